/** The slope of a short, noisy series. */
import { studentT } from '../beta.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Slope {
  /** y per x. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Points it rests on. */
  readonly n: number;
  /** Share of intervals that should hold the true slope. */
  readonly share: number;
}

/** So many degrees of freedom that Student's t is the normal distribution to six digits. */
const NORMAL = 1e6;

/**
 * Median of the slopes between all pairs with different x, which one wild reading cannot move (Theil 1950, Sen 1968). The
 * interval takes the slopes at ranks (N − C) ÷ 2 and (N + C) ÷ 2 + 1 of N sorted ones, C = z·√(n(n−1)(2n+5) ÷ 18) (Gilbert
 * 1987, Statistical Methods for Environmental Pollution Monitoring, §16.4.2), interpolated between ranks and held within the
 * outermost slopes, which for three points is all that can be said. Absent without two different x.
 */
export function theilSen(points: readonly Point[], share: number): Slope | undefined {
  const slopes: number[] = [];
  for (const [i, a] of points.entries()) {
    for (const b of points.slice(i + 1)) if (a.x !== b.x) slopes.push((b.y - a.y) / (b.x - a.x));
  }
  if (slopes.length === 0) return undefined;
  slopes.sort((a, b) => a - b);
  const n = points.length;
  const count = slopes.length;
  const reach = studentT(share, NORMAL) * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  return {
    value: atRank(slopes, (count + 1) / 2),
    low: atRank(slopes, (count - reach) / 2),
    high: atRank(slopes, (count + reach) / 2 + 1),
    n,
    share,
  };
}

/** The value at a rank counted from 1, between two ranks in proportion, beyond the ends the end. */
function atRank(sorted: readonly number[], rank: number): number {
  const inside = Math.min(Math.max(rank, 1), sorted.length);
  const below = Math.floor(inside);
  const low = sorted[below - 1] as number;
  const high = sorted[below] ?? low;
  return low + (high - low) * (inside - below);
}

/** The value below which `share` of a sorted list lies, by linear interpolation between order statistics (Hyndman & Fan type 7). */
export function quantileOf(values: readonly number[], share: number): number | undefined {
  if (values.length === 0) return undefined;
  return atRank(
    values.toSorted((a, b) => a - b),
    1 + share * (values.length - 1),
  );
}
