import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SkillId, TeamId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { aLearning } from '../testing/verdict-inputs.js';
import { backTest } from './back-test.js';
import { changeVelocity, newlyRequiredLevels, paceOfChange } from './change-velocity.js';
import { quantileOf, theilSen } from './theil-sen.js';
import {
  gainRate,
  lastUsefulStart,
  learningVelocity,
  lockstepIndex,
  speedFor,
  weeksOfKeyResult,
  weeksToReady,
} from './velocity.js';

describe('Theil–Sen', () => {
  it('ignores one wild reading', () => {
    // By hand, the ten slopes sorted: −26, 1, 1, 1, 1, 1, 1, 10, 14.5, 28.
    const points = [0, 1, 2, 30, 4].map((y, x) => ({ x, y }));
    expect(theilSen(points, 0.8)?.value).toBe(1);
  });

  it('has the interval of Gilbert 1987, §16.4.2', () => {
    // n = 4, no ties: C = 1.28155·√(4·3·13 ÷ 18) = 3.7728, ranks 1.1136 and 5.8864 of the six slopes (by hand).
    const slope = theilSen(
      [0, 1, 1, 4].map((y, x) => ({ x, y })),
      0.8,
    );
    const slopes = [1, 0.5, 4 / 3, 0, 1.5, 3].sort((a, b) => a - b);
    expect(slope?.low).toBeCloseTo(slopes[0]! + 0.1136 * (slopes[1]! - slopes[0]!), 3);
    expect(slope?.high).toBeCloseTo(slopes[4]! + 0.8864 * (slopes[5]! - slopes[4]!), 3);
    expect(slope).toMatchObject({ n: 4, share: 0.8 });
  });

  it('is absent for one moment, exact for a line, and does not depend on order', () => {
    expect(
      theilSen(
        [
          { x: 1, y: 2 },
          { x: 1, y: 3 },
        ],
        0.8,
      ),
    ).toBeUndefined();
    expect(theilSen([], 0.8)).toBeUndefined();
    const value = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(value, value, fc.uniqueArray(value, { minLength: 2, maxLength: 9 }), (a, b, xs) => {
        const points = xs.map((x) => ({ x, y: a + b * x }));
        const slope = theilSen(points, 0.8)!;
        for (const one of [slope.value, slope.low, slope.high]) expect(one).toBeCloseTo(b, 9);
        expect(theilSen(points.toReversed(), 0.8)!.value).toBeCloseTo(slope.value, 12);
      }),
      { seed: 350, numRuns: 100 },
    );
  });

  it('quantiles lie between order statistics', () => {
    expect(quantileOf([3, 1, 2], 0.5)).toBe(2);
    expect(quantileOf([1, 2, 3, 4], 0.2)).toBeCloseTo(1.6, 12);
    expect(quantileOf([], 0.5)).toBeUndefined();
  });
});

describe('the gain rate (d5)', () => {
  it.each([
    // By hand: (M·g_obs + 40) ÷ (M + 200).
    ['before anything was observed', [], [], 0.2],
    ['100 minutes, 0.6 levels: g_obs .3', [50, 50], [0.3, 0.3], (100 * 0.3 + 40) / 300],
    ['idle weeks, which teach nothing', [0, 0, 0], [0, 0, 0], 0.2],
    ['levels that fell count as none', [50, 50], [-0.4, -0.4], 40 / 300],
    [
      'only the last six weeks',
      [500, 50, 50, 50, 50, 50, 50],
      [5, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
      (300 * 0.1 + 40) / 500,
    ],
  ])('%s', (_, weeklyMinutes, weeklyGains, value) => {
    expect(gainRate(aLearning('api', { weeklyMinutes, weeklyGains }), rules).value).toBeCloseTo(value, 12);
  });

  it('ranges ± 50 % until 200 minutes were observed, then over the weekly gains', () => {
    const young = gainRate(aLearning('api'), rules);
    expect([young.low, young.high]).toEqual([0.1, expect.closeTo(0.3, 12)]);
    const weeklyGains = [0.1, 0.2, 0.3, 0.2];
    const seen = gainRate(aLearning('api', { weeklyMinutes: [50, 50, 50, 50], weeklyGains }), rules);
    expect(seen.minutes).toBe(200);
    expect(seen.low).toBeCloseTo(0.16, 12);
    expect(seen.high).toBeCloseTo(0.24, 12);
  });

  it('scales with the minutes that are planned', () => {
    expect(speedFor(gainRate(aLearning('api'), rules), 25, rules).mid).toBeCloseTo(0.1, 12);
    expect(speedFor(gainRate(aLearning('api'), rules), 0, rules)).toEqual({ low: 0, mid: 0, high: 0 });
  });
});

describe('weeks to ready', () => {
  const rate = (value: number) => ({ value, low: value / 2, high: value * 1.5, minutes: 0 });
  it.each([
    [3, 1.4, 0.2, [6, 8, 16]],
    [3, 3, 0.2, [0, 0, 0]],
    [3, 4, 0.2, [0, 0, 0]],
    // Three steps of 0.1 are a hair more than 0.3 in binary, and still three weeks.
    [0.3, 0, 0.1, [2, 3, 6]],
    // v is at least 0.02 levels a week.
    [2, 1, 0, [50, 50, 50]],
  ])('to level %d from %d at %d a week: %j', (required, level, speed, [low, mid, high]) => {
    expect(weeksToReady({ required, level }, rate(speed), rules)).toEqual({ low, mid, high });
  });

  it('never shrink with a bigger gap or a slower speed (R13)', () => {
    const level = fc.double({ min: 0, max: 5, noNaN: true });
    const speed = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(level, level, level, speed, speed, (required, a, b, fast, slow) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const at = (from: number, v: number) => weeksToReady({ required, level: from }, rate(v), rules);
        const [quick, late] = fast > slow ? [fast, slow] : [slow, fast];
        for (const key of ['low', 'mid', 'high'] as const) {
          expect(at(low, fast)[key]).toBeGreaterThanOrEqual(at(high, fast)[key]);
          expect(at(low, late)[key]).toBeGreaterThanOrEqual(at(low, quick)[key]);
          expect(Number.isFinite(at(low, fast)[key])).toBe(true);
        }
        const range = at(low, fast);
        expect(range.low <= range.mid && range.mid <= range.high).toBe(true);
      }),
      { seed: 351, numRuns: 300 },
    );
  });

  it('add up within a team and run side by side between teams', () => {
    const weeks = (mid: number) => ({ low: mid - 1, mid, high: mid + 2 });
    expect(weeksOfKeyResult([[weeks(3), weeks(4)], [weeks(5)]])).toEqual({ low: 5, mid: 7, high: 11 });
    expect(weeksOfKeyResult([])).toEqual({ low: 0, mid: 0, high: 0 });
  });

  it('lead to the last useful start: need date − weeks (R48)', () => {
    expect(lastUsefulStart('2026-12-04', 8)).toBe('2026-10-09');
  });
});

describe('lockstep (R21)', () => {
  const line = (from: number, perWeek: number) =>
    Array.from({ length: 6 }, (_, week) => ({
      day: `2026-10-${String(1 + 5 * week).padStart(2, '0')}`,
      level: from + perWeek * week,
    }));
  it.each([
    ['parallel lines', line(1, 0.2), line(2, 0.2), 1],
    ['half as fast', line(1, 0.1), line(2, 0.2), 0.5],
    ['falling skills', line(3, -0.1), line(2, 0.2), -0.5],
  ])('of %s', (_, readings, required, index) => {
    expect(lockstepIndex(readings, required, rules)).toBeCloseTo(index, 9);
  });

  it('is not applicable when nothing more is required, or nothing was measured', () => {
    expect(lockstepIndex(line(1, 0.2), line(3, 0), rules)).toBeUndefined();
    expect(lockstepIndex([], line(3, 0.1), rules)).toBeUndefined();
    expect(learningVelocity(line(1, 0.2), rules)?.value).toBeCloseTo(0.28, 9); // five days apart
  });
});

describe('change velocity (R75)', () => {
  const need = (skillId: string, level: number) => ({
    skillId: skillId as SkillId,
    teamId: 'support' as TeamId,
    level,
    weight: 0.5,
  });
  it.each([
    ['a new Key Result', [], [need('a', 3), need('b', 2)], 5],
    ['a higher level', [need('a', 2)], [need('a', 3.5)], 1.5],
    ['a lower level and a dropped skill give nothing back', [need('a', 4), need('b', 3)], [need('a', 3)], 0],
    ['a pivot', [need('a', 3), need('b', 3)], [need('a', 3), need('c', 4)], 4],
  ])('counts %s', (_, before, after, levels) => {
    expect(newlyRequiredLevels({ before, after })).toBeCloseTo(levels, 12);
  });

  it('compares learning with it', () => {
    const change = changeVelocity([{ before: [], after: [need('a', 3), need('b', 3)] }], 12);
    expect(change).toBeCloseTo(0.5, 12);
    expect(paceOfChange([0.2, 0.2], change)).toMatchObject({ gauge: expect.closeTo(0.8, 12), keepsUp: false });
    expect(paceOfChange([0.3, 0.2], change)).toMatchObject({ gauge: expect.closeTo(1, 12), keepsUp: true });
    expect(paceOfChange([0], 0)).toEqual({ keepsUp: true, learning: 0, change: 0 });
  });
});

describe('a back-test', () => {
  it('reports lead time, precision and false alarms', () => {
    const due = '2026-12-30';
    expect(
      backTest([
        { due, missed: true, warnedOn: '2026-10-14', behindOn: '2026-11-11' },
        { due, missed: true, warnedOn: '2026-11-18', behindOn: '2026-11-11' },
        { due, missed: true },
        { due, missed: false, warnedOn: '2026-10-14' },
        { due, missed: false },
        { due, missed: false },
      ]),
    ).toEqual({
      n: 6,
      missed: 3,
      warned: 3,
      precision: 2 / 3,
      falseAlarms: 1 / 3,
      recall: 2 / 3,
      leadDays: 59.5, // 77 and 42
      aheadDays: 10.5, // 28 and −7
    });
  });

  it('says nothing about what did not happen', () => {
    expect(backTest([])).toEqual({ n: 0, missed: 0, warned: 0 });
  });
});
