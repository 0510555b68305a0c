/** Limits from what a person and an administrator set: of numbers the stricter one holds, of quiet hours all. */
import { defaultLimits, type Limits } from './caps.js';

export interface LimitSettings {
  readonly tipsPerDay?: number;
  readonly minutesBetweenTips?: number;
  /** Local time, HH:MM. */
  readonly quietFrom?: string;
  readonly quietUntil?: string;
}

export function limitsOf(...settings: readonly LimitSettings[]): Limits {
  const tips = settings.flatMap(({ tipsPerDay }) => (isCount(tipsPerDay) ? [tipsPerDay] : []));
  const pauses = settings.flatMap(({ minutesBetweenTips }) =>
    isCount(minutesBetweenTips) ? [minutesBetweenTips] : [],
  );
  return {
    tipsPerDay: Math.min(defaultLimits.tipsPerDay, ...tips),
    minutesBetween: Math.max(defaultLimits.minutesBetween, ...pauses),
    quiet: settings.flatMap(quietOf),
  };
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function quietOf({ quietFrom, quietUntil }: LimitSettings): Limits['quiet'] {
  const from = minuteOf(quietFrom);
  const until = minuteOf(quietUntil);
  return from === undefined || until === undefined || from === until ? [] : [{ from, until }];
}

/** Minutes since midnight of "HH:MM"; undefined when it is no time of day. */
export function minuteOf(text: unknown): number | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(typeof text === 'string' ? text : '') ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
