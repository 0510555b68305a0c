import { describe, expect, it } from 'vitest';
import { defaultRules as rules } from '../rules.js';
import { aKeyResult } from '../testing/builders.js';
import { aLearning, aMember, aStanding, aVerdictTeam, verdictInputs } from '../testing/verdict-inputs.js';
import { assessVerdict } from './assess.js';
import { weekOf, weeksUntil } from './early-warning.js';
import type { Member } from './members.js';

/** A quarter of 13 weeks, 1 October to 30 December; the skills are needed on 16 December. */
const keyResult = aKeyResult({
  title: 'Answer complex questions from data',
  start: '2026-10-01',
  due: '2026-12-30',
  requirements: [{ skillId: 'data-literacy', teamId: 'support', level: 3, weight: 1 }],
});
const team = (levels: readonly number[], minutes = 0) =>
  aVerdictTeam(
    levels.map((level): Member => aMember({ 'data-literacy': level })),
    { learning: [aLearning('data-literacy', { committedMinutes: minutes })] },
  );
const warningOn = (today: string, levels: readonly number[], minutes = 0) =>
  assessVerdict(verdictInputs({ keyResult, today, teams: [team(levels, minutes)], skills: [], lessons: [] }), rules)
    .result.warning;
const nine = (level: number): readonly number[] => new Array<number>(9).fill(level);

describe('weeks', () => {
  it.each([
    ['2026-10-01', 1],
    ['2026-10-07', 1],
    ['2026-10-08', 2],
    ['2026-09-30', 0],
  ])('%s is week %i of the period', (day, week) => {
    expect(weekOf(keyResult, day)).toBe(week);
  });

  it('left are never negative', () => {
    expect(weeksUntil('2026-12-16', '2026-12-12')).toBeCloseTo(4 / 7, 12);
    expect(weeksUntil('2026-12-16', '2027-01-01')).toBe(0);
  });
});

describe('an early warning', () => {
  it.each<[string, string, readonly number[], number, object]>([
    ['before week 2: too early', '2026-10-07', nine(1.4), 0, { unknown: 'too-early' }],
    [
      'data literacy at 1.4 of 3 and nothing committed',
      '2026-10-08',
      nine(1.4),
      0,
      { risk: 'high', publicRisk: 'high' },
    ],
    // 9.86 weeks at 0.2 a week: 1.4 → 3.37; at half that speed 2.39, which is 0.80 of 3 by a hair less.
    ['the same with ten minutes a day', '2026-10-08', nine(1.4), 50, { risk: 'medium' }],
    ['the same too late', '2026-11-19', nine(1.4), 50, { risk: 'high' }],
    ['a team that has it', '2026-10-08', nine(4), 0, { risk: 'low', reasons: [] }],
    ['ready on average, carried by one', '2026-10-08', [4, ...new Array<number>(8).fill(2.9)], 0, { risk: 'medium' }],
    ['ready on average, carried by nobody', '2026-10-08', nine(2.9), 0, { risk: 'high', publicRisk: 'medium' }],
  ])('%s', (_, today, levels, minutes, warning) => {
    expect(warningOn(today, levels, minutes)).toMatchObject(warning);
  });

  it('gives its reasons: what is projected, who is missing, and what is not committed', () => {
    const warning = warningOn('2026-10-08', nine(1.4));
    expect('reasons' in warning && warning.reasons).toEqual([
      { kind: 'projected-readiness', low: 0.466667, high: 0.466667, target: 0.8 },
      { kind: 'projected-below-floor', skillId: 'data-literacy', teamId: 'support', fragility: 'missing' },
      { kind: 'nothing-committed', skillId: 'data-literacy', teamId: 'support' },
    ]);
    const late = warningOn('2026-11-19', nine(1.4));
    // ⌈1.6 ÷ 0.2⌉ = 8 weeks before 16 December.
    expect('reasons' in late && late.reasons.at(-1)).toEqual({
      kind: 'start-missed',
      skillId: 'data-literacy',
      teamId: 'support',
      lastUsefulStart: '2026-10-21',
    });
  });

  it('comes at least six weeks before the miss (R46)', () => {
    expect(warningOn('2026-10-08', nine(1.4))).toMatchObject({ risk: 'high' });
    expect(weeksUntil(keyResult.due, '2026-10-08')).toBeGreaterThanOrEqual(6);
  });

  it('is silent when less than half is known', () => {
    const unknown = Array.from({ length: 9 }, (_, i): Member => [
      aStanding('data-literacy', 1.4, { evidence: i < 5 ? 0 : 9 }),
    ]);
    const teams = [aVerdictTeam(unknown)];
    const { result } = assessVerdict(verdictInputs({ keyResult, today: '2026-10-20', teams }), rules);
    expect(result.warning).toEqual({ unknown: 'not-enough-evidence' });
  });

  it('never moves who is not known to the floor', () => {
    const teams = [
      aVerdictTeam(
        Array.from({ length: 9 }, (_, i): Member => [aStanding('data-literacy', 3.5, { evidence: i === 0 ? 9 : 2 })]),
        { learning: [aLearning('data-literacy', { committedMinutes: 500 })] },
      ),
    ];
    const { result } = assessVerdict(verdictInputs({ keyResult, today: '2026-10-20', teams }), rules);
    expect(result.skills[0]?.projected).toEqual({ covered: 1, fragility: 'fragile' });
  });
});
