/** A text as at most 64 hashed terms: numbers leave the page, never words. A term is a stem, or two stems side by side. */
import { hash32 } from '../../hash.js';
import { readText } from '../words.js';

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
export const hashPair = (first: string, second: string): number => hash32(`${first} ${second}`);

/** The heaviest terms, ties by hash, so that the same page always gives the same numbers. */
export function hashTerms(parts: readonly WeightedText[], limit = mostTerms): readonly HashedTerm[] {
  const weights = new Map<number, number>();
  const add = (hash: number, weight: number): void => {
    weights.set(hash, (weights.get(hash) ?? 0) + weight);
  };
  for (const { text, weight } of parts) {
    const stems = readText(text).words.map((word) => word.stem);
    stems.forEach((stem, i) => {
      if (stem.length > 1) add(hashStem(stem), weight);
      const next = stems[i + 1];
      if (next !== undefined) add(hashPair(stem, next), weight * 0.75);
    });
  }
  return [...weights]
    .map(([hash, weight]) => ({ hash, weight }))
    .sort((a, b) => b.weight - a.weight || a.hash - b.hash)
    .slice(0, limit);
}
