import { describe, expect, it } from 'vitest';
import {
  afterDismissed,
  afterNotToday,
  afterOpened,
  afterShown,
  defaultLimits,
  isResting,
  noMemory,
  silenceNow,
  type Limits,
  type TipMemory,
} from './caps.js';
import { limitsOf, minuteOf } from './limits.js';

const day = 86_400_000;
const today = Date.UTC(2026, 10, 20);
/** At HH:MM of today. */
const at = (hours: number, minutes = 0) => ({
  now: today + (hours * 60 + minutes) * 60_000,
  today,
  minute: hours * 60 + minutes,
});
const shownAt = (...times: readonly number[]): TipMemory => ({ ...noMemory, shown: times });

describe('a tip may appear', () => {
  const nightly: Limits = { ...defaultLimits, quiet: { from: 18 * 60, until: 8 * 60 } };
  it.each([
    ['at first', noMemory, defaultLimits, at(9), undefined],
    ['not within 45 minutes of the last', shownAt(at(9).now), defaultLimits, at(9, 44), 'too soon'],
    ['after 45 minutes', shownAt(at(9).now), defaultLimits, at(9, 45), undefined],
    ['not a fourth time', shownAt(at(7).now, at(8).now, at(9).now), defaultLimits, at(12), 'enough today'],
    ['again the next day', shownAt(today - 3, today - 2, today - day / 2), defaultLimits, at(9), undefined],
    ['never with a limit of none', noMemory, { ...defaultLimits, tipsPerDay: 0 }, at(9), 'enough today'],
    ['not in quiet hours over midnight', noMemory, nightly, at(23), 'quiet hours'],
    ['not in quiet hours before morning', noMemory, nightly, at(7, 59), 'quiet hours'],
    ['when quiet hours end', noMemory, nightly, at(8), undefined],
    ['not while paused', { ...noMemory, pausedUntil: at(10).now }, defaultLimits, at(9), 'paused'],
    ['although the clock was set back', shownAt(at(9).now), defaultLimits, at(8), undefined],
  ] as const)('%s', (_, memory, limits, moment, expected) => {
    expect(silenceNow(memory, limits, moment)).toBe(expected);
  });
});

describe('what a person does with a tip', () => {
  it('rests a dismissed lesson for thirty days', () => {
    const memory = afterDismissed(noMemory, 'a', at(9));
    expect([isResting(memory, 'a', at(9).now + 29 * day), isResting(memory, 'a', at(9).now + 30 * day)]).toEqual([
      true,
      false,
    ]);
    expect(isResting(memory, 'b', at(9).now)).toBe(false);
  });

  it('rests one that is not for today until tomorrow', () => {
    const memory = afterNotToday(noMemory, 'a', at(9));
    expect([isResting(memory, 'a', at(23).now), isResting(memory, 'a', today + day)]).toEqual([true, false]);
    expect(memory.dismissalsInARow).toBe(0);
  });

  it('pauses tips for a week after three dismissals in a row', () => {
    const twice = ['a', 'b'].reduce((memory, lesson) => afterDismissed(memory, lesson, at(9)), noMemory);
    const opened = afterDismissed(afterOpened(twice), 'c', at(9));
    const thrice = afterDismissed(twice, 'c', at(9));
    expect(opened.pausedUntil).toBe(0);
    expect(thrice).toMatchObject({ pausedUntil: at(9).now + 7 * day, dismissalsInARow: 0 });
  });

  it('is forgotten when it no longer matters', () => {
    const old = { ...shownAt(today - 3 * day), resting: { a: today - day, b: today + day } };
    expect(afterShown(old, at(9).now)).toMatchObject({ shown: [at(9).now], resting: { b: today + day } });
  });
});

describe('limits', () => {
  it.each([
    ['are three a day and 45 minutes apart', [], defaultLimits],
    [
      'take the stricter of two',
      [{ tipsPerDay: 2 }, { tipsPerDay: 1, minutesBetweenTips: 90 }],
      { tipsPerDay: 1, minutesBetween: 90 },
    ],
    ['cannot be loosened', [{ tipsPerDay: 9, minutesBetweenTips: 1 }], defaultLimits],
    ['ignore what is no number', [{ tipsPerDay: -1 }, { tipsPerDay: 1.5 }], defaultLimits],
    [
      'know quiet hours',
      [{ quietFrom: '18:00', quietUntil: '08:30' }],
      { ...defaultLimits, quiet: { from: 1080, until: 510 } },
    ],
    ['ignore half of a quiet hour', [{ quietFrom: '18:00' }], defaultLimits],
  ])('%s', (_, settings, expected) => {
    expect(limitsOf(...settings)).toEqual(expected);
  });

  it.each([
    ['00:00', 0],
    ['8:05', 485],
    ['23:59', 1439],
    ['24:00', undefined],
    ['noon', undefined],
    [7, undefined],
  ])('read %j as minute %s', (text, minute) => {
    expect(minuteOf(text)).toBe(minute);
  });
});
