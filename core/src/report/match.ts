/** What a text calls for, and why everything else was left out. */
import type { Locale, SkillId } from '../model.js';
import type { RankedSkill } from '../matching/ranker.js';
import { showFrom, type Suggestions } from '../matching/suggest.js';
import type { Language } from './language.js';

export interface MatchView {
  readonly locale: Locale;
  readonly title: string;
  readonly note: string;
  /** Why nothing is shown; absent when something is. */
  readonly silence?: string;
  readonly shown: { readonly title: string; readonly rows: readonly MatchRow[] };
  readonly rejected: { readonly title: string; readonly rows: readonly MatchRow[] };
}

export interface MatchRow {
  readonly skillId: SkillId;
  readonly label: string;
  /** Term and what is said about it: words, matched label, score. */
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  /** Why it was left out. */
  readonly reason?: string;
}

const shownTerms = 4;

export function matchView(
  found: Suggestions,
  labelOf: (skillId: string) => string,
  { locale, say, number, list }: Language,
): MatchView {
  const row = (skill: RankedSkill): MatchRow => ({
    skillId: skill.id as SkillId,
    label: labelOf(skill.id),
    facts: [
      {
        term: say('match.words'),
        text:
          skill.bridge === undefined
            ? list(skill.words) || say('match.words.none')
            : say('match.bridge', { term: skill.bridge }),
      },
      ...(skill.words.length === 0 ? [] : [{ term: say('match.label'), text: skill.matched }]),
      {
        term: say('match.terms'),
        text: skill.terms
          .slice(0, shownTerms)
          .map(({ feature, value }) => say('match.term', { name: feature, value: number(value, 1) }))
          .join(' · '),
      },
    ],
  });
  const silence = (): string => {
    if (found.rejected.length === 0) return say('match.silent.none');
    if (found.confidence >= showFrom) return say('match.silent.weak');
    const percent = (share: number): string => number(100 * share, 0);
    return say('match.silent.text', { confidence: percent(found.confidence), from: percent(showFrom) });
  };
  return {
    locale,
    title: say('match.title'),
    note: say('match.note'),
    ...(found.shown.length === 0 && { silence: say('match.silent', { reason: silence() }) }),
    shown: { title: say('match.shown'), rows: found.shown.map(row) },
    rejected: {
      title: say('match.rejected'),
      rows: found.rejected.map(({ skill, reason }) => ({ ...row(skill), reason: say(`match.reason.${reason}`) })),
    },
  };
}
