import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf, type Weekday } from '../calendar.js';
import type { LessonId, PersonId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { usualPolicy, usualTime, type LearningPolicy, type LearningTime } from './learning-time.js';
import { firstSlotOf, instantOn, mayNudge, nextSlot, type Clockwork, type Zone } from './slots.js';

/** As the server knows zones; the core has none of its own. */
function zoneOf(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}
/** Read by a second way than the code's: the clock on the wall. */
function wall(at: string, timeZone: string): { readonly day: string; readonly minute: number } {
  const parts = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(at),
  );
  const [day = '', time = ''] = parts.split(' ');
  const [hour, minute] = time.split(':').map(Number);
  return { day, minute: (hour ?? 0) * 60 + (minute ?? 0) };
}

const clockwork = (
  time: Partial<LearningTime> = {},
  policy: Partial<LearningPolicy> = {},
  timeZone = 'Europe/Berlin',
): Clockwork => ({
  time: { ...usualTime('maya' as PersonId, rules), ...time },
  policy: { ...usualPolicy(rules), ...policy },
  zone: zoneOf(timeZone),
  rules,
});

describe('the first ten minutes of a day', () => {
  it.each([
    ['summer time', '2026-10-23', 'Europe/Berlin', '2026-10-23T07:00:00.000Z'],
    ['the Monday after it ended', '2026-10-26', 'Europe/Berlin', '2026-10-26T08:00:00.000Z'],
    ['the Monday after it began', '2026-03-30', 'Europe/Berlin', '2026-03-30T07:00:00.000Z'],
    ['half an hour off', '2026-10-23', 'Asia/Kolkata', '2026-10-23T03:30:00.000Z'],
    ['beyond the date line', '2026-10-23', 'Pacific/Apia', '2026-10-22T20:00:00.000Z'],
  ])('%s', (_, day, timeZone, expected) => {
    expect(firstSlotOf(day, clockwork({}, {}, timeZone))).toBe(expected);
  });

  it.each([
    ['a Saturday', '2026-10-24', {}],
    ['a holiday', '2026-12-25', { holidays: ['2026-12-25'] }],
  ])('is not there on %s', (_, day, policy) => {
    expect(firstSlotOf(day, clockwork({}, policy))).toBeUndefined();
  });

  it('skips the days somebody is away, both included', () => {
    const away = [{ from: '2026-10-26', until: '2026-10-28' }];
    const days = ['2026-10-25', '2026-10-26', '2026-10-28', '2026-10-29'];
    expect(days.map((day) => firstSlotOf(day, clockwork({ away })) !== undefined)).toEqual([false, false, false, true]);
  });

  it('follows the quiet hours when the day begins with them', () => {
    const quiet = { fromMinute: 9 * 60, toMinute: 10 * 60 };
    expect(firstSlotOf('2026-10-26', clockwork({ quiet }))).toBe('2026-10-26T09:00:00.000Z');
  });
});

it('reads an hour that the clocks skip as the one after it, and one they repeat as a single one', () => {
  const berlin = zoneOf('Europe/Berlin');
  expect(instantOn('2026-03-29', 2 * 60 + 30, berlin)).toBe('2026-03-29T01:30:00.000Z');
  expect(wall(instantOn('2026-10-25', 2 * 60 + 30, berlin), 'Europe/Berlin').minute).toBe(150);
});

describe('the next slot', () => {
  it.each([
    ['in work hours is now', '2026-10-26T10:00:00.000Z', {}, '2026-10-26T10:00:00.000Z'],
    ['with less than ten minutes left is tomorrow', '2026-10-26T15:55:00.000Z', {}, '2026-10-27T08:00:00.000Z'],
    ['on a Friday evening is Monday', '2026-10-23T16:00:00.000Z', {}, '2026-10-26T08:00:00.000Z'],
    [
      'waits for a snooze',
      '2026-10-26T10:00:00.000Z',
      { snoozedUntil: '2026-10-26T11:00:00.000Z' },
      '2026-10-26T11:00:00.000Z',
    ],
    [
      'waits for the end of a pause',
      '2026-10-26T10:00:00.000Z',
      { pausedUntil: '2026-10-28' },
      '2026-10-29T08:00:00.000Z',
    ],
    ['is not there in a pause of years', '2026-10-26T10:00:00.000Z', { pausedUntil: '2029-01-01' }, undefined],
  ])('%s', (_, now, time, expected) => {
    expect(nextSlot(now, clockwork(time))).toBe(expected);
  });

  it('never lies outside the hours of any clock, on a holiday, in quiet hours, in a snooze or a pause', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'America/Sao_Paulo',
      'Africa/Casablanca',
    ];
    const hours = fc
      .tuple(fc.integer({ min: 0, max: 1429 }), fc.integer({ min: 10, max: 1440 }))
      .map(([fromMinute, length]) => ({ fromMinute, toMinute: Math.min(1440, fromMinute + length) }))
      .filter(({ fromMinute, toMinute }) => toMinute - fromMinute >= 10);
    const draft = fc.record({
      timeZone: fc.constantFrom(...zones),
      // Half of them in the hours around a change of clocks.
      now: fc.oneof(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) }),
        fc.integer({ min: Date.UTC(2026, 2, 28, 18), max: Date.UTC(2026, 2, 29, 12) }),
        fc.integer({ min: Date.UTC(2026, 9, 24, 18), max: Date.UTC(2026, 9, 25, 12) }),
      ),
      weekdays: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      hours,
      quiet: fc.option(hours, { nil: undefined }),
      snooze: fc.option(fc.integer({ min: 0, max: 72 * 60 }), { nil: undefined }),
      holidays: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(draft, ({ timeZone, now: ms, weekdays, hours: own, quiet, snooze, holidays }) => {
        const now = new Date(ms).toISOString();
        const days = holidays.map((ahead) => addDays(now.slice(0, 10), ahead));
        const snoozedUntil = snooze === undefined ? undefined : new Date(ms + snooze * 60_000).toISOString();
        const works = clockwork(
          { weekdays, hours: own, ...(quiet && { quiet }), ...(snoozedUntil !== undefined && { snoozedUntil }) },
          { holidays: days },
          timeZone,
        );
        const slot = nextSlot(now, works);
        if (slot === undefined) return;
        expect(slot >= now && slot >= (snoozedUntil ?? '')).toBe(true);
        for (const at of [slot, new Date(Date.parse(slot) + 599_000).toISOString()]) {
          const { day, minute } = wall(at, timeZone);
          expect([weekdays.includes(weekdayOf(day)), days.includes(day)]).toEqual([true, false]);
          expect(minute >= own.fromMinute && minute < own.toMinute).toBe(true);
          if (quiet) expect(minute >= quiet.fromMinute && minute < quiet.toMinute).toBe(false);
        }
      }),
      { seed: 34, numRuns: 400 },
    );
  });
});

describe('the nudge budget', () => {
  const at = (time: string, day = '2026-10-26') => `${day}T${time}:00.000Z`;
  const seen = (...times: string[]) => times.map((one) => ({ at: one, dismissed: false }));
  const lessonId = 'naming' as LessonId;

  it.each([
    ['the first of a day', {}, {}, undefined],
    ['45 minutes apart', { nudges: seen(at('09:30')) }, {}, 'too-soon'],
    ['further apart where the organisation says so', { nudges: seen(at('08:30')) }, { minutesApart: 120 }, 'too-soon'],
    [
      'three a day',
      {
        nudges: seen(at('08:00'), at('08:45'), at('09:30', '2026-10-26'))
          .slice(0, 2)
          .concat(seen(at('09:10'))),
      },
      {},
      'day-spent',
    ],
    ['fewer where the person says so', { nudgesPerDay: 1, nudges: seen(at('08:00')) }, {}, 'day-spent'],
    ['none at all where the organisation says so', {}, { perDay: 0 }, 'day-spent'],
    ['never outside the hours', { hours: { fromMinute: 0, toMinute: 60 } }, {}, 'outside-hours'],
    ['what was declined rests', { declined: [{ lessonId, until: '2026-11-25' }] }, {}, 'rests'],
    ['what was declined long ago may come back', { declined: [{ lessonId, until: '2026-10-26' }] }, {}, undefined],
    [
      'ten a week',
      {
        nudges: seen(
          ...[20, 21, 22, 23].flatMap((day) => ['08:00', '09:00', '10:00'].map((t) => at(t, `2026-10-${day}`))),
        ).slice(0, 10),
      },
      {},
      'week-spent',
    ],
    [
      'three dismissals in a row make it quiet for a week',
      {
        nudges: seen(at('08:00', '2026-10-21'), at('09:00', '2026-10-21'), at('08:00', '2026-10-22')).map((n) => ({
          ...n,
          dismissed: true,
        })),
      },
      {},
      'off',
    ],
  ] as const)('%s', (_, time, policy, reason) => {
    const answer = mayNudge(at('10:00'), { lessonId }, clockwork(time, policy));
    expect(answer.may ? undefined : answer.reason).toBe(reason);
  });

  it('says when asking again makes sense', () => {
    expect(mayNudge(at('15:50'), {}, clockwork({ nudges: seen(at('15:40')) }))).toEqual({
      may: false,
      reason: 'too-soon',
      nextAt: at('08:00', '2026-10-27'),
    });
  });
});
