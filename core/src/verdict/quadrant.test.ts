import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.js';
import type { CheckIn } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { aCheckIn, aKeyResult } from '../testing/builders.js';
import { fortnightlyCheck, type QuadrantFacts, type ReadinessSnapshot } from './quadrant.js';

const start = '2026-10-01';
/** 13 weeks, from 0 to 100. */
const keyResult = aKeyResult({ start, due: '2026-12-31', direction: 'increase', baseline: 0, target: 100, current: 0 });

/** Weekly readings and snapshots from four weeks before the start. */
const weekly = (of: (week: number) => number): readonly { readonly day: string; readonly value: number }[] =>
  Array.from({ length: 18 }, (_, i) => ({ day: addDays(start, 7 * (i - 4)), value: of(i - 4) }));
const checkIns = (of: (week: number) => number): readonly CheckIn[] =>
  weekly(of)
    .filter(({ day }) => day >= start)
    .map(({ day, value }) => aCheckIn({ at: `${day}T08:00:00.000Z`, value }));
const snapshots = (of: (week: number) => number, known = 1): readonly ReadinessSnapshot[] =>
  weekly(of).map(({ day, value }) => ({ day, readiness: value, known }));

const grows = (week: number): number => 0.3 + 0.02 * Math.max(0, week + 4); // 4 points a fortnight
const flat = (): number => 0.4;
const comes = (week: number): number => 7.5 * Math.max(0, week); // about the straight line
const stays = (week: number): number => 0.5 * (week % 2);
const facts = (
  skills: (week: number) => number,
  results: (week: number) => number,
  changes: Partial<QuadrantFacts> = {},
): QuadrantFacts => ({
  keyResult,
  checkIns: checkIns(results),
  snapshots: snapshots(skills),
  isShown: true,
  ...changes,
});
const week = (n: number): string => addDays(start, 7 * n);

describe('the four quadrants', () => {
  it.each([
    ['compounding', grows, comes],
    ['wrong-skills', grows, flat],
    ['overwork', flat, comes],
    ['stalled', flat, flat],
    ['stalled', flat, (w: number) => -5 * w],
  ] as const)('%s', (label, skills, results) => {
    expect(fortnightlyCheck(facts(skills, results), week(8), rules)).toMatchObject({ label, since: week(4) });
  });

  it('are checked every fortnight of the period and never ahead of time', () => {
    const verdict = fortnightlyCheck(facts(grows, comes), week(7), rules);
    expect(verdict.checks.map(({ day }) => day)).toEqual([week(2), week(4), week(6)]);
    expect(fortnightlyCheck(facts(grows, comes), week(1), rules)).toEqual({ checks: [] });
  });

  it('give slopes people can check: points a fortnight, and times the straight line', () => {
    const { checks } = fortnightlyCheck(facts(grows, comes), week(6), rules);
    expect(checks.at(-1)).toMatchObject({
      skills: { value: expect.closeTo(4, 9), n: 5 },
      results: { value: expect.closeTo((7.5 * 13) / 100, 9), n: 5 },
    });
  });

  it('see skills two weeks later than results', () => {
    // Skills begin to grow after week 4. The window of week 6 ends in week 4, that of week 8 holds two weeks of growth among
    // five, which may still be noise.
    const late = (w: number): number => 0.4 + 0.03 * Math.max(0, w - 4);
    const { checks } = fortnightlyCheck(facts(late, comes), week(10), rules);
    expect(checks.map((check) => ('quadrant' in check ? check.quadrant : check.unknown))).toEqual([
      'few-readings',
      'overwork',
      'overwork',
      'skills-unclear',
      'compounding',
    ]);
  });
});

describe('a label', () => {
  it('changes only when two checks in a row agree', () => {
    // Results stop after week 6.
    const stops = (w: number): number => 7.5 * Math.min(Math.max(0, w), 6);
    const at = (n: number) => fortnightlyCheck(facts(grows, stops), week(n), rules);
    expect(
      at(10)
        .checks.map((check) => ('quadrant' in check ? check.quadrant : check.unknown))
        .slice(1),
    ).toEqual(['compounding', 'compounding', 'results-unclear', 'wrong-skills']);
    expect(at(10).label).toBe('compounding');
    expect(at(12)).toMatchObject({ label: 'wrong-skills', since: week(12) });
  });

  it('is left later than it is entered: growing from 2 points a fortnight, until below 1', () => {
    const by =
      (points: number) =>
      (w: number): number =>
        0.3 + (points / 200) * (w + 4);
    const fadesTo =
      (points: number) =>
      (w: number): number =>
        w < 2 ? 0.3 + 0.02 * (w + 4) : 0.42 + (points / 200) * (w - 2);
    const last = (skills: (w: number) => number) =>
      fortnightlyCheck(facts(skills, comes), week(10), rules).checks.at(-1);
    expect(last(by(1.5))).toMatchObject({ isGrowing: false });
    expect(last(fadesTo(1.5))).toMatchObject({ isGrowing: true });
    expect(last(fadesTo(0.5))).toMatchObject({ isGrowing: false });
  });
});

describe('not enough data', () => {
  it.each<[string, QuadrantFacts, string]>([
    ['a small group', facts(grows, comes, { isShown: false }), 'group-too-small'],
    ['three readings', facts(grows, comes, { checkIns: checkIns(comes).slice(0, 3) }), 'few-readings'],
    ['two snapshots', facts(grows, comes, { snapshots: snapshots(grows).slice(0, 2) }), 'few-snapshots'],
    ['little known', facts(grows, comes, { snapshots: snapshots(grows, 0.4) }), 'not-enough-evidence'],
    ['readiness that jumps', facts((w) => 0.4 + 0.2 * (w % 2 === 0 ? 1 : -1), comes), 'skills-unclear'],
    ['a number that jumps', facts(grows, (w) => 40 + 30 * (w % 2 === 0 ? 1 : -1)), 'results-unclear'],
  ])('%s', (_, given, unknown) => {
    const verdict = fortnightlyCheck(given, week(5), rules);
    expect(verdict.checks.at(-1)).toMatchObject({ unknown });
    expect(verdict).not.toHaveProperty('label');
  });

  it('is what noise around nothing says, nine times in ten', () => {
    let labelled = 0;
    const noise = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 36, maxLength: 36 });
    const runs = 300;
    fc.assert(
      fc.property(noise, (noises) => {
        const given = facts(
          (w) => 0.5 + 0.08 * (noises[w + 4] as number),
          (w) => 40 + 15 * (noises[w + 22] as number),
        );
        const { label } = fortnightlyCheck(given, week(4), rules);
        if (label === 'compounding') labelled += 1;
      }),
      { seed: 360, numRuns: runs },
    );
    expect(labelled / runs).toBeLessThan(0.1);
  });
});

it('a value to maintain comes as long as half of its readings are inside', () => {
  const maintained = aKeyResult({
    start,
    due: '2026-12-31',
    direction: 'maintain',
    baseline: 99,
    target: 99,
    current: 99,
    tolerance: 0.5,
  });
  const inside = facts(flat, () => 99.2, { keyResult: maintained });
  const outside = facts(flat, () => 97, { keyResult: maintained });
  expect(fortnightlyCheck(inside, week(6), rules).label).toBe('overwork');
  expect(fortnightlyCheck(outside, week(6), rules).label).toBe('stalled');
});

it('an order of readings and snapshots does not matter', () => {
  const given = facts(grows, stays);
  const turned = { ...given, checkIns: given.checkIns.toReversed(), snapshots: given.snapshots.toReversed() };
  expect(fortnightlyCheck(turned, week(10), rules)).toEqual(fortnightlyCheck(given, week(10), rules));
});
