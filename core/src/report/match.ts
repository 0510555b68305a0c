/** What a text calls for, and why everything else was left out. */
import type { LessonMatch } from '../matching/lessons.js';
import type { RankedSkill } from '../matching/ranker.js';
import { showFrom } from '../matching/suggest.js';
import type { SuggestedSkill, TenantSuggestions } from '../matching/suggest-in-tenant.js';
import { groupTerms } from '../matching/term-groups.js';
import type { SkillId } from '../model.js';
import type { Language } from './language.js';
import type { MatchRow, MatchView } from './match-view.js';

export interface MatchFacts {
  readonly found: TenantSuggestions;
  /** The text that would be taught. */
  readonly text: string;
  readonly mayTeach: boolean;
  /** A course is tagged; anything else is answered with yes or no. */
  readonly isCourse: boolean;
  readonly labelOf: (skillId: SkillId) => string;
  readonly lessons: readonly (LessonMatch & { readonly title: string })[];
}

const shownTerms = 3;
const shownExamples = 2;
/** A reason that weighs less changes no order. */
const leastTerm = 0.05;

export function matchView(facts: MatchFacts, language: Language): MatchView {
  const { found, text, mayTeach, isCourse, labelOf, lessons } = facts;
  const { locale, say } = language;
  const row = (suggested: SuggestedSkill, kinds: readonly ('tagged' | 'accepted' | 'rejected')[]): MatchRow => {
    const label = labelOf(suggested.skillId);
    return {
      skillId: suggested.skillId,
      label,
      facts: factsOf(suggested, language),
      teach: mayTeach
        ? kinds.map((kind) => ({
            kind,
            text: say(`match.teach.${kind}`),
            name: say('match.teach.name', { action: say(`match.teach.${kind}`), skill: label }),
          }))
        : [],
    };
  };
  const yes = isCourse ? 'tagged' : 'accepted';
  return {
    locale,
    title: say('match.title'),
    note: say('match.note'),
    ...(found.shown.length === 0 && { silence: say('match.silent', { reason: silence(found, language) }) }),
    shown: { title: say('match.shown'), rows: found.shown.map((one) => row(one, [yes, 'rejected'])) },
    rejected: {
      title: say('match.rejected'),
      rows: found.rejected.map((one) => ({ ...row(one, [yes]), reason: say(`match.reason.${one.reason}`) })),
    },
    lessons: {
      title: say('match.lessons'),
      rows: lessons.map(({ lessonId, title, skillId, need }) => ({
        lessonId,
        title,
        why: [
          say('match.lesson.teaches', { skill: labelOf(skillId) }),
          ...(need > 0 ? [say('match.lesson.needed')] : []),
        ].join(' · '),
      })),
    },
    ...(mayTeach && { teaching: { note: say('match.teach.note'), text } }),
  };
}

function factsOf({ ranked, learnt }: SuggestedSkill, language: Language): MatchRow['facts'] {
  const { say, list } = language;
  return [
    ...(learnt === undefined
      ? []
      : [
          {
            term: say('match.learnt'),
            text: say(learnt.score > 0 ? 'match.learnt.for' : 'match.learnt.against', {
              texts: list(learnt.because.slice(0, shownExamples).map(({ text }) => `“${text.slice(0, 80)}”`)),
            }),
          },
        ]),
    ...(ranked === undefined ? [] : wordsOf(ranked, language)),
  ];
}

function wordsOf({ bridge, words, matched, terms }: RankedSkill, { say, list, number }: Language): MatchRow['facts'] {
  const signed = (value: number): string => (value > 0 ? '+' : '−') + number(Math.abs(value), 1);
  return [
    {
      term: say('match.words'),
      text:
        bridge === undefined
          ? list([...new Set(words)]) || say('match.words.none')
          : say('match.bridge', { term: bridge }),
    },
    ...(words.length === 0 ? [] : [{ term: say('match.label'), text: matched }]),
    {
      term: say('match.terms'),
      text: groupTerms(terms)
        .filter(({ value }) => Math.abs(value) >= leastTerm)
        .slice(0, shownTerms)
        .map(({ group, value }) => say('match.term', { name: say(`match.term.${group}`), value: signed(value) }))
        .join(' · '),
    },
  ];
}

function silence({ rejected, confidence }: TenantSuggestions, { say, number }: Language): string {
  if (rejected.length === 0) return say('match.silent.none');
  if (rejected.every(({ reason }) => reason === 'rejected-here')) return say('match.silent.rejected');
  if (confidence >= showFrom) return say('match.silent.weak');
  const percent = (share: number): string => number(100 * share, 0);
  return say('match.silent.text', { confidence: percent(confidence), from: percent(showFrom) });
}
