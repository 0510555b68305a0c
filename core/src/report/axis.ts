/** The value axis of a chart: whole steps around everything that is drawn. */
import type { Language } from './language.js';
import type { SeriesView } from './key-result-view.js';

/** Steps between the ends: about this many. */
const STEPS = 5;

/** From the whole step below the smallest value to the one above the largest, with a label at each step. */
export function axisOf(values: readonly number[], language: Language): Omit<SeriesView['axis'], 'note'> {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = stepFor((high > low ? high - low : Math.max(Math.abs(high), 1)) / STEPS);
  const first = Math.floor(low / step.size + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step.size - 1e-9));
  const valueAt = (index: number): number => Number(`${index * step.digit}e${step.exponent}`);
  const decimals = Math.max(0, -step.exponent);
  return {
    min: valueAt(first),
    max: valueAt(last),
    ticks: Array.from({ length: last - first + 1 }, (_, i) => ({
      at: i / (last - first),
      label: language.number(valueAt(first + i), decimals),
    })),
  };
}

/** The smallest of 1, 2, 5 × 10^exponent that is at least `wanted`. */
function stepFor(wanted: number): { readonly size: number; readonly digit: number; readonly exponent: number } {
  for (let exponent = -12; ; exponent += 1) {
    for (const digit of [1, 2, 5]) {
      const size = Number(`${digit}e${exponent}`);
      if (size >= wanted * (1 - 1e-9)) return { size, digit, exponent };
    }
  }
}
