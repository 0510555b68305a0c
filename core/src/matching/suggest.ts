/** What is shown for a text: few skills, or nothing. */
import { confidence, holdsUp, readSignals } from './evidence.js';
import type { TextSignal } from './text-signals.js';
import type { RankedSkill, Ranker, Ranking } from './ranker.js';

/** The probability from which a text counts as work; chosen on bench/dev/matching-{off,on}topic.tsv, never on an acceptance set. */
export const showFrom = 0.78;
/** Candidates looked at; what falls behind is never shown. */
export const looked = 10;

export interface Suggestions {
  readonly shown: readonly RankedSkill[];
  /** Looked at and left out, with the reason, for people who ask. */
  readonly rejected: readonly { readonly skill: RankedSkill; readonly reason: RejectionReason }[];
  /** P(the text calls for a skill of this graph), 0–1. */
  readonly confidence: number;
  readonly signals: Readonly<Record<TextSignal, number>>;
}

/** The text looks private or says too little; too little of the label is in the text; better ones fill the list. */
export type RejectionReason = 'text-not-about-work' | 'too-little-in-common' | 'others-fit-better';

/** At most `limit` skills, best first; none when the text does not call for any. */
export const suggestSkills = (ranker: Ranker, text: string, limit = 5): Suggestions =>
  chooseShown(ranker.rank(text, looked), ranker.index.skills.length, limit);

/** The same from a ranking of a graph with `size` skills. */
export function chooseShown(ranking: Ranking, size: number, limit = 5): Suggestions {
  const signals = readSignals(ranking, size);
  const sure = confidence(signals);
  const shown: RankedSkill[] = [];
  const rejected: { skill: RankedSkill; reason: RejectionReason }[] = [];
  for (const skill of ranking.skills) {
    if (!holdsUp(skill, size)) rejected.push({ skill, reason: 'too-little-in-common' });
    else if (sure < showFrom) rejected.push({ skill, reason: 'text-not-about-work' });
    else if (shown.length >= limit) rejected.push({ skill, reason: 'others-fit-better' });
    else shown.push(skill);
  }
  return { shown, rejected, confidence: sure, signals };
}
