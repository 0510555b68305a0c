/** The days on which somebody works: their weekdays, minus the holidays of their organisation. */
import { addDays, weekdayOf, type Weekday } from '../calendar.js';
import type { Day } from '../model.js';

export interface WorkDays {
  readonly weekdays: readonly Weekday[];
  readonly holidays: ReadonlySet<Day>;
}

export const mondayToFriday: WorkDays = { weekdays: [1, 2, 3, 4, 5], holidays: new Set() };

export function isWorkDay(day: Day, { weekdays, holidays }: WorkDays): boolean {
  return weekdays.includes(weekdayOf(day)) && !holidays.has(day);
}

/** From `from` up to and including `to`. */
export function workDaysBetween(from: Day, to: Day, workDays: WorkDays): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkDay(day, workDays)) days.push(day);
  return days;
}
