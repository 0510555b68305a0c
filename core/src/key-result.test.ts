import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyliftError } from './errors.js';
import { attainment, elapsedShare, pace, readingsOf, validKeyResult } from './key-result.js';
import { defaultRules as rules } from './rules.js';
import { aCheckIn, aKeyResult } from './testing/builders.js';

/** Resolution time from 10.0 h to 7.0 h between 21 September and 18 December: the mock screens' Key Result. */
const resolution = { baseline: 10, target: 7, current: 9.4, start: '2026-09-21', due: '2026-12-18' } as const;
const rising = { direction: 'increase', baseline: 72, target: 82, current: 75 } as const;
const steady = { direction: 'maintain', baseline: 99, target: 99, current: 99, tolerance: 0.5 } as const;

describe('a valid Key Result', () => {
  it.each([
    ['falling', resolution],
    ['rising', rising],
    ['steady', steady],
    ['without skills and behaviours yet', { requirements: [], behaviours: [] }],
    ['below zero', { direction: 'increase', baseline: -40, target: 20, current: -10 } as const],
  ])('%s passes unchanged', (_, changes) => {
    const keyResult = aKeyResult(changes);
    expect(validKeyResult(keyResult)).toBe(keyResult);
  });

  const need = { skillId: 'tracing', teamId: 'support', level: 3, weight: 1 };
  it.each([
    ['title', { title: '  ' }],
    ['unit.decimals', { unit: { name: 'hours', suffix: ' h', decimals: 1.5 } }],
    ['baseline', { baseline: NaN }],
    ['target', { target: Infinity }],
    ['target', { target: 14 }],
    ['current', { current: 1e16 }],
    ['direction', { direction: 'increase' }],
    ['direction', { ...rising, direction: 'decrease' }],
    ['tolerance', { tolerance: 1 }],
    ['tolerance', { ...steady, tolerance: 0 }],
    ['tolerance', { direction: 'maintain' }],
    ['start', { start: '2026-02-30' }],
    ['due', { due: 'Christmas' }],
    ['due', { due: '2026-10-01' }],
    ['version', { version: 0 }],
    ['behaviours[1]', { behaviours: ['Read the trace first.', ' '] }],
    ['requirements[0].teamId', { requirements: [{ ...need, teamId: 'sales' }] }],
    ['requirements[0].level', { requirements: [{ ...need, level: 6 }] }],
    ['requirements[0].weight', { requirements: [{ ...need, weight: 0 }] }],
    [
      'requirements[1].skillId',
      {
        requirements: [
          { ...need, weight: 0.5 },
          { ...need, weight: 0.5 },
        ],
      },
    ],
    ['requirements', { requirements: [{ ...need, weight: 0.5 }] }],
  ] as const)('is refused for its %s: %j', (field, changes) => {
    const refused = () => validKeyResult(aKeyResult(changes));
    expect(refused).toThrow(KeyliftError);
    expect(refused).toThrow(expect.objectContaining({ code: 'invalid', field: `keyResult.${field}` }));
  });
});

describe('attainment', () => {
  // REQUIREMENTS (b): (c − b) ÷ (t − b), either direction, unclamped.
  it.each([
    [resolution, 0.2],
    [{ ...resolution, current: 6.4 }, 1.2],
    [{ ...resolution, current: 10.3 }, -0.1],
    [rising, 0.3],
  ])('of %j is %d', (changes, share) => {
    expect(attainment(aKeyResult(changes), [], '2026-10-20')).toBeCloseTo(share, 12);
  });

  it('of a value to maintain is the share of readings within the tolerance', () => {
    const keyResult = aKeyResult(steady);
    const readings = [99.5, 98.4, 98.6, 99.6].map((value, i) =>
      aCheckIn({ value, at: `2026-10-0${i + 2}T08:00:00.000Z` }),
    );
    expect(attainment(keyResult, readings, '2026-10-20')).toBe(0.5);
    expect(attainment(keyResult, readings, '2026-10-02')).toBe(1);
    expect(attainment(keyResult, [], '2026-10-20')).toBeUndefined();
  });
});

describe('pace', () => {
  it('is attainment by elapsed time, with the straight line beside it', () => {
    const seen = pace(aKeyResult(resolution), '2026-10-20', rules);
    // 29 of 88 days: 0.3295; line at 10 − 3 · 0.3295 = 9.011; 0.2 ÷ 0.3295 = 0.607
    expect(seen).toMatchObject({ standing: 'behind' });
    expect(seen?.share).toBeCloseTo(29 / 88, 12);
    expect(seen?.value).toBeCloseTo(9.0114, 4);
    expect(seen?.ratio).toBeCloseTo(0.6069, 4);
    expect(seen?.deadBand).toBeCloseTo(0.21, 12);
    expect(seen?.distance).toBeCloseTo(0.3886, 4);
  });

  it.each([
    ['2026-09-29', undefined], // day 8 of 88, 0.091
    ['2026-09-30', 9.69], // day 9, 0.102
    ['2027-01-15', 7],
  ])('on %s stands at %s', (today, value) => {
    const seen = pace(aKeyResult(resolution), today, rules)?.value;
    expect(seen === undefined ? undefined : Math.round(seen * 100) / 100).toBe(value);
  });

  it.each([
    [9.4, 'behind'],
    [9.2, 'on-pace'],
    [9.0, 'on-pace'],
    [8.81, 'on-pace'],
    [8.7, 'ahead'],
  ])('has a dead-band: %d h is %s', (current, standing) => {
    expect(pace(aKeyResult({ ...resolution, current }), '2026-10-20', rules)?.standing).toBe(standing);
  });

  it('says the same about a metric and its mirror image', () => {
    const value = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (baseline, target, current) => {
        fc.pre(Math.abs(target - baseline) > 1e-3);
        const direction = target > baseline ? 'increase' : 'decrease';
        const mirrored = { baseline: -baseline, target: -target, current: -current };
        const one = pace(aKeyResult({ baseline, target, current, direction }), '2026-11-01', rules);
        const other = pace(
          aKeyResult({ ...mirrored, direction: direction === 'increase' ? 'decrease' : 'increase' }),
          '2026-11-01',
          rules,
        );
        expect(other?.standing).toBe(one?.standing);
        expect(other?.ratio === one?.ratio).toBe(true);
      }),
      { seed: 71, numRuns: 200 },
    );
  });

  it('is not said of a value to maintain', () => {
    expect(pace(aKeyResult(steady), '2026-11-01', rules)).toBeUndefined();
  });
});

it('time gone stays between start and end', () => {
  const keyResult = aKeyResult(resolution);
  expect(elapsedShare(keyResult, '2026-01-01')).toBe(0);
  expect(elapsedShare(keyResult, '2026-11-04')).toBe(0.5);
  expect(elapsedShare(keyResult, '2027-01-01')).toBe(1);
});

it('readings are the last of each day, inside the period, up to today', () => {
  const readings = readingsOf(
    aKeyResult(resolution),
    [
      aCheckIn({ at: '2026-09-20T23:59:59.999Z', value: 1 }),
      aCheckIn({ at: '2026-10-05T15:00:00.000Z', value: 9.8 }),
      aCheckIn({ at: '2026-10-05T09:00:00.000Z', value: 9.9 }),
      aCheckIn({ at: '2026-09-21T08:00:00.000Z', value: 10 }),
      aCheckIn({ at: '2026-10-21T08:00:00.000Z', value: 2 }),
    ],
    '2026-10-20',
  );
  expect(readings).toEqual([
    { day: '2026-09-21', value: 10 },
    { day: '2026-10-05', value: 9.8 },
  ]);
});
