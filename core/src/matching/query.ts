/** A text in the tokens of one index. */
import type { SkillIndex } from './skill-index.js';
import { stem } from './stem.js';
import { partsOf, type ReadText, type TextWord } from './words.js';

export interface Query {
  /** Distinct tokens the index knows, by first place; at most `mostTokens`. */
  readonly tokens: Int32Array;
  /** For each distinct token the first word that gave it. */
  readonly words: readonly TextWord[];
  /** Tokens of the whole text in its order, −1 where the index knows none: for phrases. */
  readonly sequence: Int32Array;
  /** Distinct words in lower case, known or not: for character n-grams. */
  readonly forms: readonly string[];
}

/** More distinct words than this say nothing more about what a text is about; it bounds the work. */
const mostTokens = 400;

/** `guess` may name the token of a word that the index does not know, or −1. */
export function toQuery(
  { language, words }: ReadText,
  index: SkillIndex,
  guess: (word: string) => number = () => -1,
): Query {
  const seen = new Map<number, TextWord>();
  const sequence: number[] = [];
  const forms = new Set<string>();
  for (const word of words) {
    if (forms.size < mostTokens) forms.add(word.plain);
    for (const token of tokensOf(word, index, language, guess)) {
      sequence.push(token);
      if (token >= 0 && !seen.has(token) && seen.size < mostTokens) seen.set(token, word);
    }
  }
  return {
    tokens: Int32Array.from(seen.keys()),
    words: [...seen.values()],
    sequence: Int32Array.from(sequence),
    forms: [...forms],
  };
}

/** The word's own token; else the other language's; else those of its parts ("retryPayment"); else a near one's. */
function tokensOf(
  word: TextWord,
  index: SkillIndex,
  language: 'en' | 'de',
  guess: (word: string) => number,
): readonly number[] {
  const own = index.tokens.get(word.stem) ?? index.tokens.get(stem(word.plain, language === 'en' ? 'de' : 'en'));
  if (own !== undefined) return [own];
  const parts = partsOf(word.written).flatMap((part) => index.tokens.get(stem(part, language)) ?? []);
  return parts.length > 0 ? parts : [/\d/.test(word.plain) ? -1 : guess(word.plain)];
}

/** Σ idf of the query's tokens. */
export const massOf = (query: Query, index: SkillIndex): number =>
  query.tokens.reduce((sum, token) => sum + index.idf[token]!, 0);
