/** How the text meets the entries of one skill: letters, near words, words side by side. */
import type { Grams } from './grams.js';
import type { Query } from './query.js';
import type { SkillIndex } from './skill-index.js';

export interface EntryFeatures {
  /** Cosine of character n-grams, the best entry's and the label's. */
  charMax: number;
  charLabel: number;
  /** Coverage in which a near word counts in part. */
  softMax: number;
  softLabel: number;
  /** Tokens of the longest entry that stands in the text as it is; half a token more for the label. */
  phrase: number;
  /** Weight of two words side by side in both. */
  pairs: number;
  /** Entries held whole. */
  whole: number;
}

export interface EntryReader {
  setText(query: Query): void;
  has(token: number): boolean;
  /** Reused by the next call. */
  read(skill: number, raw: Float64Array): EntryFeatures;
}

/** Words less alike than this are other words. */
const leastNear = 0.35;

export function createEntryReader(index: SkillIndex, grams: Grams): EntryReader {
  const { entryTokens, entryForms, skillEntries, idf, mass } = index;
  const inText = new Uint8Array(index.stems.length);
  const found: EntryFeatures = { charMax: 0, charLabel: 0, softMax: 0, softLabel: 0, phrase: 0, pairs: 0, whole: 0 };
  const pairKey = (first: number, second: number): number => first * index.stems.length + second;
  let tokens: Int32Array = new Int32Array(0);
  let sequence: Int32Array = new Int32Array(0);
  let places = new Map<number, number[]>();
  let pairsInText = new Set<number>();

  /** Whether the entry's tokens stand in the text one after the other. */
  function runsIn(start: number, end: number): boolean {
    const first = places.get(entryTokens.items[start]!) ?? [];
    return first.some((place) => {
      for (let k = start; k < end; k += 1) {
        if (sequence[place + k - start] !== entryTokens.items[k]!) return false;
      }
      return true;
    });
  }

  return {
    setText(query) {
      for (const token of tokens) inText[token] = 0;
      tokens = query.tokens;
      sequence = query.sequence;
      for (const token of tokens) inText[token] = 1;
      places = new Map();
      pairsInText = new Set();
      sequence.forEach((token, place) => {
        const list = places.get(token);
        if (list === undefined) places.set(token, [place]);
        else list.push(place);
        if (place > 0) pairsInText.add(pairKey(sequence[place - 1]!, token));
      });
      grams.setText(query.forms);
    },
    has: (token) => inText[token] === 1,
    read(skill, raw) {
      const label = skillEntries[skill]!;
      const last = skillEntries[skill + 1]!;
      found.charLabel = grams.similarity(label);
      found.charMax = found.charLabel;
      found.softMax = 0;
      found.phrase = 0;
      found.pairs = 0;
      found.whole = 0;
      for (let entry = label; entry < last; entry += 1) {
        if (entry > label) found.charMax = Math.max(found.charMax, grams.similarity(entry));
        const start = entryTokens.starts[entry]!;
        const end = entryTokens.starts[entry + 1]!;
        let soft = 0;
        let softMass = 0;
        let pairMass = 0;
        for (let k = start; k < end; k += 1) {
          const token = entryTokens.items[k]!;
          const weight = idf[token]!;
          softMass += weight;
          if (inText[token] === 1) {
            soft += weight;
            if (k + 1 < end) {
              const next = entryTokens.items[k + 1]!;
              if (inText[next] === 1 && pairsInText.has(pairKey(token, next))) pairMass += weight + idf[next]!;
            }
          } else {
            const near = grams.closest(entryForms[k]!);
            if (near > leastNear) soft += weight * near;
          }
        }
        const softValue = softMass > 0 ? (soft / softMass) ** 2 * soft : 0;
        found.softMax = Math.max(found.softMax, softValue);
        if (entry === label) found.softLabel = softValue;
        if (pairMass > 0) found.pairs = Math.max(found.pairs, (pairMass * soft) / softMass);
        if (mass[entry]! > 0 && raw[entry]! / mass[entry]! > 0.999) {
          found.whole += 1;
          const length = end - start + (entry === label ? 0.5 : 0);
          if (end - start + 0.5 > found.phrase && length > found.phrase && runsIn(start, end)) found.phrase = length;
        }
      }
      return found;
    },
  };
}
