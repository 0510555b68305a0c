/** The page "My time": what is set, when the next ten minutes are, and the limits that hold. */
import { dayOf } from '../calendar.js';
import type { Day, Instant } from '../model.js';
import type { LearningPolicy, LearningTime } from '../sprint/learning-time.js';
import type { Zone } from '../sprint/slots.js';
import type { Rules } from '../rules.js';
import type { Language } from './language.js';

export interface TimeView {
  readonly locale: string;
  readonly title: string;
  readonly lead: string;
  readonly next: string;
  readonly limits: string;
  readonly holidays: string;
  /** What a form starts from. */
  readonly settings: Pick<
    LearningTime,
    'weekdays' | 'hours' | 'quiet' | 'nudgesPerDay' | 'protectsTen' | 'snoozedUntil' | 'pausedUntil' | 'away'
  > & { readonly timeZone?: string; readonly mostNudges: number };
  readonly hasFeed: boolean;
  /** For administrators: what a form for the whole organisation starts from, and how far it goes. */
  readonly policy?: { readonly settings: LearningPolicy; readonly widest: Omit<LearningPolicy, 'holidays'> };
}

export interface TimeFacts {
  readonly time: LearningTime;
  readonly policy: LearningPolicy;
  readonly rules: Rules;
  readonly zone: Zone;
  readonly timeZone?: string;
  readonly nextAt?: Instant;
  readonly today: Day;
  readonly setsPolicy: boolean;
}

export function timeView(facts: TimeFacts, language: Language): TimeView {
  const { time, policy, rules, zone, timeZone, nextAt, today, setsPolicy } = facts;
  const { say } = language;
  const { weekdays, hours, quiet, nudgesPerDay, protectsTen, snoozedUntil, pausedUntil } = time;
  const { nudges } = rules;
  const away = (time.away ?? []).filter(({ until }) => until >= today);
  return {
    locale: language.locale,
    title: say('time.title'),
    lead: say('time.lead'),
    next: nextAt === undefined ? say('time.next.none') : say('time.next', { when: whenText(nextAt, zone, language) }),
    limits: say('time.limits', {
      perDay: Math.min(nudges.perDay, policy.perDay, nudgesPerDay),
      perWeek: Math.min(nudges.perWeek, policy.perWeek),
      apart: Math.max(nudges.minutesApart, policy.minutesApart),
    }),
    holidays:
      policy.holidays.length === 0
        ? say('time.holidays.none')
        : say('time.holidays', { days: language.list(policy.holidays.map((day) => language.day(day))) }),
    settings: {
      weekdays,
      hours,
      nudgesPerDay,
      protectsTen,
      mostNudges: Math.min(nudges.perDay, policy.perDay),
      ...(quiet && { quiet }),
      ...(snoozedUntil !== undefined && { snoozedUntil }),
      ...(pausedUntil !== undefined && { pausedUntil }),
      ...(away.length > 0 && { away }),
      ...(timeZone !== undefined && { timeZone }),
    },
    hasFeed: time.feedHash !== undefined,
    ...(setsPolicy && { policy: { settings: policy, widest: widestPolicy(rules) } }),
  };
}

function widestPolicy({ nudges: { perDay, perWeek, minutesApart } }: Rules): Omit<LearningPolicy, 'holidays'> {
  return { perDay, perWeek, minutesApart };
}

/** "Monday 26 October, 09:00", on the person's own clock. */
function whenText(at: Instant, zone: Zone, { fullDay }: Language): string {
  const local = new Date(Date.parse(at) + zone(at) * 60_000).toISOString();
  return `${fullDay(dayOf(at, zone(at)))}, ${local.slice(11, 16)}`;
}
