import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.js';
import { forecast } from './forecast.js';
import { defaultRules as rules } from './rules.js';
import { aCheckIn, aKeyResult } from './testing/builders.js';

const keyResult = aKeyResult({ baseline: 10, target: 7, current: 9.4, start: '2026-09-21', due: '2026-12-18' });
const readings = (values: readonly (readonly [day: number, value: number])[]) =>
  values.map(([day, value]) => aCheckIn({ at: `${addDays('2026-09-21', day)}T16:00:00.000Z`, value }));
const weekly = readings([
  [0, 10.0],
  [7, 10.1],
  [14, 9.9],
  [21, 9.6],
  [29, 9.4],
]);

describe('the forecast', () => {
  // SciPy 1.17.1: linregress and t.ppf put into the textbook formula.
  it('is a straight line with its 80 % prediction interval', () => {
    const seen = forecast(keyResult, weekly, '2026-10-20', rules);
    expect(seen).toMatchObject({ day: '2026-12-18', n: 5, share: 0.8 });
    expect(seen?.low).toBeCloseTo(7.338933979265713, 8);
    expect(seen?.mid).toBeCloseTo(8.050308404009254, 10);
    expect(seen?.high).toBeCloseTo(8.761682828752795, 8);
  });

  it('works upwards as well', () => {
    const rising = aKeyResult({
      direction: 'increase',
      baseline: 72,
      target: 82,
      current: 75.5,
      start: '2026-09-21',
      due: '2026-12-21',
    });
    const seen = forecast(
      rising,
      readings([
        [3, 72],
        [10, 73.5],
        [17, 73],
        [24, 75.5],
      ]),
      '2026-10-20',
      rules,
    );
    expect(seen?.low).toBeCloseTo(76.2824308640337, 8);
    expect(seen?.mid).toBeCloseTo(84.57142857142857, 10);
    expect(seen?.high).toBeCloseTo(92.86042627882344, 8);
  });

  it.each([
    ['under four days with a reading', weekly.slice(0, 3), '2026-10-20'],
    [
      'when readings came on one day only',
      readings([
        [5, 1],
        [5, 2],
        [5, 3],
        [5, 4],
      ]),
      '2026-10-20',
    ],
    ['before there were four', weekly, '2026-10-05'],
    ['on the due day', weekly, '2026-12-18'],
  ])('is absent %s', (_, checkIns, today) => {
    expect(forecast(keyResult, checkIns, today, rules)).toBeUndefined();
  });

  it('is absent for a value to maintain', () => {
    const steady = aKeyResult({ direction: 'maintain', target: 14, tolerance: 1, start: '2026-09-21' });
    expect(forecast(steady, weekly, '2026-10-20', rules)).toBeUndefined();
  });

  it('does not promise certainty when readings happen to lie on a line', () => {
    const seen = forecast(
      keyResult,
      readings([
        [0, 10],
        [7, 9.8],
        [14, 9.6],
        [21, 9.4],
      ]),
      '2026-10-20',
      rules,
    );
    expect((seen?.high ?? 0) - (seen?.low ?? 0)).toBeGreaterThan(0.3);
  });

  it('is narrower with each week of the same trend', () => {
    const noise = [0.05, -0.04, 0.03, -0.05, 0.04, -0.03, 0.05, -0.05, 0.02, -0.02];
    const series = noise.map((error, week) => [week * 7, 10 - week * 0.2 + error] as const);
    const widths = [5, 7, 9].map((weeks) => {
      const seen = forecast(keyResult, readings(series.slice(0, weeks)), '2026-12-01', rules);
      return (seen?.high ?? 0) - (seen?.low ?? 0);
    });
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(widths[0]).toBeGreaterThan(widths[2] ?? 0);
  });
});
