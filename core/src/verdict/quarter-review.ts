/** The two questions at the end: did we hit it, and did we build the capability? REQUIREMENTS d8, R53, R54. */
import { studentT } from '../beta.js';
import type { KeyResult } from '../model.js';
import type { Rules } from '../rules.js';

export type Review = 'earned' | 'lucky' | 'brute-forced' | 'learning-not-yet' | 'rethink';

export interface ReviewFacts {
  readonly kind: KeyResult['kind'];
  /** At the end; absent without readings. */
  readonly attainment?: number;
  /** Readiness of each person of the owner teams at the start and at the end, 0–1, in the same order; people who were there both times. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** The smaller of the known shares at both ends. */
  readonly known: number;
  readonly wasAtFloor: boolean;
  readonly isAtFloor: boolean;
  readonly isFrictionHigh: boolean;
  readonly isShown: boolean;
}

export type Built = 'floor-reached' | 'gap-closed' | 'was-there' | 'not-built' | 'unknown';

export interface ReviewVerdict {
  readonly hit?: boolean;
  readonly built: Built;
  /** Mean change of readiness with its range; absent for fewer than two people. */
  readonly change?: { readonly value: number; readonly low: number; readonly high: number; readonly n: number };
  /** Absent when one of the answers is missing. */
  readonly review?: Review;
}

/**
 * *Hit*: attainment ≥ 1.0 committed, ≥ 0.7 stretch. *Built*: floor newly reached, or at least half of the gap at the start
 * closed with a band above zero, or readiness at the start already ≥ 0.80. *Not built*: a change inside ± 0.05, band
 * included. Everything else is not enough data. The band is that of a mean of paired differences, which leaves out what is
 * the same for a person at both ends: d̄ ± t(0.6, n − 1)·s ÷ √n, the 20th to 80th percentile.
 */
export function quarterReview(facts: ReviewFacts, rules: Rules): ReviewVerdict {
  const { attainment, kind } = facts;
  const hit = attainment === undefined ? undefined : attainment >= rules.review.hit[kind] - 1e-9;
  const change = pairedChange(facts, rules);
  const built = builtOf(facts, change, rules);
  const review =
    hit === undefined || built === 'unknown'
      ? undefined
      : hit
        ? built !== 'not-built'
          ? 'earned'
          : facts.isFrictionHigh
            ? 'brute-forced'
            : 'lucky'
        : built !== 'not-built'
          ? 'learning-not-yet'
          : 'rethink';
  return {
    ...(hit !== undefined && { hit }),
    built,
    ...(change && { change }),
    ...(review && { review }),
  };
}

function builtOf(facts: ReviewFacts, change: ReviewVerdict['change'], rules: Rules): Built {
  if (!facts.isShown || facts.known < rules.readiness.minKnownShare || facts.start.length === 0) return 'unknown';
  const before = facts.start.reduce((sum, value) => sum + value, 0) / facts.start.length;
  if (before >= rules.readiness.target - 1e-9) return 'was-there';
  if (facts.isAtFloor && !facts.wasAtFloor) return 'floor-reached';
  if (!change) return 'unknown';
  // The gap at the start reaches to readiness 1.
  if (change.value >= rules.review.gapClosed * (1 - before) - 1e-9 && change.low > 0) return 'gap-closed';
  const { same } = rules.review;
  return change.low >= -same - 1e-9 && change.high <= same + 1e-9 ? 'not-built' : 'unknown';
}

function pairedChange({ start, end }: ReviewFacts, rules: Rules): ReviewVerdict['change'] {
  const n = Math.min(start.length, end.length);
  if (n < 2) return undefined;
  const changes = Array.from({ length: n }, (_, i) => (end[i] as number) - (start[i] as number));
  const mean = changes.reduce((sum, value) => sum + value, 0) / n;
  const squares = changes.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const [low, high] = rules.mastery.band;
  const half = studentT(high - low, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { value: mean, low: mean - half, high: mean + half, n };
}
