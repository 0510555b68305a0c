/** Would the warning have helped? Lead time, precision and false alarms over periods that are over (d5, R46, R49). */
import { daysBetween } from '../calendar.js';
import type { Day } from '../model.js';
import { quantileOf } from './theil-sen.js';

export interface PastPeriod {
  readonly due: Day;
  readonly missed: boolean;
  /** The first day with a High risk. */
  readonly warnedOn?: Day;
  /** The first day on which the number itself was behind pace. */
  readonly behindOn?: Day;
}

export interface BackTest {
  readonly n: number;
  readonly missed: number;
  readonly warned: number;
  /** Share of warnings that were followed by a miss; absent without warnings. */
  readonly precision?: number;
  /** Share of periods that were not missed and warned about nevertheless; absent when all were missed. */
  readonly falseAlarms?: number;
  /** Share of misses that were warned about. */
  readonly recall?: number;
  /** Median days from the warning to the due day, over misses that were warned about. */
  readonly leadDays?: number;
  /** Median days by which the warning came before the number showed it; negative when later. */
  readonly aheadDays?: number;
}

export function backTest(periods: readonly PastPeriod[]): BackTest {
  const warned = periods.filter(({ warnedOn }) => warnedOn !== undefined);
  const missed = periods.filter((period) => period.missed);
  const hits = warned.filter((period) => period.missed);
  const leadDays = median(hits.map(({ warnedOn, due }) => daysBetween(warnedOn as Day, due)));
  const aheadDays = median(
    hits.flatMap(({ warnedOn, behindOn }) => (behindOn === undefined ? [] : [daysBetween(warnedOn as Day, behindOn)])),
  );
  const kept = periods.length - missed.length;
  return {
    n: periods.length,
    missed: missed.length,
    warned: warned.length,
    ...(warned.length > 0 && { precision: hits.length / warned.length }),
    ...(kept > 0 && { falseAlarms: (warned.length - hits.length) / kept }),
    ...(missed.length > 0 && { recall: hits.length / missed.length }),
    ...(leadDays !== undefined && { leadDays }),
    ...(aheadDays !== undefined && { aheadDays }),
  };
}

const median = (values: readonly number[]): number | undefined => quantileOf(values, 0.5);
