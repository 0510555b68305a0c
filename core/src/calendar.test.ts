import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  dayOfNumber,
  daysApart,
  daysBetween,
  isDay,
  isInstant,
  mondayOf,
  weekdayOf,
  workingDaysBetween,
} from './calendar.js';

describe('days', () => {
  it.each([
    ['2026-10-20', 1, '2026-10-21'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s plus %i is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it.each([
    ['2026-10-20', -24, '2024-10-20'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-02-29', -24, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-02-28', 12, '2028-02-28'],
  ])('%s plus %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  // Weekdays as printed by a paper calendar: 20 October 2026 is a Tuesday, 29 February 2000 a Tuesday, 1 January 1970 a Thursday.
  it.each([
    ['2026-10-20', 2, '2026-10-19'],
    ['2026-10-18', 7, '2026-10-12'],
    ['2000-02-29', 2, '2000-02-28'],
    ['1970-01-01', 4, '1969-12-29'],
    ['1969-12-28', 7, '1969-12-22'],
  ])('%s is weekday %i and its week starts on %s', (day, weekday, monday) => {
    expect(weekdayOf(day)).toBe(weekday);
    expect(mondayOf(day)).toBe(monday);
  });

  it('count working days by asking each day', () => {
    const day = fc.integer({ min: 15_000, max: 25_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: -3, max: 40 }), (start, length) => {
        const from = dayOfNumber(start);
        let expected = 0;
        for (let i = 0; i <= length; i += 1) if (weekdayOf(addDays(from, i)) <= 5) expected += 1;
        expect(workingDaysBetween(from, addDays(from, length))).toBe(expected);
        expect(daysBetween(from, addDays(from, length))).toBe(length);
        expect(dayNumber(from)).toBe(start);
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '20261020', '2026-10-20T00:00:00.000Z', '', '0026-10-20'])(
    '"%s" is not a day',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('instants', () => {
  it.each([
    ['2026-10-20T23:30:00.000Z', 0, '2026-10-20'],
    ['2026-10-20T23:30:00.000Z', 60, '2026-10-21'],
    ['2026-10-20T03:30:00.000Z', -300, '2026-10-19'],
  ])('%s is, %i minutes ahead of UTC, on %s', (instant, offset, day) => {
    expect(dayOf(instant, offset)).toBe(day);
  });

  it('are apart by fractions of days', () => {
    expect(daysApart('2026-10-20T00:00:00.000Z', '2026-10-21T12:00:00.000Z')).toBe(1.5);
  });

  it.each([
    '2026-10-20T08:00:00Z',
    '2026-10-20T08:00:00.000+02:00',
    '2026-10-20T25:00:00.000Z',
    '2026-02-30T08:00:00.000Z',
    'now',
  ])('"%s" is not an instant', (text) => {
    expect(isInstant(text)).toBe(false);
  });

  it('are recognised', () => {
    expect(isInstant('2026-10-20T08:00:00.000Z')).toBe(true);
    expect(isDay('2028-02-29')).toBe(true);
  });
});
