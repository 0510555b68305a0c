import { describe, expect, it } from 'vitest';
import { keyResult } from '../../test/tier-two.js';
import type { PersonId, SkillId, TeamId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { aKeyResult, aLesson, aSkill } from '../testing/builders.js';
import type { Missing } from '../verdict/key-result-state.js';
import type { NamedTeam } from './coverage.js';
import { keyResultView } from './key-result.js';
import type { KeyResultFacts } from './key-result-facts.js';
import { languageOf } from './language.js';
import { nextStepText } from './next-step.js';
import type { SteeringFacts } from './steering-facts.js';

const skills = new Map(
  [
    aSkill({ id: 'api', label: 'API architecture' }),
    aSkill({ id: 'calm', label: 'De-escalation', bucket: 'soft' }),
  ].map((skill) => [skill.id, skill]),
);
const aTeamOf = (teamId: string, name: string, size: number, api: number, calm: number): NamedTeam => ({
  teamId: teamId as TeamId,
  name,
  size,
  covered: new Map([
    ['api', api],
    ['calm', calm],
  ]) as Map<SkillId, number>,
  isShown: size >= 5,
});
const shared = aKeyResult({
  ...keyResult,
  ownerTeamIds: ['tier-2', 'mobile'],
  requirements: ['tier-2', 'mobile'].flatMap((teamId) =>
    ['api', 'calm'].map((skillId) => ({ skillId, teamId, level: 3, weight: 0.5 })),
  ),
});

const facts = (teams: readonly NamedTeam[], changes: Partial<KeyResultFacts> = {}): KeyResultFacts => ({
  keyResult: shared,
  checkIns: [],
  today: '2026-10-20',
  rules,
  teams,
  skills,
  lessons: [aLesson({ teaches: ['api', 'calm'] })],
  interventions: [],
  k: 5,
  ...changes,
});
const nobody: SteeringFacts = {
  viewerId: 'maya' as PersonId,
  maySteer: false,
  now: '2026-10-20T08:00:00.000Z',
  offers: new Map(),
  asked: new Set(),
  names: new Map(),
  members: [],
  versions: [],
  labels: new Map(),
  contests: [],
};
const view = (...teams: NamedTeam[]) => keyResultView(facts(teams), nobody, languageOf('en'));

describe('a Key Result of two teams', () => {
  it('shows a row for each, with their floors, and lets the weaker team speak', () => {
    const { coverage, lead, crumb } = view(aTeamOf('tier-2', 'Tier-2', 9, 5, 2), aTeamOf('mobile', 'Mobile', 11, 4, 2));
    expect(crumb).toBe('Tier-2, 9 people · Mobile, 11 people');
    expect(coverage.floor).toBe('floor: Tier-2: 2 people, Mobile: 3 people');
    expect(coverage.floorAt).toBeUndefined();
    expect(coverage.rows.map(({ meta, state }) => [meta, state])).toEqual([
      ['Tier-2: technical, level 3, 50 % of the weight', 'resilient'],
      ['Tier-2: soft, level 3, 50 % of the weight', 'resilient'],
      ['Mobile: technical, level 3, 50 % of the weight', 'resilient'],
      ['Mobile: soft, level 3, 50 % of the weight', 'thin'],
    ]);
    expect(lead[1]?.text).toBe(
      ' Two skills are named. One is in good hands. De-escalation is held by fewer people than its floor.',
    );
  });

  it('withholds the small one only', () => {
    const { coverage, lead, crumb, state } = view(
      aTeamOf('tier-2', 'Tier-2', 9, 5, 2),
      aTeamOf('mobile', 'Mobile', 4, 4, 4),
    );
    expect(crumb).toBe('Tier-2, 9 people · Mobile');
    expect(coverage.rows.map(({ band }) => band)).toEqual([2, 1, undefined, undefined]);
    expect(coverage.floor).toBe('floor for this team: 2 people');
    expect(coverage.note).toContain('Groups smaller than five people are not shown');
    expect(lead[1]?.text).toContain('because the group is smaller than five people');
    expect(state).toBe('equipped');
  });

  it('says of a small team the same, whatever its people know', () => {
    const page = (covered: number) =>
      view(aTeamOf('tier-2', 'Tier-2', 9, 5, 2), aTeamOf('mobile', 'Mobile', 4, covered, covered));
    expect(page(4)).toEqual(page(0));
  });
});

describe('the page', () => {
  it.each([
    ['2026-09-01', '1 September, starts on 21 September'],
    ['2026-09-21', '21 September, week 1 of 13'],
    ['2026-12-18', '18 December, week 13 of 13'],
    ['2026-12-20', '20 December, ended on 18 December'],
  ])('on %s is dated %s', (today, date) => {
    expect(keyResultView(facts([], { today }), nobody, languageOf('en')).date).toBe(date);
  });

  it('of a bare wish says what to do first', () => {
    const bare = keyResultView(
      facts([], { keyResult: aKeyResult({ ownerTeamIds: [], requirements: [], behaviours: [] }) }),
      nobody,
      languageOf('en'),
    );
    expect(bare).toMatchObject({
      state: 'wish',
      nextStep: 'Name the team that owns it.',
      crumb: '',
      coverage: { rows: [] },
    });
    expect(bare.lead.map(({ text }) => text).join('')).toBe('A wish so far.');
  });
});

describe('the next step', () => {
  const teamId = 'tier-2' as TeamId;
  const skillId = 'api' as SkillId;
  it.each<[Missing | undefined, string, string]>([
    [undefined, 'Look at it again in two weeks.', 'Schaut in zwei Wochen wieder darauf.'],
    [
      { kind: 'behaviour' },
      'Say what people will do differently. One sentence is enough.',
      'Sagt, was künftig anders gemacht wird. Ein Satz genügt.',
    ],
    [
      { kind: 'too-few-skills', teamId, count: 1 },
      'Name two or three skills that Tier-2 needs for it.',
      'Nennt zwei oder drei Fähigkeiten, die Tier-2 dafür braucht.',
    ],
    [
      { kind: 'too-many-skills', teamId, count: 6 },
      'Keep the two or three skills that matter most for Tier-2, or split the Key Result.',
      'Behaltet für Tier-2 die zwei oder drei wichtigsten Fähigkeiten oder teilt das Key Result.',
    ],
    [
      { kind: 'remedy', skillId },
      'Link a lesson for API architecture, or agree on another remedy.',
      'Verknüpft eine Lektion mit API architecture oder einigt euch auf einen anderen Weg.',
    ],
    [
      { kind: 'time', minutes: 40, available: 20, needDate: '2026-12-04' },
      'Its lessons take 40 minutes, and 20 are left before 4 December. Choose fewer, or another remedy.',
      'Die Lektionen dauern 40 Minuten, und bis 4. Dezember bleiben 20. Wählt weniger oder einen anderen Weg.',
    ],
    [
      { kind: 'floor', skillId, teamId, level: 3 },
      'Bring more people to level 3 in API architecture: the floor is two people.',
      'Bringt mehr Personen in API architecture auf Stufe 3: die Mindestzahl ist zwei Personen.',
    ],
    [
      { kind: 'commitment' },
      'A stretch goal needs support: agree on protected minutes, on both sides.',
      'Ein ehrgeiziges Ziel braucht Unterstützung: vereinbart auf beiden Seiten geschützte Minuten.',
    ],
    [
      { kind: 'group-too-small' },
      'Decide together whether it can be done: this group is smaller than five people, so nothing about its people is shown.',
      'Entscheidet gemeinsam, ob es machbar ist: die Gruppe ist kleiner als fünf Personen, deshalb wird nichts über ihre Mitglieder gezeigt.',
    ],
  ])('for %j', (missing, english, german) => {
    const verdict = { state: 'wish' as const, missing: missing ? [missing] : [] };
    const context = { teams: [aTeamOf('tier-2', 'Tier-2', 9, 0, 0)], skills, k: 5, rules };
    expect(nextStepText(verdict, context, languageOf('en'))).toBe(english);
    expect(nextStepText(verdict, context, languageOf('de'))).toBe(german);
  });
});
