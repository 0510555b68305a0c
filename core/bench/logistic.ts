// Logistic regression with a ridge on standardised weights, by Newton's method.
import { solve } from './linear-system.js';
import { scaleOf } from './standard-scale.js';

/** Rows of `width` features each, one after the other. */
export interface Design {
  readonly values: Float64Array;
  readonly width: number;
}

const RIDGE = 1;
const STEPS = 15;

/**
 * Minimises Σ log-loss + ½·|w|², w the weights of standardised features. Returns intercept and weights for raw features.
 * `counts`: how many answers each row stands for, 1 unless given.
 */
export function fitLogistic(
  { values, width }: Design,
  outcomes: ArrayLike<number>,
  counts?: ArrayLike<number>,
): Float64Array {
  const { means, deviations } = scaleOf(values, width);
  const size = width + 1;
  const weights = new Float64Array(size);
  const row = new Float64Array(size);
  row[0] = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Float64Array(size);
    const hessian = new Float64Array(size * size);
    for (let r = 0, at = 0; at < values.length; r += 1, at += width) {
      let logit = weights[0]!;
      for (let j = 0; j < width; j += 1) {
        const z = (values[at + j]! - means[j]!) / deviations[j]!;
        row[j + 1] = z;
        logit += weights[j + 1]! * z;
      }
      const p = 1 / (1 + Math.exp(-logit));
      const count = counts?.[r] ?? 1;
      const error = count * (outcomes[r]! - p);
      const curve = count * p * (1 - p);
      for (let a = 0; a < size; a += 1) {
        gradient[a] = gradient[a]! + error * row[a]!;
        const scaled = curve * row[a]!;
        for (let b = 0; b <= a; b += 1) hessian[a * size + b] = hessian[a * size + b]! + scaled * row[b]!;
      }
    }
    for (let a = 0; a < size; a += 1) {
      for (let b = 0; b < a; b += 1) hessian[b * size + a] = hessian[a * size + b]!;
      if (a === 0) continue;
      gradient[a] = gradient[a]! - RIDGE * weights[a]!;
      hessian[a * size + a] = hessian[a * size + a]! + RIDGE;
    }
    const change = solve(hessian, gradient);
    let largest = 0;
    for (let a = 0; a < size; a += 1) {
      weights[a] = weights[a]! + change[a]!;
      largest = Math.max(largest, Math.abs(change[a]!));
    }
    if (largest < 1e-6) break;
  }
  for (let j = 0; j < width; j += 1) {
    weights[j + 1] = weights[j + 1]! / deviations[j]!;
    weights[0] = weights[0]! - weights[j + 1]! * means[j]!;
  }
  return weights;
}
