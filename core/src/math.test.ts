import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, exp2, log, log1p, logit, power, sigmoid } from './math.js';

/** Values computed with mpmath 1.3.0 at 40 digits, rounded to double precision. */
const exponentials: readonly (readonly [x: number, value: number])[] = [
  [-700, 9.85967654375977e-305],
  [-20, 2.061153622438558e-9],
  [-1, 0.36787944117144233],
  [-0.5, 0.6065306597126334],
  [1e-9, 1.000000001],
  [0.25, 1.2840254166877414],
  [1, 2.718281828459045],
  [2.5, 12.182493960703473],
  [10, 22026.465794806718],
  [100, 2.6881171418161356e43],
  [700, 1.0142320547350045e304],
];
const logarithms: readonly (readonly [x: number, value: number])[] = [
  [1e-300, -690.7755278982137],
  [1e-10, -23.025850929940457],
  [0.2, -1.6094379124341003],
  [0.6, -0.5108256237659907],
  [0.99, -0.010050335853501442],
  [1.01, 0.009950330853168083],
  [1.5, 0.4054651081081644],
  [3, 1.0986122886681098],
  [10, 2.302585092994046],
  [12345.678, 9.421061321291832],
  [1e300, 690.7755278982137],
];
const relative = (value: number, truth: number) => Math.abs(value - truth) / Math.abs(truth);

describe('exp and log', () => {
  it.each(exponentials)('exp(%d)', (x, value) => {
    // The argument itself is rounded, so the relative error grows with |x|.
    expect(relative(exp(x), value)).toBeLessThan(5e-16 * Math.max(1, Math.abs(x)));
  });

  it.each(logarithms)('log(%d)', (x, value) => {
    expect(relative(log(x), value)).toBeLessThan(5e-15);
  });

  it('agree with the engine to the last digits, and with each other', () => {
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
        expect(relative(exp(x), Math.exp(x))).toBeLessThan(1e-15);
        expect(Math.abs(log(exp(x)) - x)).toBeLessThan(1e-13 * Math.max(1, Math.abs(x)));
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('have the edges of the real functions', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-745)).toBe(5e-324);
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 10);
    expect(log1p(1e-18)).toBe(1e-18);
    expect(log1p(-0.5)).toBe(log(0.5));
  });
});

describe('sigmoid, logit, powers', () => {
  it('undo each other', () => {
    for (const p of [1e-9, 0.01, 0.2, 0.5, 0.8, 0.99]) expect(sigmoid(logit(p))).toBeCloseTo(p, 14);
  });

  it('never leave 0–1', () => {
    expect(sigmoid(-800)).toBe(0);
    expect(sigmoid(800)).toBe(1);
    expect(sigmoid(0)).toBe(0.5);
  });

  it('halve and multiply', () => {
    expect(exp2(-1)).toBe(0.5);
    expect(exp2(10)).toBeCloseTo(1024, 10);
    expect(power(0.7, 2)).toBeCloseTo(0.49, 15);
    expect(power(0.7, 1)).toBeCloseTo(0.7, 15);
  });
});
