import { describe, expect, it } from 'vitest';
import { keyResult, weekly } from '../../test/tier-two.js';
import { defaultRules as rules } from '../rules.js';
import { aCheckIn, aKeyResult } from '../testing/builders.js';
import { axisOf } from './axis.js';
import { languageOf } from './language.js';
import { liftLine, type Seen } from './line.js';

const english = languageOf('en');
const seen = (changes: Partial<Seen> = {}): Seen => ({
  keyResult: { ...keyResult, current: 9.4 },
  checkIns: weekly,
  today: '2026-10-20',
  rules,
  ...changes,
});

describe('the lift line', () => {
  it('shows start, goal, now, pace and forecast, and says the same in one text', () => {
    const line = liftLine(seen(), english);
    expect(line).toMatchObject({
      start: '10.0 h',
      goal: '7.0 h',
      goalBy: 'by 18 Dec',
      now: { label: '9.4 h now' },
      pace: { label: 'pace 9.0 h' },
      forecast: { label: 'forecast 7.3 to 8.8 h' },
      summary:
        'Cut Tier-2 resolution time: 9.4 h now, 20 percent of the way from 10.0 h to 7.0 h. The pace for today is 9.0 h, give or take 0.2 h. The forecast for 18 December is 7.3 to 8.8 h.',
    });
    expect(line.now.at).toBeCloseTo(0.2, 12);
    expect(line.pace?.at).toBeCloseTo(29 / 88, 12);
    expect(line.pace?.band[0]).toBeCloseTo(29 / 88 - 0.07, 12);
    // Falling is progress: the higher value lies nearer to the start.
    expect(line.forecast?.from).toBeLessThan(line.forecast?.to ?? 0);
  });

  it('speaks German', () => {
    expect(liftLine(seen(), languageOf('de'))).toMatchObject({
      goalBy: 'bis 18. Dez.',
      now: { label: 'jetzt 9,4 h' },
      pace: { label: 'Tempo 9,0 h' },
      forecast: { label: 'Prognose 7,3 bis 8,8 h' },
    });
  });

  it.each([
    ['early, without readings', { today: '2026-09-25', checkIns: [] }, { pace: undefined, forecast: undefined }],
    [
      'beyond its goal',
      { keyResult: { ...keyResult, current: 6.5 }, checkIns: [] },
      { now: { at: 1, label: '6.5 h now' } },
    ],
    [
      'on the far side of its start',
      { keyResult: { ...keyResult, current: 10.4 }, checkIns: [] },
      { now: { at: 0, label: '10.4 h now' } },
    ],
  ])('stays on the line %s', (_, changes, expected) => {
    const line = liftLine(seen(changes), english);
    for (const [part, value] of Object.entries(expected)) expect(line[part as keyof typeof line]).toEqual(value);
  });

  it('of a value to keep shows the share of readings that kept it', () => {
    const steady = aKeyResult({ title: 'Keep uptime', direction: 'maintain', target: 14, tolerance: 1, current: 14.2 });
    const checkIns = [14.2, 15.5].map((value, i) => aCheckIn({ value, at: `2026-10-1${i}T08:00:00.000Z` }));
    const line = liftLine(seen({ keyResult: steady, checkIns }), english);
    expect(line).toEqual({
      start: '14.0 h ± 1.0 h',
      goal: '14.0 h',
      goalBy: 'until 18 Dec',
      now: { at: 0.5, label: '14.2 h now' },
      summary: 'Keep uptime: 14.2 h now, 1 of 2 readings within 1.0 h of 14.0 h.',
    });
  });
});

describe('the value axis', () => {
  it.each([
    [[10, 7, 10.1, 9.4, 8.76], 7, 11, ['7', '8', '9', '10', '11']],
    [[72, 82, 75], 72, 82, ['72', '74', '76', '78', '80', '82']],
    [[0.2, 0.35], 0.2, 0.35, ['0.20', '0.25', '0.30', '0.35']],
    [[-40, 20], -40, 20, ['−40', '−20', '0', '20']],
    [[1200, 2000], 1200, 2000, ['1,200', '1,400', '1,600', '1,800', '2,000']],
    [[5, 5], 5, 6, ['5', '6']],
  ])('around %j goes from %d to %d', (values, min, max, labels) => {
    const axis = axisOf(values, english);
    expect(axis).toMatchObject({ min, max });
    expect(axis.ticks[0]?.at).toBe(0);
    expect(axis.ticks.at(-1)?.at).toBe(1);
    expect(axis.ticks.map(({ label }) => label)).toEqual(labels);
  });
});
