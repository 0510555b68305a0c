/** The moments at which ten minutes may be offered: work hours where the person is, through every change of clocks. */
import { addDays, dayOf } from '../calendar.js';
import type { Day, Instant } from '../model.js';
import { sortedBy } from '../order.js';
import type { Rules } from '../rules.js';
import type { LearningPolicy, LearningTime, Nudge } from './learning-time.js';
import { isWorkDay, type WorkDays } from './work-days.js';

/** Minutes that the person's clock is ahead of UTC at an instant. */
export type Zone = (at: Instant) => number;

export interface Clockwork {
  readonly time: LearningTime;
  readonly policy: LearningPolicy;
  readonly zone: Zone;
  readonly rules: Rules;
}

const MINUTE = 60_000;
/** Beyond this nobody plans; a pause that is longer has no next slot. */
const HORIZON_DAYS = 370;

const instantOf = (ms: number): Instant => new Date(ms).toISOString();
const localDay = (at: Instant, zone: Zone): Day => dayOf(at, zone(at));
const localMinute = (at: Instant, zone: Zone): number => {
  const local = new Date(Date.parse(at) + zone(at) * MINUTE);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
};

/** The organisation's holidays and the person's own. */
export function workDaysOf({ weekdays, away = [] }: LearningTime, { holidays }: LearningPolicy): WorkDays {
  const free = new Set(holidays);
  for (const { from, until } of away) for (let day = from; day <= until; day = addDays(day, 1)) free.add(day);
  return { weekdays, holidays: free };
}

/** The instant at which a clock shows this; one that is skipped in spring shows it an hour later. */
export function instantOn(day: Day, minute: number, zone: Zone): Instant {
  const asUtc = Date.parse(`${day}T00:00:00.000Z`) + minute * MINUTE;
  const guesses = [-1, 1].map((side) => asUtc - zone(instantOf(asUtc + side * 14 * 60 * MINUTE)) * MINUTE);
  const exact = guesses.find((ms) => ms + zone(instantOf(ms)) * MINUTE === asUtc);
  return instantOf(exact ?? Math.max(...guesses));
}

/** True when the ten minutes from `at` on lie in the work hours, in no quiet ones, and nothing is paused. */
function isOpen(at: Instant, clockwork: Clockwork): boolean {
  const { time, rules } = clockwork;
  if (time.snoozedUntil !== undefined && at < time.snoozedUntil) return false;
  if (time.pausedUntil !== undefined && localDay(at, clockwork.zone) <= time.pausedUntil) return false;
  const end = instantOf(Date.parse(at) + rules.sprint.minutes * MINUTE - 1);
  return isWorkTime(at, clockwork) && isWorkTime(end, clockwork);
}

function isWorkTime(at: Instant, { time, policy, zone }: Clockwork): boolean {
  const minute = localMinute(at, zone);
  const { hours, quiet } = time;
  return (
    isWorkDay(localDay(at, zone), workDaysOf(time, policy)) &&
    minute >= hours.fromMinute &&
    minute < hours.toMinute &&
    !(quiet && minute >= quiet.fromMinute && minute < quiet.toMinute)
  );
}

/** The first moment from `now` on at which ten minutes may be offered; none within a year of pause. */
export function nextSlot(now: Instant, clockwork: Clockwork): Instant | undefined {
  if (isOpen(now, clockwork)) return now;
  const { time, zone } = clockwork;
  const start = time.snoozedUntil !== undefined && time.snoozedUntil > now ? time.snoozedUntil : now;
  if (isOpen(start, clockwork)) return start;
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead += 1) {
    const found = openings(addDays(localDay(start, zone), ahead), clockwork).find((at) => at >= start);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first ten minutes of a working day (R34); none on other days. */
export function firstSlotOf(day: Day, clockwork: Clockwork): Instant | undefined {
  return openings(day, clockwork)[0];
}

function openings(day: Day, clockwork: Clockwork): readonly Instant[] {
  const { hours, quiet } = clockwork.time;
  const minutes = [hours.fromMinute, ...(quiet ? [quiet.toMinute] : [])];
  const all = minutes.map((minute) => instantOn(day, minute, clockwork.zone));
  return sortedBy(all, (at) => [at]).filter((at) => isOpen(at, clockwork));
}

export type NudgeAnswer =
  | { readonly may: true }
  | {
      readonly may: false;
      readonly reason: 'outside-hours' | 'day-spent' | 'week-spent' | 'too-soon' | 'off' | 'rests';
      /** When asking again makes sense. */
      readonly nextAt?: Instant;
    };

/**
 * The nudge budget of d12: at most three a day and ten a week, 45 minutes apart, each the stricter of rules, organisation
 * and person; what was dismissed rests, and three dismissals in a row make it quiet for a week.
 */
export function mayNudge(now: Instant, { lessonId }: Pick<Nudge, 'lessonId'>, clockwork: Clockwork): NudgeAnswer {
  const { time, policy, zone, rules } = clockwork;
  const { nudges } = rules;
  const today = localDay(now, zone);
  const no = (reason: Extract<NudgeAnswer, { may: false }>['reason'], from?: Instant): NudgeAnswer => {
    const nextAt = from === undefined ? undefined : nextSlot(from, clockwork);
    return { may: false, reason, ...(nextAt !== undefined && { nextAt }) };
  };
  const startOf = (day: Day): Instant => instantOn(day, 0, zone);

  const lately = time.nudges.slice(-nudges.dismissals);
  const last = time.nudges.at(-1);
  if (last && lately.length === nudges.dismissals && lately.every(({ dismissed }) => dismissed)) {
    const until = startOf(addDays(localDay(last.at, zone), nudges.offDays));
    if (now < until) return no('off', until);
  }
  if (lessonId !== undefined && time.declined.some((rest) => rest.lessonId === lessonId && today < rest.until))
    return no('rests');
  if (!isOpen(now, clockwork)) return no('outside-hours', now);
  if (last) {
    const again = instantOf(Date.parse(last.at) + Math.max(nudges.minutesApart, policy.minutesApart) * MINUTE);
    if (now < again) return no('too-soon', again);
  }
  const onDay = time.nudges.filter(({ at }) => localDay(at, zone) === today).length;
  if (onDay >= Math.min(nudges.perDay, policy.perDay, time.nudgesPerDay))
    return no('day-spent', startOf(addDays(today, 1)));
  const ofWeek = time.nudges.filter(({ at }) => localDay(at, zone) > addDays(today, -7));
  const first = ofWeek[0];
  if (ofWeek.length >= Math.min(nudges.perWeek, policy.perWeek))
    return no('week-spent', startOf(addDays(first ? localDay(first.at, zone) : today, 7)));
  return { may: true };
}
