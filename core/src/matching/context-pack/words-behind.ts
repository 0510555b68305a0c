/** The other way round, where the text is at hand: which words of a page stand behind hashed terms. */
import { languageOf, readable, toWords } from '../words.js';
import { hashPair, hashStem, type WeightedText } from './terms.js';

/** True words that explain nothing when they stand alone. */
const idle = new Set('after again all before every first get last make more new next today'.split(' '));

/**
 * As written, in the order of `hashes`; left out is a word that is part of a longer one
 * already named, a bare number, and what is not in the text.
 */
export function wordsBehind(parts: readonly WeightedText[], hashes: readonly number[]): readonly string[] {
  const wanted = new Map<number, string>();
  for (const { text } of parts) {
    const clear = readable(text);
    const words = toWords(clear, languageOf(clear));
    words.forEach((word, i) => {
      const next = words[i + 1];
      remember(wanted, hashStem(word.stem), word.written);
      if (next) remember(wanted, hashPair(word.stem, next.stem), clear.slice(word.start, next.end));
    });
  }
  const said: string[] = [];
  for (const hash of hashes) {
    const word = wanted.get(hash)?.replace(/\s+/g, ' ');
    if (word === undefined || idle.has(word.toLowerCase()) || /^\d+$/.test(word)) continue;
    if (said.some((known) => isPart(word, known))) continue;
    said.splice(0, said.length, ...said.filter((known) => !isPart(known, word)), word);
  }
  return said;
}

const isPart = (word: string, whole: string): boolean => whole.toLowerCase().includes(word.toLowerCase());

function remember(words: Map<number, string>, hash: number, written: string): void {
  if (!words.has(hash)) words.set(hash, written);
}
