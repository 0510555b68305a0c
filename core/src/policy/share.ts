/** A share of people as it may leave the core: in steps, and never "nobody" or "everybody". REQUIREMENTS P01, P03. */
import type { Withheld } from '../policy.js';

export type PublishedShare =
  { readonly share: number; readonly step: number } | { readonly words: 'almost-none' | 'almost-all' } | Withheld;

/** `value` 0–1 about `size` people. What rounds to 0 or 1 reads "almost none" or "almost all". */
export function publishShare(value: number, size: number, k: number, step: number): PublishedShare {
  if (size < k) return { withheld: 'k', k };
  const share = inSteps(value, step);
  if (share <= 0) return { words: 'almost-none' };
  if (share >= 1) return { words: 'almost-all' };
  return { share, step };
}

/** Rounded to a multiple of `step`, without binary dust. */
export function inSteps(value: number, step: number): number {
  return Math.round(Math.round(value / step) * step * 1e6) / 1e6;
}
