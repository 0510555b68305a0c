/** When somebody wants their ten minutes: work hours, quiet hours, pauses, what was declined, and what was offered lately. */
import { daysBetween, isDay, type Weekday } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import type { Day, Instant, LessonId, PersonId } from '../model.js';
import type { Rules } from '../rules.js';

/** Minutes after midnight where the person is. */
export interface Hours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** One offer that a surface showed without being asked. */
export interface Nudge {
  readonly at: Instant;
  readonly lessonId?: LessonId;
  readonly dismissed: boolean;
}

/** Days on which somebody is away, both included. */
export interface Absence {
  readonly from: Day;
  readonly until: Day;
}

/** Theirs alone: a lead sees none of it. */
export interface LearningTime {
  readonly personId: PersonId;
  readonly weekdays: readonly Weekday[];
  readonly hours: Hours;
  /** Within the hours, a lunch break or focus time. */
  readonly quiet?: Hours;
  readonly nudgesPerDay: number;
  /** "Protected 10": the person's half of the commitment. */
  readonly protectsTen: boolean;
  readonly snoozedUntil?: Instant;
  /** Nothing is offered up to and including this day; pausing costs nothing. */
  readonly pausedUntil?: Day;
  /** Holidays of one's own, and other days away; days on which nothing is asked. */
  readonly away?: readonly Absence[];
  readonly declined: readonly { readonly lessonId: LessonId; readonly until: Day }[];
  /** Of the last days that limits look at, oldest first. */
  readonly nudges: readonly Nudge[];
  /** SHA-256 of the secret in the address of the calendar feed. */
  readonly feedHash?: string;
}

/** An organisation's holidays, and its limits where they are stricter than ours. */
export interface LearningPolicy {
  readonly holidays: readonly Day[];
  readonly perDay: number;
  readonly perWeek: number;
  readonly minutesApart: number;
}

export function usualTime(personId: PersonId, { workHours, nudges }: Rules): LearningTime {
  return {
    personId,
    weekdays: workHours.weekdays,
    hours: { fromMinute: workHours.fromMinute, toMinute: workHours.toMinute },
    nudgesPerDay: nudges.perDay,
    protectsTen: false,
    declined: [],
    nudges: [],
  };
}

export function usualPolicy({ nudges }: Rules): LearningPolicy {
  const { perDay, perWeek, minutesApart } = nudges;
  return { holidays: [], perDay, perWeek, minutesApart };
}

const DAY_MINUTES = 24 * 60;
const MOST_ABSENCES = 20;
const LONGEST_ABSENCE = 366;

/** Throws `invalid`, naming the field. */
export function validTime(time: LearningTime, rules: Rules): LearningTime {
  const { weekdays, hours, quiet, nudgesPerDay } = time;
  check(
    weekdays.length > 0 && new Set(weekdays).size === weekdays.length && weekdays.every((day) => day >= 1 && day <= 7),
    'weekdays',
    'Name the days of work, each once, 1 for Monday to 7 for Sunday.',
  );
  checkHours(hours, 'hours', rules);
  if (quiet) checkHours(quiet, 'quiet', rules);
  check(
    !quiet ||
      quiet.fromMinute - hours.fromMinute >= rules.sprint.minutes ||
      hours.toMinute - quiet.toMinute >= rules.sprint.minutes,
    'quiet',
    'The quiet hours leave no ten minutes of the work hours.',
  );
  check(
    Number.isInteger(nudgesPerDay) && nudgesPerDay >= 0 && nudgesPerDay <= rules.nudges.perDay,
    'nudgesPerDay',
    `Between 0 and ${rules.nudges.perDay} a day.`,
  );
  check(time.pausedUntil === undefined || isDay(time.pausedUntil), 'pausedUntil', 'A day such as 2026-12-18.');
  checkAbsences(time.away ?? []);
  return time;
}

/** Throws `invalid`: an organisation may be stricter than the rules, never looser. */
export function validPolicy(policy: LearningPolicy, { nudges }: Rules): LearningPolicy {
  const { holidays, perDay, perWeek, minutesApart } = policy;
  const within = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;
  check(holidays.every(isDay), 'holidays', 'Days such as 2026-12-25.');
  check(within(perDay, nudges.perDay), 'perDay', `Between 0 and ${nudges.perDay}: it can only be made stricter.`);
  check(within(perWeek, nudges.perWeek), 'perWeek', `Between 0 and ${nudges.perWeek}: it can only be made stricter.`);
  check(
    Number.isInteger(minutesApart) && minutesApart >= nudges.minutesApart && minutesApart <= DAY_MINUTES,
    'minutesApart',
    `From ${nudges.minutesApart} minutes on: it can only be made stricter.`,
  );
  return { ...policy, holidays: [...new Set(holidays)].sort() };
}

function checkAbsences(away: readonly Absence[]): void {
  check(away.length <= MOST_ABSENCES, 'away', `At most ${MOST_ABSENCES} absences.`);
  for (const { from, until } of away) {
    check(isDay(from) && isDay(until), 'away', 'Days such as 2026-12-18.');
    const days = daysBetween(from, until) + 1;
    check(days > 0 && days <= LONGEST_ABSENCE, 'away', 'An absence ends on or after its first day, within a year.');
  }
}

function checkHours({ fromMinute, toMinute }: Hours, field: string, { sprint }: Rules): void {
  const isMinute = (minute: number): boolean => Number.isInteger(minute) && minute >= 0 && minute <= DAY_MINUTES;
  check(
    isMinute(fromMinute) && isMinute(toMinute) && toMinute - fromMinute >= sprint.minutes,
    field,
    'From and to are minutes of one day, at least ten apart.',
  );
}

function check(holds: boolean, field: string, message: string): void {
  if (!holds) throw new KeyliftError('invalid', message, { field });
}
