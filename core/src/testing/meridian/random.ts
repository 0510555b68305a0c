/** Repeatable chance for generated data: the same seed gives the same numbers on every machine. */
import { hash32 } from '../../hash.js';

export interface SeededRandom {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, `from` and `to` included. */
  between(from: number, to: number): number;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, plenty for a demo and useless for secrets. */
export function seededRandom(seed: string): SeededRandom {
  let state = hash32(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, between: (from, to) => from + Math.floor(next() * (to - from + 1)) };
}
