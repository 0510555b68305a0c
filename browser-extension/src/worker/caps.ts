/** How often a tip may appear. Limits protect the person; an administrator may only make them stricter. */

export interface Limits {
  readonly tipsPerDay: number;
  readonly minutesBetween: number;
  /** Minutes of the local day, `from` inclusive; may run over midnight. Absent: never quiet. */
  readonly quiet?: { readonly from: number; readonly until: number };
}

export const defaultLimits: Limits = { tipsPerDay: 3, minutesBetween: 45 };
const dismissedRestDays = 30;
const dismissalsToPause = 3;
const pauseDays = 7;

/** All that is remembered of tips, in milliseconds since 1970. Nothing of it leaves the device. */
export interface TipMemory {
  /** Times of tips of the last two days, oldest first. */
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
  /** Of the local day, 0–1439. */
  readonly minute: number;
}

const day = 86_400_000;

export type Silence = 'paused' | 'quiet hours' | 'enough today' | 'too soon';

/** Why no tip may appear now, whatever the page says; undefined when one may. */
export function silenceNow(memory: TipMemory, limits: Limits, { now, today, minute }: Moment): Silence | undefined {
  if (memory.pausedUntil > now) return 'paused';
  if (limits.quiet && isWithin(limits.quiet, minute)) return 'quiet hours';
  // A clock that was set back must not silence tips for longer than the pause itself.
  const shown = memory.shown.filter((at) => at <= now);
  if (shown.filter((at) => at >= today).length >= limits.tipsPerDay) return 'enough today';
  const last = shown.at(-1);
  if (last !== undefined && now - last < limits.minutesBetween * 60_000) return 'too soon';
  return undefined;
}

const isWithin = ({ from, until }: { readonly from: number; readonly until: number }, minute: number): boolean =>
  from <= until ? minute >= from && minute < until : minute >= from || minute < until;

export const isResting = (memory: TipMemory, lessonId: string, now: number): boolean =>
  (memory.resting[lessonId] ?? 0) > now;

export const afterShown = (memory: TipMemory, now: number): TipMemory => ({
  ...memory,
  shown: [...memory.shown.filter((at) => at > now - 2 * day && at <= now), now],
  resting: Object.fromEntries(Object.entries(memory.resting).filter(([, until]) => until > now)),
});

export const afterOpened = (memory: TipMemory): TipMemory => ({ ...memory, dismissalsInARow: 0 });

/** "Not today" rests the lesson until tomorrow and is no judgement of it. */
export const afterNotToday = (memory: TipMemory, lessonId: string, { today }: Moment): TipMemory => ({
  ...memory,
  resting: { ...memory.resting, [lessonId]: today + day },
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
  return {
    now: date.getTime(),
    today: new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime(),
    minute: date.getHours() * 60 + date.getMinutes(),
  };
}
