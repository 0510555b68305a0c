/** Is it getting harder without getting better? A team's own work in numbers, against its own past (R52). Never about hours. */
import { clamp, exp, log } from '../math.js';
import type { Rules } from '../rules.js';
import { quantileOf } from './theil-sen.js';

/** One week of a team's work items. */
export interface WorkWeek {
  readonly inProgressPerPerson: number;
  /** Shares 0–1. */
  readonly reopenRate: number;
  readonly blockedShare: number;
}

export type Friction =
  { readonly index: number; readonly isHigh: boolean } | { readonly unknown: 'group-too-small' | 'too-few-weeks' };

/**
 * Geometric mean of {items in progress per person, reopen rate, blocked-time share}, each ÷ the team's own median of the
 * eight weeks before, clipped to 0.5–2. High from 1.2 on while pace is below 1 (REQUIREMENTS (b)).
 */
export function frictionOf(
  input: {
    readonly week: WorkWeek;
    /** Oldest first. */
    readonly before: readonly WorkWeek[];
    readonly pace: number | undefined;
    readonly isShown: boolean;
  },
  { friction }: Rules,
): Friction {
  if (!input.isShown) return { unknown: 'group-too-small' };
  const before = input.before.slice(-friction.weeks);
  if (before.length < friction.weeks) return { unknown: 'too-few-weeks' };
  const [low, high] = friction.clip;
  const ratio = (of: (week: WorkWeek) => number): number => {
    const usual = quantileOf(before.map(of), 0.5) ?? 0;
    const now = of(input.week);
    // Something out of nothing is as much more as can be said.
    if (usual <= 0) return now <= 0 ? 1 : high;
    return clamp(now / usual, low, high);
  };
  const ratios = [
    ratio(({ inProgressPerPerson }) => inProgressPerPerson),
    ratio(({ reopenRate }) => reopenRate),
    ratio(({ blockedShare }) => blockedShare),
  ];
  const index = exp(ratios.reduce((sum, value) => sum + log(value), 0) / ratios.length);
  return { index, isHigh: index >= friction.high - 1e-9 && input.pace !== undefined && input.pace < 1 };
}
