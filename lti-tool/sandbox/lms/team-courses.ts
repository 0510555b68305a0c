/** The other teams of the Meridian Group in the LMS: one course each, with everybody who is in the team. */
import { meridianDemo } from '@keylift/core/testing';
import type { Course, LmsPerson } from './world.js';

/** What Keylift is told about a course of a team. */
export interface TeamCourse {
  readonly courseId: string;
  readonly teamId: string;
  readonly keyResultId: string;
  /** "who leads Mobile" */
  readonly label: string;
  /** Who leads the team and may sign in: the first of its people. */
  readonly lead: string;
}

const table = [
  [
    '4',
    'enterprise-sales',
    'enterprise-share',
    'ENT-SALES',
    'Selling with Many at the Table',
    'Account executive',
    'Maps, numbers and patience: how large customers decide.',
  ],
  [
    '5',
    'ai-engineering',
    'ai-sector-share',
    'AI-ENG',
    'Building AI that Holds',
    'AI engineer',
    'From a good demonstration to a model that is judged on the customer’s own cases.',
  ],
  [
    '6',
    'ai-sales',
    'ai-sector-share',
    'AI-SALES',
    'Saying What AI Is Worth',
    'AI sales',
    'What the model does for a customer, in the customer’s words and numbers.',
  ],
  [
    '7',
    'healthcare-sales',
    'healthcare-entry',
    'HC-SALES',
    'Hospitals as Customers',
    'Healthcare sales',
    'Who decides in a hospital, what the law asks, and how to be let in.',
  ],
  [
    '8',
    'mobile',
    'mobile-crash-free',
    'MOBILE',
    'Apps that Stay Up',
    'Mobile engineer',
    'Traces, secrets and releases on a phone that is two years old.',
  ],
  [
    '9',
    'product',
    'product-ideas-tested',
    'PRODUCT',
    'From Efficiency to Discovery',
    'Product manager',
    'Rough versions, five users, one decision a week.',
  ],
  [
    '10',
    'delivery',
    'delivery-speed',
    'DELIVERY',
    'Less at Once',
    'Delivery',
    'What waits, who decides it, and how to write it down.',
  ],
  [
    '11',
    'ops-excellence',
    'ops-efficiency',
    'OPS-EX',
    'Month-End by Script',
    'Operations',
    'Automate a check, then check the automation.',
  ],
  [
    '12',
    'bi-squad-01',
    'decision-velocity',
    'BI-1',
    'Charts that Decide',
    'BI analyst',
    'One chart, one sentence, one decision.',
  ],
  [
    '13',
    'data-ops',
    'complex-analyses',
    'DATA-OPS',
    'Reading Numbers with Care',
    'Data operations',
    'How sure a number is, and what would change it.',
  ],
  [
    '14',
    'supply-chain',
    'sustainable-supply',
    'SUPPLY',
    'A Supply Chain that Counts Carbon',
    'Supply chain',
    'Asking for a footprint in the same call as the price.',
  ],
  [
    '15',
    'treasury',
    'cash-forecast',
    'TREASURY',
    'Cash without Surprises',
    'Treasury',
    'Four weeks ahead, with the assumption beside the number.',
  ],
] as const;

const group = meridianDemo({ wholeGroup: true, personIdOf: (key) => key as never });
const teamOf = (teamId: string) => group.teams.find(({ id }) => id === teamId);

export const teamCourses: readonly TeamCourse[] = table.map(([courseId, teamId, keyResultId]) => ({
  courseId,
  teamId,
  keyResultId,
  label: `who leads ${teamOf(teamId)?.name ?? teamId}`,
  lead: `${teamId}-01`,
}));

/** Reads Arabic, and learns in the course of Supply Chain. */
const arabicReader = 'supply-chain-16';

export const teamSignIns: readonly string[] = [...teamCourses.map(({ lead }) => lead), arabicReader];

/** `firstId`: the first number that is still free for a person. */
export function teamPeople(firstId: number): readonly LmsPerson[] {
  const names = new Map<string, string>(group.people.map(({ id, name = '' }) => [id, name]));
  const members = table.flatMap(([, teamId, , , , job]) => {
    return (teamOf(teamId)?.memberIds ?? []).map((key, index) => ({
      key: key as string,
      job: index === 0 ? `Lead, ${teamOf(teamId)?.name ?? job}` : job,
    }));
  });
  return members.map(({ key, job }, index): LmsPerson => {
    const [givenName = '', ...family] = (names.get(key) ?? '').split(' ');
    const isArabic = key === arabicReader;
    return {
      key,
      id: String(firstId + index),
      username: key,
      givenName,
      familyName: family.join(' '),
      email: `${key}@meridian.example`,
      idNumber: `M-${2001 + index}`,
      locale: 'en',
      timeZone: isArabic ? 'Asia/Dubai' : 'Europe/Berlin',
      job: isArabic ? `${job}, Dubai` : job,
      siteAdmin: false,
    };
  });
}

export const coursesOf = (people: readonly LmsPerson[]): readonly Course[] =>
  table.map(([id, teamId, , label, title, , summary]): Course => ({
    id,
    label,
    title,
    idNumber: `LND-2026-${id.padStart(2, '0')}`,
    summary,
    announcements: [
      {
        title: 'Ten minutes a day, agreed',
        date: '12 October 2026',
        text: 'Keylift: today is in the menu. The ten minutes are working time.',
      },
    ],
    modules: [{ id: 'why', title: 'Why this course', paragraphs: [summary] }],
    enrolments: people
      .filter(({ key }) => key.startsWith(`${teamId}-`))
      .map(({ key, id: personId }) => ({ personId, role: key === `${teamId}-01` ? 'Instructor' : 'Learner' })),
  }));
