/** A text as at most 64 hashed terms: numbers leave the page, never words. A term is a stem, or two stems side by side. */
import { hash32 } from '../../hash.js';
import { stemsOf } from '../words.js';

export interface HashedTerm {
  /** FNV-1a, 0…2³²−1. */
  readonly hash: number;
  /** How much of the text it is; a heading counts more than a paragraph. */
  readonly weight: number;
}

export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

export const mostTerms = 64;

export const hashStem = (stem: string): number => hash32(stem);
export const hashPair = (first: string, second: string): number => hashNext(hashStem(first), second);
const hashNext = (before: number, stem: string): number => hash32(` ${stem}`, before);

/** The heaviest terms, ties by hash, so that the same page always gives the same numbers. */
export function hashTerms(parts: readonly WeightedText[], limit = mostTerms): readonly HashedTerm[] {
  const weights = new Map<number, number>();
  const add = (hash: number, weight: number): void => {
    weights.set(hash, (weights.get(hash) ?? 0) + weight);
  };
  for (const { text, weight } of parts) {
    let before: number | undefined;
    for (const stem of stemsOf(text)) {
      const hash = hashStem(stem);
      if (stem.length > 1) add(hash, weight);
      if (before !== undefined) add(hashNext(before, stem), weight * 0.75);
      before = hash;
    }
  }
  return [...weights]
    .map(([hash, weight]) => ({ hash, weight }))
    .sort((a, b) => b.weight - a.weight || a.hash - b.hash)
    .slice(0, limit);
}
