/** Days without a zone: arithmetic on `Day` and `Instant` texts. `Date` is only used with an argument, so nothing here knows the present. */
import type { Day, Instant } from './model.js';

const MS_PER_DAY = 86_400_000;

/** Monday = 1 … Sunday = 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`) / MS_PER_DAY;
}

export function dayOfNumber(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** True for a date that exists, `2026-02-28`, years 1900–2999. */
export function isDay(text: string): boolean {
  if (!/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return false;
  const number = dayNumber(text);
  return !Number.isNaN(number) && dayOfNumber(number) === text;
}

/** True for `2026-10-20T08:00:00.000Z` and nothing else. */
export function isInstant(text: string): boolean {
  if (!/^(19|2\d)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** The same day of another month, or the last day of a month that is shorter. */
export function addMonths(day: Day, months: number): Day {
  const first = new Date(`${day.slice(0, 8)}01T00:00:00.000Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const following = new Date(first);
  following.setUTCMonth(following.getUTCMonth() + 1, 0);
  const date = Math.min(Number(day.slice(8)), following.getUTCDate());
  return `${first.toISOString().slice(0, 8)}${String(date).padStart(2, '0')}`;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Fractional days from `from` to `to`. */
export function daysApart(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
}

export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** Mondays to Fridays from `from` up to and including `to`; holidays are not known here. */
export function workingDaysBetween(from: Day, to: Day): number {
  const days = daysBetween(from, to) + 1;
  if (days <= 0) return 0;
  const fullWeeks = Math.floor(days / 7);
  let count = fullWeeks * 5;
  for (let i = 0; i < days % 7; i += 1) if ((weekdayOf(from) - 1 + i) % 7 < 5) count += 1;
  return count;
}

/** The day it is at `instant` where clocks are `offsetMinutes` ahead of UTC (negative when behind). */
export function dayOf(instant: Instant, offsetMinutes = 0): Day {
  return new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString().slice(0, 10);
}
