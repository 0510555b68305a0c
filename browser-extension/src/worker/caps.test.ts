import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  afterDismissed,
  afterNotToday,
  afterOpened,
  afterShown,
  defaultLimits,
  isResting,
  mended,
  momentOf,
  noMemory,
  silenceNow,
  type Limits,
  type TipMemory,
} from './caps.js';

const day = 86_400_000;
const today = Date.UTC(2026, 10, 20);
/** At HH:MM of today. */
const at = (hours: number, minutes = 0) => ({
  now: today + (hours * 60 + minutes) * 60_000,
  today,
  tomorrow: today + day,
  minute: hours * 60 + minutes,
});
const shownAt = (...times: readonly number[]): TipMemory => ({ ...noMemory, shown: times });

describe('a tip may appear', () => {
  const nightly: Limits = { ...defaultLimits, quiet: [{ from: 18 * 60, until: 8 * 60 }] };
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
    ['an hour after the clock was set back', shownAt(at(9).now), defaultLimits, at(8), undefined],
    ['not minutes after it was set back', shownAt(at(9).now), defaultLimits, at(8, 50), 'too soon'],
    [
      'not a fourth time because it was set back',
      shownAt(at(9).now, at(10).now, at(11).now),
      defaultLimits,
      at(7),
      'enough today',
    ],
    [
      'after it ran days ahead',
      shownAt(...[3, 4, 5].map((days) => today + days * day)),
      defaultLimits,
      at(9),
      undefined,
    ],
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

  it('is remembered in bounds, the newest of it', () => {
    const resting = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`lesson ${i}`, today + i]));
    const much = { ...shownAt(...Array.from({ length: 50 }, (_, i) => today - i)), resting };
    const { shown, resting: kept } = afterShown(much, at(9).now);
    expect([shown.length, shown.at(-1), Object.keys(kept).length]).toEqual([12, at(9).now, 200]);
    expect(kept).toHaveProperty('lesson 299');
  });
});

describe('a clock that was wrong', () => {
  const yearAhead = { ...at(9), now: at(9).now + 365 * day, today: today + 365 * day, tomorrow: today + 366 * day };

  it('ahead, and is right again: nothing rests or pauses longer than it ever may, and no tip counts from the future', () => {
    const wrong = ['a', 'b', 'c'].reduce(
      (memory, lesson) => afterDismissed(afterShown(memory, yearAhead.now), lesson, yearAhead),
      noMemory,
    );
    const memory = mended(wrong, at(9));
    expect(memory.shown).toEqual([]);
    expect(silenceNow(memory, defaultLimits, at(9))).toBe('paused');
    const inMonth = { ...at(9), now: at(9).now + 31 * day, today: today + 31 * day, tomorrow: today + 32 * day };
    expect(silenceNow(memory, defaultLimits, inMonth)).toBeUndefined();
    expect(isResting(memory, 'a', inMonth.now)).toBe(false);
    expect(isResting(memory, 'a', at(9).now + 29 * day)).toBe(true);
  });

  it('ahead for a moment: what was dismissed before rests on afterwards', () => {
    const dismissed = afterDismissed(noMemory, 'a', at(9));
    const meanwhile = afterShown(mended(dismissed, yearAhead), yearAhead.now);
    expect(isResting(mended(meanwhile, at(10)), 'a', at(10).now)).toBe(true);
  });

  it('changes nothing that can be true', () => {
    const memory = afterShown(afterDismissed(afterNotToday(noMemory, 'a', at(9)), 'b', at(9)), at(9).now);
    expect(mended(memory, at(9))).toBe(memory);
  });
});

describe('a day', () => {
  afterEach(() => void vi.unstubAllEnvs());
  const momentIn = (timeZone: string, time: string) => {
    vi.stubEnv('TZ', timeZone);
    return momentOf(new Date(time));
  };
  const hour = 3_600_000;

  it.each([
    ['of 24 hours', 'Europe/Berlin', '2026-11-20T12:00:00Z', 24],
    ['on which clocks go forward', 'Europe/Berlin', '2026-03-29T12:00:00Z', 23],
    ['on which clocks go back', 'Europe/Berlin', '2026-10-25T12:00:00Z', 25],
    ['that has no midnight', 'Africa/Cairo', '2026-04-24T12:00:00Z', 23],
    ['far in the east', 'Pacific/Kiritimati', '2026-11-20T12:00:00Z', 24],
  ])('%s begins and ends where the clock on the wall says', (_, timeZone, time, hours) => {
    const { today, tomorrow, now } = momentIn(timeZone, time);
    expect((tomorrow - today) / hour).toBe(hours);
    expect(now >= today && now < tomorrow).toBe(true);
  });

  it('"not today" lasts until midnight, also on a day of 25 hours', () => {
    const evening = momentIn('Europe/Berlin', '2026-10-25T21:30:00Z'); // 22:30 there
    const memory = afterNotToday(noMemory, 'a', evening);
    expect(isResting(memory, 'a', Date.parse('2026-10-25T22:59:00Z'))).toBe(true);
    expect(isResting(memory, 'a', Date.parse('2026-10-25T23:00:00Z'))).toBe(false);
  });

  it.each([
    ['is the same day elsewhere', 'America/New_York', '2026-11-20T20:00:00Z', 'enough today'],
    ['is another day there already', 'Pacific/Auckland', '2026-11-20T20:00:00Z', undefined],
    ['is the next day at home', 'Europe/Berlin', '2026-11-20T23:30:00Z', undefined],
  ] as const)('of three tips in Berlin, when it %s', (_, timeZone, time, expected) => {
    const times = ['07:00', '08:00', '09:00'].map((clock) => Date.parse(`2026-11-20T${clock}:00Z`));
    expect(silenceNow(shownAt(...times), defaultLimits, momentIn(timeZone, time))).toBe(expected);
  });

  it.each([
    ['before', '2026-10-25T00:30:00Z', undefined], // 02:30, summer time
    ['after', '2026-10-25T01:30:00Z', undefined], // 02:30 again, winter time
    ['later', '2026-10-25T02:30:00Z', 'quiet hours'], // 03:30
  ] as const)('keeps quiet hours by the wall clock: %s clocks went back', (_, time, expected) => {
    const limits: Limits = { ...defaultLimits, quiet: [{ from: 180, until: 480 }] };
    expect(silenceNow(noMemory, limits, momentIn('Europe/Berlin', time))).toBe(expected);
  });

  it('keeps 45 minutes between tips while clocks change', () => {
    const first = Date.parse('2026-10-25T00:50:00Z'); // 02:50, summer time
    const soon = momentIn('Europe/Berlin', '2026-10-25T01:10:00Z'); // 02:10, winter time
    const late = momentIn('Europe/Berlin', '2026-10-25T01:35:00Z');
    expect([soon, late].map((moment) => silenceNow(shownAt(first), defaultLimits, moment))).toEqual([
      'too soon',
      undefined,
    ]);
  });
});
