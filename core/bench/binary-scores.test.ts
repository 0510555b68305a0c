import { describe, expect, it } from 'vitest';
import { auc, scoreBinary } from './binary-scores.js';

describe('scores of probabilities', () => {
  it.each([
    ['right order', [0.1, 0.4, 0.6, 0.9], [0, 0, 1, 1], 1],
    ['wrong order', [0.9, 0.6, 0.4, 0.1], [0, 0, 1, 1], 0],
    ['all tied', [0.5, 0.5, 0.5], [0, 1, 1], 0.5],
    // Of the pairs (right, wrong): .8 > .3, .8 > .5, .5 = .5, .5 > .3, so 3.5 of 4.
    ['one tie', [0.8, 0.5, 0.5, 0.3], [1, 1, 0, 0], 0.875],
  ])('area under the curve: %s', (_, probabilities, outcomes, expected) => {
    expect(auc(Float64Array.from(probabilities), outcomes)).toBe(expected);
  });

  it('clips probabilities, so that one mistake cannot cost everything', () => {
    const { logloss } = scoreBinary(Float64Array.of(0, 1), [1, 0]);
    expect(logloss).toBeCloseTo(-Math.log(1e-6), 8);
  });

  it('weighs calibration by bin', () => {
    // Bin .2–.3: mean outcome 1/2, mean probability .25; bin .9–1: 1 against .95. (2·.25 + 2·.05) ÷ 4
    const { ece } = scoreBinary(Float64Array.of(0.25, 0.25, 0.95, 0.95), [0, 1, 1, 1]);
    expect(ece).toBeCloseTo(0.15, 12);
  });
});
