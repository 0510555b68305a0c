/** A lexicon made ready to read texts with. Built once, used for every text. */
import type { SkillId } from '../model.js';
import { companionsOf, type Companion } from './companions.js';
import type { BridgeLexicon, LexiconEntry, VagueEntry } from './lexicon.js';
import { indexPhrases, type PhraseIndex } from './phrase-index.js';

export type LexiconHit = { readonly entry: LexiconEntry } | { readonly vague: VagueEntry };

export interface LexiconIndex extends PhraseIndex<LexiconHit> {
  readonly version: string;
  readonly companions: ReadonlyMap<SkillId, readonly Companion[]>;
}

/** Entries and vague words share one index, so that "performance review" is not held against "performance". */
export function indexLexicon({ version, entries, vague }: BridgeLexicon): LexiconIndex {
  const phrases: (readonly [string, LexiconHit])[] = [
    ...entries.flatMap((entry) => {
      const hit: LexiconHit = { entry };
      return entry.phrases.map((phrase) => [phrase, hit] as const);
    }),
    ...vague.flatMap((one) => {
      const hit: LexiconHit = { vague: one };
      return one.phrases.map((phrase) => [phrase, hit] as const);
    }),
  ];
  return {
    version,
    companions: companionsOf(entries, 8),

    ...indexPhrases(phrases),
  };
}
