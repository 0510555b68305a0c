import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyliftError } from '../errors.js';
import { defaultRules as rules } from '../rules.js';
import { aCheckIn, aKeyResult, anIntervention, aSkill } from '../testing/builders.js';
import { aLearning, aMember, aVerdictTeam, verdictInputs } from '../testing/verdict-inputs.js';
import { assessVerdict } from './assess.js';
import type { VerdictInputs } from './inputs.js';
import { verdictHash } from './verdict.js';

const people = (count: number, levels: Readonly<Record<string, number>>) =>
  Array.from({ length: count }, () => aMember(levels));

describe('a verdict', () => {
  it('of an able team is executable, at low risk, and says why', () => {
    const verdict = assessVerdict(verdictInputs(), rules);
    expect(verdict.result).toMatchObject({
      state: 'executable',
      missing: [],
      readiness: { value: 1, known: 1, n: 9 },
      fragility: 'resilient',
      busFactor: 9,
      weeksToReady: { low: 0, mid: 0, high: 0 },
      needDate: '2026-12-04',
      lastUsefulStart: '2026-12-04',
      warning: { risk: 'low' },
    });
    expect(verdict.result).not.toHaveProperty('binding');
    expect(verdict.evidenceLevel).toBe('E1');
    expect(verdict.rules.map(({ version }) => version)).toEqual(verdict.rules.map(() => rules.version));
    expect(verdict.why.map(({ rule }) => rule)).toEqual(verdict.rules.map(({ id }) => id));
  });

  it('of a team in which one person carries a skill names the skill that binds, the weeks it takes and the last useful start', () => {
    const teams = [aVerdictTeam([...people(1, { api: 4, calm: 4 }), ...people(8, { api: 1, calm: 4 })])];
    const { result, reasons, why } = assessVerdict(verdictInputs({ teams }), rules);
    // Mean level 12 ÷ 9 = 1.333; g = 0.20 a week, so ⌈1.667 ÷ 0.20⌉ = 9 weeks, before 4 December: 2 October.
    expect(result).toMatchObject({
      state: 'equipped',
      missing: [{ kind: 'floor', skillId: 'api' }],
      fragility: 'fragile',
      busFactor: 1,
      binding: { skillId: 'api', shortfall: 1 },
      weeksToReady: { low: 6, mid: 9, high: 17 },
      lastUsefulStart: '2026-10-02',
      warning: { risk: 'high' },
    });
    // 8 of 9 people lack two thirds of a skill that is half of the Key Result.
    expect(result.binding?.rise).toBeCloseTo((8 / 9) * (2 / 3) * 0.5, 6);
    expect(reasons.map(({ kind }) => kind)).toEqual(['state', 'readiness', 'fragile', 'binding', 'gap']);
    expect(why.find(({ rule }) => rule === 'floor')?.wouldChange).toEqual({
      kind: 'people-to-floor',
      skillId: 'api',
      teamId: 'support',
      people: 1,
    });
  });

  it('says that too little is known instead of a number', () => {
    const unknown = assessVerdict(verdictInputs({ teams: [aVerdictTeam(people(9, {}))] }), rules);
    expect(unknown.result.readiness).toEqual({ unknown: 'not-enough-evidence', known: 0 });
    expect(unknown.interval).toEqual({ unknown: 'not-enough-evidence', known: 0 });
    expect(unknown.evidenceLevel).toBe('E0');
    expect(unknown.result.warning).toEqual({ unknown: 'not-enough-evidence' });
  });

  it('is executable below the floor when an accepted remedy began in time and leads there', () => {
    const teams = [
      aVerdictTeam([...people(1, { api: 4, calm: 4 }), ...people(8, { api: 2.4, calm: 4 })], {
        learning: [aLearning('api', { committedMinutes: 50 })],
      }),
    ];
    const interventions = [anIntervention({ skillId: 'api', start: '2026-10-12' })];
    expect(assessVerdict(verdictInputs({ teams, interventions }), rules).result).toMatchObject({
      state: 'executable',
      fragility: 'fragile',
    });
    const late = [anIntervention({ skillId: 'api', start: '2026-12-01' })];
    expect(assessVerdict(verdictInputs({ teams, interventions: late }), rules).result.state).toBe('equipped');
    const idle = [{ ...teams[0]!, learning: [] }];
    expect(assessVerdict(verdictInputs({ teams: idle, interventions }), rules).result.state).toBe('equipped');
  });

  it('of two teams with different skills rolls their readiness up by members (R12)', () => {
    const keyResult = aKeyResult({
      ownerTeamIds: ['support', 'sales'],
      requirements: [
        { skillId: 'api', teamId: 'support', level: 4, weight: 1 },
        { skillId: 'calm', teamId: 'sales', level: 2, weight: 1 },
      ],
    });
    const teams = [aVerdictTeam(people(6, { api: 2 })), aVerdictTeam(people(12, { calm: 1 }), { teamId: 'sales' })];
    const { result } = assessVerdict(verdictInputs({ keyResult, teams }), rules);
    expect(result.teams.map(({ readiness }) => readiness)).toMatchObject([{ value: 0.5 }, { value: 0.5 }]);
    expect(result.readiness).toMatchObject({ value: 0.5, n: 18 });
    expect(result.binding).toMatchObject({ skillId: 'calm', rise: 0.333333 });
  });
});

describe('the digest and the hash', () => {
  const inputs = verdictInputs({
    teams: [aVerdictTeam([...people(2, { api: 4, calm: 2 }), ...people(5, { calm: 3, api: 1 })])],
    checkIns: [aCheckIn({ at: '2026-10-12T08:00:00.000Z', value: 12 }), aCheckIn({ value: 11.2 })],
  });
  const shuffled: VerdictInputs = {
    ...inputs,
    teams: inputs.teams.map((team) => ({ ...team, members: team.members.map((m) => m.toReversed()).toReversed() })),
    checkIns: inputs.checkIns.toReversed(),
    lessons: inputs.lessons.toReversed(),
    skills: inputs.skills.toReversed(),
  };

  it('do not depend on the order of people, evidence, readings or lessons', () => {
    const [a, b] = [inputs, shuffled].map((one) => assessVerdict(one, rules));
    expect(b).toEqual(a);
    expect(verdictHash(b!)).toBe(verdictHash(a!));
  });

  it('change with every input that counts', () => {
    const changed: readonly Partial<VerdictInputs>[] = [
      { today: '2026-10-21' },
      { lessons: inputs.lessons.slice(1) },
      { interventions: [anIntervention({ skillId: 'api' })] },
      { teams: [aVerdictTeam(people(7, { api: 4, calm: 2 }))] },
      { snapshots: [{ day: '2026-10-15', readiness: 0.5, known: 1 }] },
    ];
    const digests = [inputs, ...changed.map((change) => ({ ...inputs, ...change }))].map(
      (one) => assessVerdict(one, rules).inputs,
    );
    expect(new Set(digests).size).toBe(digests.length);
    expect(assessVerdict(inputs, { ...rules, version: '2' }).inputs).not.toBe(digests[0]);
  });

  it('say nothing about the people of a team that is too small to speak about', () => {
    const small = (level: number) =>
      assessVerdict(verdictInputs({ teams: [aVerdictTeam(people(4, { api: level, calm: level }))] }), rules);
    expect(small(1).inputs).toBe(small(4).inputs);
  });
});

describe('bad input is refused with the name of its field', () => {
  const inputs = verdictInputs();
  const team = inputs.teams[0]!;
  const member = (changes: object) => [{ ...team, members: [[{ ...aMember({ api: 3 })[0]!, ...changes }]] }];
  const skill = (id: string, prerequisites: readonly string[]) => aSkill({ id, prerequisites });
  const long = 'x'.repeat(10 * 1024 * 1024);
  it.each<[string, Partial<VerdictInputs>]>([
    ['keyResult.target', { keyResult: aKeyResult({ target: 14 }) }],
    ['keyResult.due', { keyResult: aKeyResult({ due: '2026-09-30' }) }],
    ['keyResult.direction', { keyResult: aKeyResult({ direction: 'increase' }) }],
    ['keyResult.current', { keyResult: aKeyResult({ current: NaN }) }],
    ['keyResult.title', { keyResult: aKeyResult({ title: long }) }],
    ['keyResult.behaviours[0]', { keyResult: aKeyResult({ behaviours: [long] }) }],
    ['keyResult.versionReason', { keyResult: aKeyResult({ versionReason: long }) }],
    ['keyResult.ownerTeamIds[0]', { teams: [] }],
    ['today', { today: 'today' }],
    ['checkIns[0].value', { checkIns: [aCheckIn({ value: Infinity })] }],
    ['checkIns[0].at', { checkIns: [aCheckIn({ at: 'noon' })] }],
    ['teams[0].members', { teams: [{ ...team, members: [] }] }],
    ['teams[1].teamId', { teams: [team, team] }],
    ['teams[0].members[0][0].p', { teams: member({ p: 1.5 }) }],
    ['teams[0].members[0][0].effectiveN', { teams: member({ effectiveN: -1 }) }],
    ['teams[0].members[0][0].level', { teams: member({ level: NaN }) }],
    [
      'teams[0].members[0][1].skillId',
      { teams: [{ ...team, members: [[...aMember({ api: 1 }), ...aMember({ api: 2 })]] }] },
    ],
    [
      'teams[0].learning[0].weeklyMinutes[1]',
      { teams: [{ ...team, learning: [aLearning('api', { weeklyMinutes: [1, -1] })] }] },
    ],
    [
      'teams[0].learning[0].weeklyGains[0]',
      { teams: [{ ...team, learning: [aLearning('api', { weeklyGains: [NaN] })] }] },
    ],
    [
      'teams[0].learning[0].committedMinutes',
      { teams: [{ ...team, learning: [aLearning('api', { committedMinutes: Infinity })] }] },
    ],
    ['skills[1].id', { skills: [skill('a', []), skill('a', [])] }],
    ['skills[0].halfLifeDays', { skills: [aSkill({ halfLifeDays: 0 })] }],
    [
      'skills[0].prerequisites',
      { skills: [skill('a', ['b']), skill('b', ['c']), skill('c', ['a']), skill('d', ['a'])] },
    ],
    ['snapshots[0].readiness', { snapshots: [{ day: '2026-10-01', readiness: 1.1, known: 1 }] }],
    ['lessons[0].minutes', { lessons: [{ ...inputs.lessons[0]!, minutes: -3 }] }],
  ])('%s', (field, changes) => {
    const refused = () => assessVerdict({ ...inputs, ...changes }, rules);
    expect(refused).toThrow(KeyliftError);
    expect(refused).toThrow(expect.objectContaining({ code: 'invalid', field }));
  });

  it('skills may share a prerequisite, or have one outside of what is looked at', () => {
    const skills = [skill('a', ['far-away']), skill('b', ['a']), skill('c', ['a', 'b'])];
    expect(assessVerdict(verdictInputs({ skills }), rules).result.state).toBe('executable');
  });
});

describe('no verdict holds NaN or infinity', () => {
  const hostile = fc.oneof(
    fc.double(),
    fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 1e-320, 5e-324, 1e308, -1e308, 1e15, 0.1 + 0.2),
  );
  const level = fc.oneof(hostile, fc.double({ min: 0, max: 5 }));
  const standing = fc.record({
    p: fc.oneof(hostile, fc.double({ min: 0, max: 1 })),
    effectiveN: fc.oneof(hostile, fc.double({ min: 0, max: 1e4 })),
    level,
    levelLow: level,
    levelHigh: level,
  });
  const plausible = fc.double({ min: 0, max: 1, noNaN: true });
  const anyInputs = fc.record({
    baseline: hostile,
    target: hostile,
    current: hostile,
    members: fc.array(standing, { minLength: 1, maxLength: 12 }),
    minutes: fc.array(fc.oneof(hostile, fc.double({ min: 0, max: 600 })), { maxLength: 7 }),
    readings: fc.array(hostile, { maxLength: 9 }),
    shares: fc.array(plausible, { maxLength: 9 }),
    required: fc.oneof(hostile, fc.double({ min: 0.1, max: 5 })),
    isTame: fc.boolean(),
  });

  it('whatever the numbers are: they are refused by name or give a finite verdict', () => {
    const outcomes = { refused: 0, given: 0 };
    fc.assert(
      fc.property(anyInputs, ({ baseline, target, current, members, minutes, readings, shares, required, isTame }) => {
        const finite = (value: number, low: number, high: number): number =>
          isTame ? Math.min(high, Math.max(low, Number.isNaN(value) ? low : value)) : value;
        const inputs = verdictInputs({
          keyResult: aKeyResult({
            ...(isTame ? {} : { baseline, target, current, direction: target > baseline ? 'increase' : 'decrease' }),
            requirements: [{ skillId: 'api', teamId: 'support', level: finite(required, 1e-3, 5), weight: 1 }],
          }),
          today: '2026-11-30',
          checkIns: readings.map((value, i) =>
            aCheckIn({ value: finite(value, -1e14, 1e14), at: `2026-11-${10 + i}T08:00:00.000Z` }),
          ),
          teams: [
            aVerdictTeam(
              members.map((one) => [
                {
                  ...aMember({ api: 1 })[0]!,
                  p: finite(one.p, 0, 1),
                  effectiveN: finite(one.effectiveN, 0, 1e4),
                  level: finite(one.level, 0, 5),
                  levelLow: finite(one.levelLow, 0, 5),
                  levelHigh: finite(one.levelHigh, 0, 5),
                },
              ]),
              {
                learning: [
                  aLearning('api', {
                    weeklyMinutes: minutes.map((value) => finite(value, 0, 600)),
                    weeklyGains: shares,
                    committedMinutes: finite(minutes[0] ?? 0, 0, 600),
                  }),
                ],
              },
            ),
          ],
          snapshots: shares.map((readiness, i) => ({ day: `2026-11-0${i + 1}`, readiness, known: 1 })),
        });
        try {
          // canonicalJson inside the hash refuses NaN and infinity.
          expect(verdictHash(assessVerdict(inputs, rules))).toMatch(/^[0-9a-f]{64}$/);
          outcomes.given += 1;
        } catch (error) {
          expect(error).toMatchObject({
            name: 'KeyliftError',
            field: expect.stringMatching(/^(keyResult|checkIns|teams)/),
          });
          outcomes.refused += 1;
        }
      }),
      { seed: 320, numRuns: 400 },
    );
    expect(outcomes.given).toBeGreaterThan(100);
    expect(outcomes.refused).toBeGreaterThan(100);
  });
});
