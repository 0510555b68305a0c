// Where the curves of the re-ranker may bend, and the columns with which a linear model learns how much.
import type { Curve } from '../src/matching/curve.js';

/** Quantiles of a feature's positive values; a feature with fewer distinct values stays a line. */
const quantiles = [0.3, 0.7];
const fewestValues = 6;

/** For each feature the values at which it may bend. */
export function bendsOf(tables: readonly Float64Array[], width: number): readonly (readonly number[])[] {
  return Array.from({ length: width }, (_, c) => {
    const values: number[] = [];
    for (const table of tables) for (let i = c; i < table.length; i += width) values.push(table[i]!);
    if (new Set(values).size < fewestValues) return [];
    const positive = values.filter((value) => value > 0).sort((a, b) => a - b);
    return quantiles.map((q) => Number(positive[Math.floor(q * (positive.length - 1))]!.toPrecision(5)));
  });
}

/** Each row with max(0, value − bend) appended for every bend. */
export function withBends(table: Float64Array, bends: readonly (readonly number[])[]): Float64Array {
  const width = bends.length;
  const places = bends.flatMap((list, c) => list.map((from) => ({ c, from })));
  const wide = width + places.length;
  const rows = table.length / width;
  const result = new Float64Array(rows * wide);
  for (let r = 0; r < rows; r += 1) {
    result.set(table.subarray(r * width, (r + 1) * width), r * wide);
    places.forEach(({ c, from }, k) => {
      result[r * wide + width + k] = Math.max(0, table[r * width + c]! - from);
    });
  }
  return result;
}

/** The weights of such columns as one curve for each feature. */
export function curvesOf(weights: Float64Array, bends: readonly (readonly number[])[]): readonly Curve[] {
  const round = (x: number): number => Number(x.toPrecision(5));
  let next = bends.length;
  return bends.map((list, c): Curve => [
    round(weights[c]!),
    ...list.map((from): readonly [number, number] => {
      next += 1;
      return [from, round(weights[next - 1]!)];
    }),
  ]);
}
