/** The difference between two groups, at the same start or as it stands, and where it may lie. REQUIREMENTS d9. */
import { betaCdf } from '../beta.js';

export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Chance to have told an effect of the smallest useful size from none. */
  readonly power: number;
}

export interface DifferenceQuestion {
  readonly after: readonly number[];
  /** Value of each team at the start; left out: the raw difference. */
  readonly before?: readonly number[];
  readonly finished: readonly boolean[];
  readonly assignments: readonly (readonly boolean[])[];
  readonly smallestUseful: number;
  /** Share of outcomes that the interval should hold. */
  readonly share: number;
}

/** Below this share of its length, what is left of a column is rounding. */
const TINY = 1e-9;

/**
 * Least squares on (1, finished, before); `undefined` where the start says who finished, so that the two cannot be told
 * apart. The interval holds every effect τ that the permutation test keeps: with e* the column "finished" of an assignment,
 * refitted on the start and scaled to length 1, the statistic |⟨after − τ·finished, e*⟩| orders assignments as the refitted t
 * does, and is linear in τ, so that each assignment counts as extreme on one stretch of τ that has a closed form.
 */
export function differenceOf(question: DifferenceQuestion): Difference | undefined {
  const { after, before = [], finished, assignments, smallestUseful, share } = question;
  const start = unit(centred(before));
  const refit = (flags: readonly boolean[]) => without(centred(flags.map(Number)), start);
  const own = refit(finished);
  const e = unit(own);
  if (!e) return undefined;

  const length = dot(own, e);
  const residual = without(centred(after), start);
  const value = dot(residual, e) / length;
  const reaches = assignments.map((flags) => reachOf(unit(refit(flags)), e, residual));
  const down =
    kept(
      reaches.map((one) => one.down),
      share,
    ) / length;
  const up =
    kept(
      reaches.map((one) => one.up),
      share,
    ) / length;
  if (!Number.isFinite(down + up)) return undefined;

  const df = Math.max(1, after.length - (start ? 3 : 2));
  const left = without(residual, e);
  const error = Math.sqrt(dot(left, left) / df) / length;
  const power = chanceAbove((up + down) / 2 - smallestUseful, error, df);
  return { value, low: value - down, high: value + up, power };
}

/** How far τ may move, times the length of the column, before this assignment is less extreme than what was seen. */
function reachOf(
  other: readonly number[] | undefined,
  e: readonly number[],
  residual: readonly number[],
): { readonly down: number; readonly up: number } {
  const likeness = other ? dot(other, e) : 1;
  if (!other || 1 - Math.abs(likeness) < TINY) return { down: Infinity, up: Infinity };
  const gap = dot(residual, other) - likeness * dot(residual, e);
  const ends = [gap / (1 + likeness), -gap / (1 - likeness)] as const;
  return { down: Math.max(0, -Math.min(...ends)), up: Math.max(0, ...ends) };
}

/** The furthest move that more than the other share of assignments still reaches. */
function kept(reaches: readonly number[], share: number): number {
  return [...reaches].sort((a, b) => b - a)[Math.floor((1 - share) * reaches.length)] ?? Infinity;
}

/** P(T > t) of Student's t at `distance` ÷ `error`. */
function chanceAbove(distance: number, error: number, df: number): number {
  if (error === 0) return distance < 0 ? 1 : 0;
  const t = distance / error;
  const tail = 0.5 * betaCdf(df / (df + t * t), df / 2, 0.5);
  return t > 0 ? tail : 1 - tail;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** Without its mean; nothing at all where only rounding is left. */
function centred(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const largest = Math.max(...values.map(Math.abs), 0);
  const off = values.map((value) => value - mean);
  return off.every((value) => Math.abs(value) <= TINY * largest) ? off.map(() => 0) : off;
}

function unit(column: readonly number[]): readonly number[] | undefined {
  const length = Math.sqrt(dot(column, column));
  return length > TINY ? column.map((value) => value / length) : undefined;
}

/** What is left of a column beside the direction of another. */
function without(column: readonly number[], direction: readonly number[] | undefined): readonly number[] {
  if (!direction) return column;
  const along = dot(column, direction);
  const left = column.map((value, i) => value - along * (direction[i] ?? 0));
  return Math.sqrt(dot(left, left)) <= TINY * Math.sqrt(dot(column, column)) ? left.map(() => 0) : left;
}
