// How the answers to one item, or on one skill, lean on a person's history otherwise than the average does.
import { solve } from './linear-system.js';
import type { Scale } from './standard-scale.js';

/** Pulls every slope towards the average, which is 0. */
const RIDGE = 30;

interface Sums {
  readonly right: Float64Array;
  readonly matrix: Float64Array;
}

/**
 * One ridge regression for each key: what the common model leaves ≈ slopes · standardised views, one Newton step from 0:
 * (Σ p(1−p)·x·xᵀ + λ·I)⁻¹ · Σ (y − p)·x.
 */
export class Leanings {
  readonly #scale: Scale;
  readonly #sums: Sums[] = [];
  /** Slopes for views as they are, behind what their means add up to. */
  #slopes: Float64Array[] = [];

  constructor(scale: Scale) {
    this.#scale = scale;
  }

  /** The view starts at `from`. */
  learn(key: number, view: Float64Array, from: number, error: { surprise: number; information: number }): void {
    const { means, deviations } = this.#scale;
    const n = means.length;
    const { right, matrix } = (this.#sums[key] ??= { right: new Float64Array(n), matrix: new Float64Array(n * n) });
    const x = means.map((mean, j) => (view[from + j]! - mean) / deviations[j]!);
    for (let a = 0; a < n; a += 1) {
      right[a] = right[a]! + error.surprise * x[a]!;
      const weighted = error.information * x[a]!;
      for (let b = 0; b < n; b += 1) matrix[a * n + b] = matrix[a * n + b]! + weighted * x[b]!;
    }
  }

  /** To be called when all is learnt, before anything is read. */
  settle(): void {
    const { means, deviations } = this.#scale;
    const n = means.length;
    this.#slopes = this.#sums.map(({ right, matrix }) => {
      for (let a = 0; a < n; a += 1) matrix[a * n + a] = matrix[a * n + a]! + RIDGE;
      const slopes = solve(matrix, right).map((slope, j) => slope / deviations[j]!);
      return Float64Array.of(-slopes.reduce((sum, slope, j) => sum + slope * means[j]!, 0), ...slopes);
    });
  }

  /** Logits by which this key's answers differ; 0 for a key nobody has answered. */
  read(key: number, view: ArrayLike<number>, from: number): number {
    const slopes = this.#slopes[key];
    if (!slopes) return 0;
    let sum = slopes[0]!;
    for (let j = 1; j < slopes.length; j += 1) sum += slopes[j]! * view[from + j - 1]!;
    return sum;
  }
}
