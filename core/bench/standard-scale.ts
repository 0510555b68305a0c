// Brings features to mean 0 and deviation 1.

/** A feature that varies less says nothing; an infinite deviation leaves it at 0. */
const CONSTANT = 1e-6;

export interface Scale {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

export function scaleOf(values: Float64Array, width: number): Scale {
  const rows = values.length / width;
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (let i = 0; i < values.length; i += 1) means[i % width] = means[i % width]! + values[i]! / rows;
  for (let i = 0; i < values.length; i += 1) {
    deviations[i % width] = deviations[i % width]! + (values[i]! - means[i % width]!) ** 2 / rows;
  }
  return {
    means,
    deviations: deviations.map((variance) => (variance < CONSTANT ** 2 ? Infinity : Math.sqrt(variance) + 1e-9)),
  };
}
