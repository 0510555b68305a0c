/**
 * The few functions whose last digit must not depend on the JavaScript engine. IEEE 754 fixes + − × ÷ and √, but not
 * `Math.exp`, `Math.log` and `Math.pow`, so those come from here.
 */

const LN2_HIGH = 0.6931471803691238; // 33 bits of ln 2: a multiple of it by a small integer is exact
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = 1.4426950408889634;
const TWO_54 = 18014398509481984;

const inverseFactorials = Float64Array.from({ length: 14 }, (_, n) => {
  let product = 1;
  for (let i = 2; i <= n; i += 1) product *= i;
  return 1 / product;
});

const bits = new DataView(new ArrayBuffer(8));

/** 2^k for every integer k in −1022…1023, at k + 1022. */
const powersOfTwo = Float64Array.from({ length: 2046 }, (_, at) => {
  bits.setUint32(0, (at + 1) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
});
const powerOfTwo = (k: number): number => powersOfTwo[k + 1022] as number;

/** 1 ÷ n. */
const inverses = Float64Array.from({ length: 24 }, (_, n) => 1 / n);

/** e^x, within 2 units in the last place. Range reduction x = k·ln 2 + r, |r| ≤ ln 2 ÷ 2, then the Taylor series of e^r. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.78) return Infinity;
  if (x < -745.13) return 0;
  const k = Math.round(x * INVERSE_LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 0;
  for (let n = 13; n >= 0; n -= 1) sum = sum * r + (inverseFactorials[n] as number);
  if (k > 1023) return sum * powerOfTwo(1023) * powerOfTwo(k - 1023);
  if (k < -1022) return sum * powerOfTwo(k + 600) * powerOfTwo(-600);
  return sum * powerOfTwo(k);
}

/** Natural logarithm, within 2 units in the last place. x = 2^k·m, m in [√½, √2), then the series of 2·artanh((m−1)/(m+1)). */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  const subnormal = x < 2.2250738585072014e-308;
  bits.setFloat64(0, subnormal ? x * TWO_54 : x);
  const high = bits.getUint32(0);
  let k = (high >>> 20) - 1023 - (subnormal ? 54 : 0);
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let m = bits.getFloat64(0);
  if (m > 1.4142135623730951) {
    m /= 2;
    k += 1;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let tail = 0;
  for (let n = 23; n >= 3; n -= 2) tail = tail * square + (inverses[n] as number);
  return k * LN2_HIGH + (2 * s + (2 * s * square * tail + k * LN2_LOW));
}

/** ln(1 + x), exact also for tiny x (Kahan's correction). */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1) return x;
  return (log(u) * x) / (u - 1);
}

/** 2^x. */
export function exp2(x: number): number {
  return exp(x * 0.6931471805599453);
}

/** base^x for base > 0. */
export function power(base: number, x: number): number {
  return exp(x * log(base));
}

/** 1 ÷ (1 + e^−x). */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/** ln(p ÷ (1 − p)) for p in (0, 1). */
export function logit(p: number): number {
  return log(p) - log1p(-p);
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}
