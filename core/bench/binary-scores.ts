// How well probabilities foretell outcomes of 0 or 1.

export interface BinaryScores {
  /** Rank-based, ties count half. */
  readonly auc: number;
  /** Probabilities clipped to [1e-6, 1 − 1e-6]. */
  readonly logloss: number;
  /** Ten bins of equal width: Σ n_b ÷ N · |mean outcome − mean probability|. */
  readonly ece: number;
}

export function scoreBinary(probabilities: Float64Array, outcomes: ArrayLike<number>): BinaryScores {
  return {
    auc: auc(probabilities, outcomes),
    logloss: logLoss(probabilities, outcomes),
    ece: calibrationError(probabilities, outcomes),
  };
}

/** NaN when all outcomes are equal: then no pair can be ordered. */
export function auc(probabilities: Float64Array, outcomes: ArrayLike<number>): number {
  const order = Uint32Array.from(probabilities, (_, i) => i).sort((a, b) => probabilities[a]! - probabilities[b]!);
  let ranks = 0;
  let positives = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && probabilities[order[to]!] === probabilities[order[from]!]) to += 1;
    for (let i = from; i < to; i += 1) {
      if (outcomes[order[i]!] !== 1) continue;
      ranks += (from + to + 1) / 2;
      positives += 1;
    }
    from = to;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (order.length - positives));
}

function logLoss(probabilities: Float64Array, outcomes: ArrayLike<number>): number {
  let sum = 0;
  probabilities.forEach((p, i) => {
    const clipped = Math.min(1 - 1e-6, Math.max(1e-6, p));
    sum -= Math.log(outcomes[i] === 1 ? clipped : 1 - clipped);
  });
  return sum / probabilities.length;
}

const BINS = 10;

function calibrationError(probabilities: Float64Array, outcomes: ArrayLike<number>): number {
  const surplus = new Float64Array(BINS);
  probabilities.forEach((p, i) => {
    const bin = Math.min(BINS - 1, Math.floor(p * BINS));
    surplus[bin] = surplus[bin]! + outcomes[i]! - p;
  });
  return surplus.reduce((sum, value) => sum + Math.abs(value), 0) / probabilities.length;
}
