import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, exp2, log, log1p, logit, power, sigmoid } from './math.js';

/** Values computed with mpmath 1.3.0 at 40 digits, correctly rounded. */
const exponentials: readonly (readonly [x: number, value: number])[] = [
  [-700, 9.8596765437597708567e-305],
  [-20, 2.061153622438557828e-9],
  [-1, 0.3678794411714423216],
  [-0.5, 0.6065306597126334236],
  [1e-9, 1.0000000010000000005],
  [0.25, 1.2840254166877414841],
  [1, 2.7182818284590452354],
  [2.5, 12.182493960703473438],
  [10, 22026.465794806716517],
  [100, 2.6881171418161354484e43],
  [700, 1.0142320547350045095e304],
];
const logarithms: readonly (readonly [x: number, value: number])[] = [
  [1e-300, -690.77552789821370521],
  [1e-10, -23.02585092994045684],
  [0.2, -1.6094379124341003746],
  [0.6, -0.51082562376599068321],
  [0.99, -0.010050335853501441184],
  [1.01, 0.0099503308531680828482],
  [1.5, 0.40546510810816438198],
  [3, 1.0986122886681096914],
  [10, 2.302585092994045684],
  [12345.678, 9.4210613212918319765],
  [1e300, 690.77552789821370521],
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
