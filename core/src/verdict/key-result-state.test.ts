import { describe, expect, it } from 'vitest';
import type { SkillId, TeamId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { aKeyResult, aLesson, anIntervention, aSkill } from '../testing/builders.js';
import { gateOf, needDateOf, stateOf, type StateFacts } from './key-result-state.js';

const need = (skillId: string, weight = 0.5) => ({ skillId, teamId: 'support', level: 3, weight });
const covered = (api: number, calm: number) =>
  new Map([
    ['api', api],
    ['calm', calm],
  ]) as Map<SkillId, number>;
const aTeamOf = (size: number, api: number, calm: number, isShown = true) => ({
  teamId: 'support' as TeamId,
  size,
  covered: covered(api, calm),
  isShown,
});

/** Nine people, two skills, lessons for both, both at the floor of two. */
const facts = (changes: Partial<StateFacts> = {}): StateFacts => ({
  keyResult: aKeyResult({ requirements: [need('api'), need('calm')], due: '2026-12-18' }),
  today: '2026-10-20',
  teams: [aTeamOf(9, 2, 5)],
  skills: new Map(
    [aSkill({ id: 'api', halfLifeDays: 365 }), aSkill({ id: 'calm', halfLifeDays: 540 })].map((skill) => [
      skill.id,
      skill,
    ]),
  ),
  lessons: [aLesson({ id: 'l1', teaches: ['api'] }), aLesson({ id: 'l2', teaches: ['calm'] })],
  interventions: [],
  ...changes,
});

const keyResult = (changes: Parameters<typeof aKeyResult>[0]) => ({
  keyResult: aKeyResult({ requirements: [need('api'), need('calm')], ...changes }),
});
const floor = { kind: 'floor', skillId: 'api', teamId: 'support', level: 3 };

describe('the state of a Key Result', () => {
  it.each<[string, Partial<StateFacts>, string, unknown]>([
    ['everything there', {}, 'executable', []],
    ['no owner', keyResult({ ownerTeamIds: [], requirements: [] }), 'wish', [{ kind: 'owner' }]],
    ['no behaviour', keyResult({ behaviours: [] }), 'wish', [{ kind: 'behaviour' }]],
    [
      'one skill',
      keyResult({ requirements: [need('api', 1)] }),
      'wish',
      [{ kind: 'too-few-skills', teamId: 'support', count: 1 }],
    ],
    [
      'six skills',
      keyResult({ requirements: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => need(id, 1 / 6)) }),
      'wish',
      [{ kind: 'too-many-skills', teamId: 'support', count: 6 }],
    ],
    [
      'no lesson on one skill',
      { lessons: [aLesson({ teaches: ['calm'] })] },
      'mapped',
      [{ kind: 'remedy', skillId: 'api' }],
    ],
    [
      'a lesson nobody has looked at for over a year',
      { lessons: [aLesson({ id: 'l1', teaches: ['api', 'calm'], reviewedAt: '2025-10-19' })] },
      'mapped',
      [
        { kind: 'remedy', skillId: 'api' },
        { kind: 'remedy', skillId: 'calm' },
      ],
    ],
    [
      'an agreed remedy instead of a lesson',
      { lessons: [aLesson({ teaches: ['calm'] })], interventions: [anIntervention({ skillId: 'api' })] },
      'executable',
      [],
    ],
    [
      'a remedy that was only proposed',
      {
        lessons: [aLesson({ teaches: ['calm'] })],
        interventions: [anIntervention({ skillId: 'api', state: 'proposed' })],
      },
      'mapped',
      [{ kind: 'remedy', skillId: 'api' }],
    ],
    [
      // Thursday 3 and Friday 4 December are left before the need date: twenty minutes.
      'more minutes than are left',
      {
        today: '2026-12-03',
        teams: [aTeamOf(9, 1, 5)],
        lessons: ['x', 'y', 'z'].map((id) => aLesson({ id, teaches: ['api', 'calm'], minutes: 8 })),
      },
      'mapped',
      [{ kind: 'time', minutes: 24, available: 20, needDate: '2026-12-04' }],
    ],
    ['one skill below its floor', { teams: [aTeamOf(9, 1, 5)] }, 'equipped', [floor]],
    ['a bigger team with the same people', { teams: [aTeamOf(11, 2, 5)] }, 'equipped', [floor]],
    ['a stretch goal without support', keyResult({ kind: 'stretch' }), 'equipped', [{ kind: 'commitment' }]],
    [
      'a group too small to speak about',
      { teams: [aTeamOf(4, 4, 4, false)] },
      'equipped',
      [{ kind: 'group-too-small' }],
    ],
    [
      'the same group, where minutes are short whatever its people know',
      {
        today: '2026-12-03',
        teams: [aTeamOf(4, 4, 4, false)],
        lessons: ['x', 'y', 'z'].map((id) => aLesson({ id, teaches: ['api', 'calm'], minutes: 8 })),
      },
      'mapped',
      [{ kind: 'time', minutes: 24, available: 20, needDate: '2026-12-04' }],
    ],
    ['the same group below its floor', { teams: [aTeamOf(4, 0, 0, false)] }, 'equipped', [{ kind: 'group-too-small' }]],
  ])('%s', (_, changes, state, missing) => {
    expect(stateOf(facts(changes), rules)).toEqual({ state, missing });
  });
});

describe('executable by a remedy that is under way', () => {
  const onItsWay = (covered: number, lastUsefulStart: string) => ({
    ...aTeamOf(9, 1, 5),
    projected: new Map([['api' as SkillId, { covered, lastUsefulStart }]]),
  });
  const remedy = (changes: Parameters<typeof anIntervention>[0]) => [
    anIntervention({ skillId: 'api', start: '2026-10-12', ...changes }),
  ];
  it.each<[string, Partial<StateFacts>, string]>([
    [
      'that began in time and leads to the floor',
      { teams: [onItsWay(2, '2026-10-12')], interventions: remedy({}) },
      'executable',
    ],
    ['that began a day too late', { teams: [onItsWay(2, '2026-10-11')], interventions: remedy({}) }, 'equipped'],
    ['that leads not far enough', { teams: [onItsWay(1, '2026-10-12')], interventions: remedy({}) }, 'equipped'],
    [
      'that is only proposed',
      { teams: [onItsWay(2, '2026-10-12')], interventions: remedy({ state: 'proposed' }) },
      'equipped',
    ],
    [
      'of another skill',
      { teams: [onItsWay(2, '2026-10-12')], interventions: remedy({ skillId: 'calm' }) },
      'equipped',
    ],
    ['of another team', { teams: [onItsWay(2, '2026-10-12')], interventions: remedy({ teamId: 'sales' }) }, 'equipped'],
  ])('%s', (_, changes, state) => {
    expect(stateOf(facts(changes), rules).state).toBe(state);
  });

  it('a stretch goal needs both halves of the commitment', () => {
    expect(stateOf(facts({ ...keyResult({ kind: 'stretch' }), isCommitted: true }), rules).state).toBe('executable');
  });
});

// REQUIREMENTS d3
it.each([
  [0, 'too-vague'],
  [1, 'too-vague'],
  [2, 'good'],
  [3, 'good'],
  [4, 'consider-splitting'],
  [5, 'consider-splitting'],
  [6, 'too-broad'],
])('%i skills are %s', (count, gate) => {
  expect(gateOf(count, rules)).toBe(gate);
});

it('skills are needed two weeks before the due day', () => {
  expect(needDateOf({ due: '2026-12-18' }, rules)).toBe('2026-12-04');
});
