/** How often a tip may appear. Limits protect the person; an administrator may only make them stricter. */

interface QuietHours {
  readonly from: number;
  readonly until: number;
}

export interface Limits {
  readonly tipsPerDay: number;
  readonly minutesBetween: number;
  /** Minutes of the local day, `from` inclusive; may run over midnight. It is quiet within any of them. */
  readonly quiet: readonly QuietHours[];
}

export const defaultLimits: Limits = { tipsPerDay: 3, minutesBetween: 45, quiet: [] };
const dismissedRestDays = 30;
const dismissalsToPause = 3;
const pauseDays = 7;
/** Remembered: a few days of tips, and more lessons than anybody dismisses in a month of three a day. */
const mostShown = 12;
const mostResting = 200;

/** All that is remembered of tips, in milliseconds since 1970. Nothing of it leaves the device. */
export interface TipMemory {
  /** Times of the last tips, in the order they came. */
  readonly shown: readonly number[];
  /** Until when a lesson rests. */
  readonly resting: Readonly<Record<string, number>>;
  readonly dismissalsInARow: number;
  readonly pausedUntil: number;
}

export const noMemory: TipMemory = { shown: [], resting: {}, dismissalsInARow: 0, pausedUntil: 0 };

export interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Start of the local day. */
  readonly today: number;
  /** Start of the next: where clocks change, a day is not 24 hours. */
  readonly tomorrow: number;
  /** Of the local day, 0–1439. */
  readonly minute: number;
}

const day = 86_400_000;

export type Silence = 'paused' | 'quiet hours' | 'enough today' | 'too soon';

/** Why no tip may appear now, whatever the page says; undefined when one may. */
export function silenceNow(memory: TipMemory, limits: Limits, moment: Moment): Silence | undefined {
  const { now, today, tomorrow, minute } = moment;
  if (memory.pausedUntil > now) return 'paused';
  if (limits.quiet.some((hours) => isWithin(hours, minute))) return 'quiet hours';
  // A clock that was set back leaves tips in what is now the future: those of this day still count, later ones never.
  if (memory.shown.filter((at) => at >= today && at < tomorrow).length >= limits.tipsPerDay) return 'enough today';
  const pause = limits.minutesBetween * 60_000;
  return memory.shown.some((at) => Math.abs(now - at) < pause) ? 'too soon' : undefined;
}

/**
 * What can be true at this moment. A clock that ran years ahead, for a minute, must not rest a lesson for years: nothing
 * rests or pauses for longer from now than it ever does. The same object when nothing had to change.
 */
export function mended(memory: TipMemory, { now, tomorrow }: Moment): TipMemory {
  const longestRest = now + dismissedRestDays * day;
  const longestPause = now + pauseDays * day;
  const isSound =
    memory.pausedUntil <= longestPause &&
    memory.shown.every((at) => at < tomorrow) &&
    Object.values(memory.resting).every((until) => until <= longestRest);
  if (isSound) return memory;
  return {
    ...memory,
    shown: memory.shown.filter((at) => at < tomorrow),
    resting: Object.fromEntries(
      Object.entries(memory.resting).map(([lessonId, until]) => [lessonId, Math.min(until, longestRest)]),
    ),
    pausedUntil: Math.min(memory.pausedUntil, longestPause),
  };
}

const isWithin = ({ from, until }: QuietHours, minute: number): boolean =>
  from <= until ? minute >= from && minute < until : minute >= from || minute < until;

export const isResting = (memory: TipMemory, lessonId: string, now: number): boolean =>
  (memory.resting[lessonId] ?? 0) > now;

/** What is old goes by number, not by age: a clock that ran ahead must not forget what a person asked for. */
export const afterShown = (memory: TipMemory, now: number): TipMemory => ({
  ...memory,
  shown: [...memory.shown, now].slice(-mostShown),
  resting: Object.fromEntries(
    Object.entries(memory.resting)
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, mostResting),
  ),
});

export const afterOpened = (memory: TipMemory): TipMemory => ({ ...memory, dismissalsInARow: 0 });

/** "Not today" rests the lesson until tomorrow and is no judgement of it. */
export const afterNotToday = (memory: TipMemory, lessonId: string, { tomorrow }: Moment): TipMemory => ({
  ...memory,
  resting: { ...memory.resting, [lessonId]: tomorrow },
});

/** Three in a row are an answer: tips pause for a week. */
export function afterDismissed(memory: TipMemory, lessonId: string, { now }: Moment): TipMemory {
  const inARow = memory.dismissalsInARow + 1;
  const isAnswer = inARow >= dismissalsToPause;
  return {
    ...memory,
    resting: { ...memory.resting, [lessonId]: now + dismissedRestDays * day },
    dismissalsInARow: isAnswer ? 0 : inARow,
    pausedUntil: isAnswer ? now + pauseDays * day : memory.pausedUntil,
  };
}

/** The moment in the zone of this device. */
export function momentOf(date: Date): Moment {
  const midnight = (daysOn: number): number =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysOn).getTime();
  return {
    now: date.getTime(),
    today: midnight(0),
    tomorrow: midnight(1),
    minute: date.getHours() * 60 + date.getMinutes(),
  };
}
