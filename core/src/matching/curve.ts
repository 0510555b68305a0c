/** What a feature adds to the score, as a function of its value: a line that may bend, so that more is not always better. */
import type { FeatureName } from './feature-names.js';

/** slope · value + Σ bend · max(0, value − from) */
export type Curve = readonly [slope: number, ...bends: (readonly [from: number, bend: number])[]];
export type Weights = Readonly<Record<FeatureName, Curve>>;

export function curveAt(curve: Curve, value: number): number {
  let sum = curve[0] * value;
  for (let i = 1; i < curve.length; i += 1) {
    const [from, bend] = curve[i] as readonly [number, number];
    if (value > from) sum += bend * (value - from);
  }
  return sum;
}
