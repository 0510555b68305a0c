/** The two Key Results of the demo, their readings over 13 weeks, and what is done about their gaps. */
import { addDays } from '../../calendar.js';
import type {
  CheckIn,
  Day,
  Instant,
  Intervention,
  InterventionState,
  KeyResult,
  KeyResultId,
  Objective,
  ObjectiveId,
  SkillId,
  SkillRequirement,
  TeamId,
} from '../../model.js';
import { retailCare, saasTier2 } from './people.js';
import { quarterEnd, quarterStart } from './quarter.js';
import { api, conflict, deEscalation, empathy, problemSolving, triage } from './skills.js';

const retailCsat = 'retail-csat' as KeyResultId;
const tier2Resolution = 'tier-2-resolution' as KeyResultId;

export const meridianObjectives: readonly Objective[] = [
  {
    id: 'retail-loyalty' as ObjectiveId,
    title: 'Retail customers leave a chat gladder than they came',
    start: quarterStart,
    due: quarterEnd,
    ownerTeamId: retailCare,
  },
  {
    id: 'saas-recommended' as ObjectiveId,
    title: 'SaaS customers recommend us: NPS from 40 to 60',
    start: quarterStart,
    due: quarterEnd,
    ownerTeamId: saasTier2,
  },
];

const needs = (teamId: TeamId, weights: readonly (readonly [SkillId, number])[]): readonly SkillRequirement[] =>
  weights.map(([skillId, weight]) => ({ skillId, teamId, level: 3, weight }));

const plans: readonly Omit<KeyResult, 'current'>[] = [
  {
    id: retailCsat,
    objectiveId: 'retail-loyalty' as ObjectiveId,
    title: 'Retail Care CSAT',
    unit: { name: 'points', suffix: '', decimals: 1 },
    direction: 'increase',
    baseline: 72,
    target: 82,
    start: quarterStart,
    due: quarterEnd,
    kind: 'committed',
    ownerTeamIds: [retailCare],
    behaviours: [
      'Name the concrete thing in the first sentence.',
      'Ask what a refund would solve before you offer anything.',
      'Take chats by harm and clock, and tell the others when they are next.',
    ],
    requirements: needs(retailCare, [
      [triage, 0.3],
      [conflict, 0.35],
      [empathy, 0.35],
    ]),
    version: 1,
  },
  {
    id: tier2Resolution,
    objectiveId: 'saas-recommended' as ObjectiveId,
    title: 'Tier-2 resolution time',
    unit: { name: 'hours', suffix: ' h', decimals: 1 },
    direction: 'decrease',
    baseline: 10,
    target: 7,
    start: quarterStart,
    due: quarterEnd,
    kind: 'committed',
    ownerTeamIds: [saasTier2],
    behaviours: [
      'Read the trace before you hand a ticket on.',
      'Write down three candidates before you open the logs.',
      'Open an escalated call with the fact, your name and a time.',
    ],
    requirements: needs(saasTier2, [
      [api, 0.5],
      [problemSolving, 0.25],
      [deEscalation, 0.25],
    ]),
    version: 1,
  },
];

/** One reading a week, Wednesdays at 08:00 in Berlin: six weeks before the quarter, then its 13 weeks. */
const readings: readonly (readonly [KeyResultId, readonly number[]])[] = [
  [
    retailCsat,
    [71.8, 72.3, 71.6, 72.4, 71.9, 72, 72.2, 72.9, 73.8, 74.9, 75.9, 76.8, 77.5, 78.3, 79.2, 80, 80.9, 81.6, 82.1],
  ],
  [tier2Resolution, [10.1, 9.9, 10.2, 10, 10.1, 10, 10.1, 9.9, 9.7, 9.5, 9.1, 8.7, 8.4, 8.1, 7.9, 7.6, 7.4, 7.1, 6.9]],
];
const firstReading: Day = '2026-08-26';

export function meridianCheckIns(now: Instant): readonly CheckIn[] {
  return readings.flatMap(([keyResultId, values]) =>
    values
      .map((value, week) => ({ keyResultId, at: `${addDays(firstReading, 7 * week)}T07:00:00.000Z`, value }))
      .filter(({ at }) => at <= now),
  );
}

export function meridianKeyResults(checkIns: readonly CheckIn[]): readonly KeyResult[] {
  return plans.map((plan) => ({
    ...plan,
    current: checkIns.findLast(({ keyResultId }) => keyResultId === plan.id)?.value ?? plan.baseline,
  }));
}

type Remedy = Omit<Intervention, 'state' | 'id'> & {
  readonly id: string;
  readonly doneOn?: Day;
  readonly agreed: boolean;
};

const remedies: readonly Remedy[] = [
  {
    id: 'api-pairing',
    keyResultId: tier2Resolution,
    skillId: api,
    teamId: saasTier2,
    title: 'Pair on live API traces, Tuesdays',
    start: '2026-10-06',
    reviewOn: '2026-11-10',
    doneOn: '2026-11-10',
    agreed: true,
    expectedLevels: [0.8, 1.4],
  },
  {
    id: 'api-lessons',
    keyResultId: tier2Resolution,
    skillId: api,
    teamId: saasTier2,
    title: 'Four ten-minute lessons: status codes, tokens, retries, webhooks',
    start: '2026-10-12',
    reviewOn: '2026-11-27',
    agreed: true,
    expectedLevels: [0.5, 0.9],
  },
  {
    id: 'api-platform-days',
    keyResultId: tier2Resolution,
    skillId: api,
    teamId: saasTier2,
    title: 'Two days beside the platform team',
    start: '2026-11-24',
    reviewOn: '2026-12-08',
    agreed: false,
  },
  {
    id: 'conflict-modules',
    keyResultId: retailCsat,
    skillId: conflict,
    teamId: retailCare,
    title: 'Advanced Conflict Resolution, weeks 2 to 6',
    start: '2026-10-08',
    reviewOn: '2026-11-19',
    agreed: true,
    expectedLevels: [0.8, 1.5],
  },
  {
    id: 'empathy-modules',
    keyResultId: retailCsat,
    skillId: empathy,
    teamId: retailCare,
    title: 'Empathy in Digital Communication, weeks 2 to 6',
    start: '2026-10-08',
    reviewOn: '2026-11-19',
    agreed: true,
    expectedLevels: [0.8, 1.5],
  },
];

export function meridianInterventions(today: Day): readonly Intervention[] {
  return remedies.map(({ id, doneOn, agreed, ...row }) => {
    const state: InterventionState = !agreed
      ? 'proposed'
      : doneOn !== undefined && doneOn <= today
        ? 'done'
        : 'accepted';
    return { ...row, id: id as Intervention['id'], state };
  });
}
