import { expect, it } from 'vitest';
import { after, chance, firstGuess, round } from './bkt.js';

const sequences = [[0, 0, 1, 1, 1], [1, 0, 1], [0], [1, 1, 1, 0]];

it('expects and learns as a hand calculation does', () => {
  const model = { start: 0.5, learn: 0.2, forget: 0.1, guess: 0.25, slip: 0.1 };
  // .5·.9 + .5·.25; after a right answer .45 ÷ .575, then ·.9 + (rest)·.2
  expect(chance(0.5, model)).toBeCloseTo(0.575, 12);
  expect(after(0.5, 1, model)).toBeCloseTo((0.45 / 0.575) * 0.9 + (0.125 / 0.575) * 0.2, 12);
  expect(after(0.5, 0, model)).toBeCloseTo((0.05 / 0.425) * 0.9 + (0.375 / 0.425) * 0.2, 12);
});

it('comes, in three rounds of EM, to what summing over every path of hidden states gives', () => {
  let model = firstGuess;
  for (let i = 0; i < 3; i += 1) model = round(sequences, model);
  let naive = firstGuess;
  for (let i = 0; i < 3; i += 1) naive = byPaths(naive);
  for (const key of Object.keys(naive) as (keyof typeof naive)[]) expect(model[key]).toBeCloseTo(naive[key], 10);
});

/** The same round of EM without recursions: every path of known and unknown is weighed. */
function byPaths(model: typeof firstGuess): typeof firstGuess {
  const { start, learn, forget, guess, slip } = model;
  const sums = { starts: 0, known: 0, unknown: 0, right: 0, wrong: 0, gain: 0, lose: 0, fromUnknown: 0, fromKnown: 0 };
  for (const outcomes of sequences) {
    const paths = Array.from({ length: 2 ** outcomes.length }, (_, n) => outcomes.map((_o, t) => (n >> t) & 1));
    const weights = paths.map((path) =>
      path.reduce((product, state, t) => {
        const before = path[t - 1];
        const known = before === undefined ? start : before === 1 ? 1 - forget : learn;
        const right = state === 1 ? 1 - slip : guess;
        return product * (state === 1 ? known : 1 - known) * (outcomes[t] === 1 ? right : 1 - right);
      }, 1),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    paths.forEach((path, n) => {
      const weight = (weights[n] ?? 0) / total;
      path.forEach((state, t) => {
        sums[state === 1 ? 'known' : 'unknown'] += weight;
        if (state === 0 && outcomes[t] === 1) sums.right += weight;
        if (state === 1 && outcomes[t] === 0) sums.wrong += weight;
        if (t === 0) sums.starts += state * weight;
        else sums[path[t - 1] === 1 ? 'fromKnown' : 'fromUnknown'] += weight;
        if (t > 0 && path[t - 1] === 0 && state === 1) sums.gain += weight;
        if (t > 0 && path[t - 1] === 1 && state === 0) sums.lose += weight;
      });
    });
  }
  return {
    start: sums.starts / sequences.length,
    learn: sums.gain / sums.fromUnknown,
    forget: sums.lose / sums.fromKnown,
    guess: sums.right / sums.unknown,
    slip: sums.wrong / sums.known,
  };
}
