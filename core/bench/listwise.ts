// Trains a linear re-ranker: for each text a softmax over its candidates, cross-entropy to the judged shares, L2.

export interface TrainingList {
  /** Rows × columns, row by row. */
  readonly values: Float64Array;
  /** One for each row; they sum to 1. */
  readonly target: Float64Array;
  readonly weight: number;
}

export interface LinearModel {
  /** On the raw scale of the columns. */
  readonly weights: Float64Array;
}

const at = (a: Float64Array, i: number): number => a[i] as number;

/** Standardises, minimises Σ weight · cross-entropy + ½ · penalty · |w|² by L-BFGS, and scales the weights back. */
export function trainListwise(lists: readonly TrainingList[], width: number, penalty: number): LinearModel {
  const { deviation } = moments(lists, width);
  const gradientAt = (w: Float64Array): { loss: number; gradient: Float64Array } => {
    const gradient = w.map((x) => penalty * x);
    let loss = 0.5 * penalty * w.reduce((sum, x) => sum + x * x, 0);
    const scaled = w.map((x, c) => x / at(deviation, c));
    for (const { values, target, weight } of lists) {
      const rows = target.length;
      const scores = new Float64Array(rows);
      for (let r = 0; r < rows; r += 1) {
        let score = 0;
        for (let c = 0; c < width; c += 1) score += at(scaled, c) * at(values, r * width + c);
        scores[r] = score;
      }
      const top = scores.reduce((a, b) => Math.max(a, b), -Infinity);
      const total = scores.reduce((sum, s) => sum + Math.exp(s - top), 0);
      for (let r = 0; r < rows; r += 1) {
        const logP = at(scores, r) - top - Math.log(total);
        loss -= weight * at(target, r) * logP;
        const slope = weight * (Math.exp(logP) - at(target, r));
        if (slope === 0) continue;
        for (let c = 0; c < width; c += 1) {
          gradient[c] = at(gradient, c) + (slope * at(values, r * width + c)) / at(deviation, c);
        }
      }
    }
    return { loss, gradient };
  };
  const w = minimise(gradientAt, new Float64Array(width));
  return { weights: w.map((x, c) => x / at(deviation, c)) };
}

function moments(lists: readonly TrainingList[], width: number): { deviation: Float64Array } {
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  let rows = 0;
  for (const { values, target } of lists) {
    rows += target.length;
    values.forEach((x, i) => {
      mean[i % width] = at(mean, i % width) + x;
      square[i % width] = at(square, i % width) + x * x;
    });
  }
  return {
    deviation: square.map((x, c) => Math.sqrt(Math.max(0, x / rows - (at(mean, c) / rows) ** 2)) + 1e-9),
  };
}

type Gradient = (w: Float64Array) => { loss: number; gradient: Float64Array };

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * at(b, i), 0);

/** L-BFGS with ten pairs and backtracking. */
function minimise(gradientAt: Gradient, start: Float64Array): Float64Array {
  let w = start;
  let { loss, gradient } = gradientAt(w);
  const pairs: { s: Float64Array; y: Float64Array }[] = [];
  for (let round = 0; round < 150; round += 1) {
    const direction = gradient.map((x) => -x);
    const alphas: number[] = [];
    for (const { s, y } of [...pairs].reverse()) {
      const alpha = dot(s, direction) / dot(s, y);
      alphas.push(alpha);
      y.forEach((x, i) => (direction[i] = at(direction, i) - alpha * x));
    }
    const last = pairs.at(-1);
    if (last) {
      const scale = dot(last.s, last.y) / dot(last.y, last.y);
      direction.forEach((x, i) => (direction[i] = x * scale));
    }
    for (const { s, y } of pairs) {
      const beta = dot(y, direction) / dot(s, y);
      const alpha = alphas.pop() as number;
      s.forEach((x, i) => (direction[i] = at(direction, i) + (alpha - beta) * x));
    }
    let step = pairs.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    const slope = dot(direction, gradient);
    let next = w;
    let found = { loss, gradient };
    for (;;) {
      next = w.map((x, i) => x + step * at(direction, i));
      found = gradientAt(next);
      if (found.loss <= loss + 1e-4 * step * slope || step < 1e-10) break;
      step /= 2;
    }
    const y = found.gradient.map((x, i) => x - at(gradient, i));
    const s = next.map((x, i) => x - at(w, i));
    if (dot(s, y) > 1e-12) pairs.push({ s, y });
    if (pairs.length > 10) pairs.shift();
    const gain = loss - found.loss;
    w = next;
    ({ loss, gradient } = found);
    if (gain < 1e-6 * Math.abs(loss)) break;
  }
  return w;
}
