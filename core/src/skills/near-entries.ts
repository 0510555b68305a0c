/** Lexicon entries of which a text says only a part: "direct debit payers" beside "failed card payments". Weak evidence, for where nothing else spoke. */
import { log } from '../math.js';
import type { LexiconEntry } from './lexicon.js';
import { rootOf, toWords, type Word } from './words.js';

export interface NearEntry {
  readonly entry: LexiconEntry;
  /** Share of the best phrase's telling words that the text holds, squared; 0–1. */
  readonly coverage: number;
  /** The words that were found. */
  readonly words: readonly Word[];
}

export type FindNearEntries = (words: readonly Word[]) => readonly NearEntry[];

interface Phrase {
  readonly entry: LexiconEntry;
  readonly roots: readonly string[];
  readonly mass: number;
}

const smallWords = new Set('a an and at by for from in of on or per the to with without under'.split(' '));

/** Weight of a word = ln(1 + entries ÷ entries that use it), so that "rate" says little and "debit" much. */
export function indexNearEntries(entries: readonly LexiconEntry[]): FindNearEntries {
  const written = entries.flatMap((entry) =>
    entry.phrases.map((phrase) => ({ entry, roots: [...new Set(toWords(phrase).map(toRoot))].filter(isTelling) })),
  );
  const users = new Map<string, Set<LexiconEntry>>();
  for (const { entry, roots } of written) {
    for (const root of roots) users.set(root, (users.get(root) ?? new Set()).add(entry));
  }
  const scale = log(1 + entries.length);
  const weightOf = (root: string): number => log(1 + entries.length / (users.get(root)?.size ?? 1)) / scale;
  const byRoot = new Map<string, Phrase[]>();
  for (const { entry, roots } of written) {
    const phrase = { entry, roots, mass: roots.reduce((sum, root) => sum + weightOf(root), 0) };
    for (const root of roots) byRoot.set(root, [...(byRoot.get(root) ?? []), phrase]);
  }

  return (words) => {
    const masses = new Map<Phrase, number>();
    for (const root of new Set(words.map(toRoot))) {
      for (const phrase of byRoot.get(root) ?? []) masses.set(phrase, (masses.get(phrase) ?? 0) + weightOf(root));
    }
    const best = new Map<LexiconEntry, { readonly phrase: Phrase; readonly coverage: number }>();
    for (const [phrase, mass] of masses) {
      const coverage = (mass / phrase.mass) ** 2;
      if (coverage > (best.get(phrase.entry)?.coverage ?? 0)) best.set(phrase.entry, { phrase, coverage });
    }
    return [...best].map(([entry, { phrase, coverage }]) => ({
      entry,
      coverage,
      words: words.filter((word) => phrase.roots.includes(toRoot(word))),
    }));
  };
}

const toRoot = ({ stem }: Word): string => rootOf(stem);
const isTelling = (root: string): boolean => !smallWords.has(root);
