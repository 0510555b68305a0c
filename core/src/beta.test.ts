import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile, logGamma, studentT } from './beta.js';

/** mpmath 1.3.0: regularised incomplete beta, root found at 40 digits. */
const quantiles: readonly (readonly [a: number, b: number, p20: number, p80: number])[] = [
  [1, 1, 0.2, 0.8],
  [2, 3, 0.212317128277951, 0.582453574524333],
  [5.1, 0.9, 0.749037491514149, 0.965876557764617],
  [0.4, 1.6, 0.0100539584717517, 0.383100586022663],
  [20, 12, 0.553650157341389, 0.697804443257944],
  [0.05, 3, 2.41177408376914e-15, 0.00266526259246235],
  [200, 50, 0.778967809451241, 0.821495970870442],
  [3.9, 2.1, 0.490292850612954, 0.816809785038452],
];

describe('the beta distribution', () => {
  it.each(quantiles)('Beta(%d, %d) has its 20th and 80th percentile at %d and %d', (a, b, p20, p80) => {
    expect(betaQuantile(0.2, a, b)).toBeCloseTo(p20, 11);
    expect(betaQuantile(0.8, a, b)).toBeCloseTo(p80, 11);
  });

  it('is Bernoulli counting for whole numbers: P(Beta(2, 3) ≤ ½) = P(at least 2 of 4 coins)', () => {
    expect(betaCdf(0.5, 2, 3)).toBeCloseTo(11 / 16, 14);
  });

  it('mirrors, and its quantile undoes its distribution', () => {
    const shape = fc.double({ min: 0.05, max: 400, noNaN: true });
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, p) => {
        const x = betaQuantile(p, a, b);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        // Within 1e-12 of x the distribution may climb steeply, so the check is that p lies between its neighbours.
        expect(betaCdf(x - 2e-12, a, b) - 1e-9).toBeLessThanOrEqual(p);
        expect(betaCdf(x + 2e-12, a, b) + 1e-9).toBeGreaterThanOrEqual(p);
        expect(betaCdf(0.3, a, b) + betaCdf(0.7, b, a)).toBeCloseTo(1, 12);
      }),
      { seed: 12, numRuns: 400 },
    );
  });
});

/** mpmath 1.3.0, `loggamma`. */
it.each([
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [1, 0],
  [2.5, 0.2846828704729192],
  [10, 12.801827480081469],
  [50.5, 146.51925549072064],
])('ln Γ(%d)', (x, value) => {
  expect(logGamma(x)).toBeCloseTo(value, 11);
});

/** SciPy 1.17.1, `stats.t.ppf(0.9, df)`: the value of a two-sided 80 % interval. */
it.each([
  [1, 3.0776835371752544],
  [2, 1.8856180831641272],
  [3, 1.637744353696209],
  [10, 1.372183641110336],
  [30, 1.3104150253913955],
])("Student's t with %d degrees of freedom", (df, t) => {
  expect(studentT(0.8, df)).toBeCloseTo(t, 9);
});
