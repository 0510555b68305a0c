/** The beta distribution: intervals of shares, and through it Student's t. */
import { exp, log, log1p } from './math.js';

const HALF_LN_2PI = 0.9189385332046727;

/** ln Γ(x) for x > 0: Γ(x) = Γ(x+n) ÷ (x…(x+n−1)) up to x ≥ 10, then Stirling's series. Relative error below 1e-13. */
export function logGamma(x: number): number {
  let product = 1;
  let z = x;
  while (z < 10) {
    product *= z;
    z += 1;
  }
  const inverse = 1 / z;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360))))));
  return (z - 0.5) * log(z) - z + HALF_LN_2PI + series - log(product);
}

/** Lentz's evaluation of the continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8). */
function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let fraction = d;
  for (let m = 1; m <= 400; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = 1 + even / c;
    if (Math.abs(c) < tiny) c = tiny;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = 1 + odd / c;
    if (Math.abs(c) < tiny) c = tiny;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return fraction;
}

/** P(X ≤ x) of Beta(a, b), a and b > 0. */
export function betaCdf(x: number, a: number, b: number): number {
  return x <= 0 ? 0 : x >= 1 ? 1 : cdfInside(x, a, b, logGamma(a + b) - logGamma(a) - logGamma(b));
}

function cdfInside(x: number, a: number, b: number, logScale: number): number {
  const front = exp(logScale + a * log(x) + b * log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return (front * continuedFraction(x, a, b)) / a;
  return 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

/** The x with P(X ≤ x) = p of Beta(a, b), to 1e-12: Newton steps, halving where they would leave the bracket. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const logScale = logGamma(a + b) - logGamma(a) - logGamma(b);
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let i = 0; i < 200; i += 1) {
    const excess = cdfInside(x, a, b, logScale) - p;
    if (excess > 0) high = x;
    else low = x;
    const density = exp(logScale + (a - 1) * log(x) + (b - 1) * log1p(-x));
    const newton = x - excess / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) < 1e-13 || next <= 0 || next >= 1) return next;
    x = next;
  }
  return x;
}

/** The t with P(|T| ≤ t) = `share` for Student's t with `df` > 0 degrees of freedom. */
export function studentT(share: number, df: number): number {
  const x = betaQuantile(1 - share, df / 2, 0.5);
  return Math.sqrt((df * (1 - x)) / x);
}
