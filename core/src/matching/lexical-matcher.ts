/** The simplest matcher that explains itself: how much of a skill's label, or of an alternative label, the text holds. */
import { log } from '../math.js';
import type { Skill, SkillId } from '../model.js';
import { compareText } from '../order.js';
import { toWords, type Word } from '../skills/words.js';
import type { Matcher, SkillMatch } from './matcher.js';

interface Label {
  readonly skillId: SkillId;
  readonly text: string;
  readonly stems: readonly string[];
}

/** Words that many labels share say little alone: below this share of the rarest word's weight they are no match. */
const LEAST_WEIGHT = 0.55;

/**
 * score = (Σ weight of the label's words found ÷ Σ weight of its words)², weight of a word = ln(1 + skills ÷ skills that
 * use it), scaled so that the rarest word weighs 1. A match needs words that together weigh at least 0.55.
 */
export function createLexicalMatcher(skills: Iterable<Skill>): Matcher {
  const listed = [...skills];
  const labels = listed.flatMap(({ id, label, aliases }) =>
    [label, ...aliases].map((text): Label => ({ skillId: id, text, stems: [...new Set(stemsOf(text))] })),
  );
  const users = new Map<string, Set<SkillId>>();
  const byStem = new Map<string, Label[]>();
  for (const label of labels) {
    for (const stem of label.stems) {
      users.set(stem, (users.get(stem) ?? new Set()).add(label.skillId));
      const same = byStem.get(stem);
      if (same === undefined) byStem.set(stem, [label]);
      else same.push(label);
    }
  }
  const weightOf = (stem: string): number =>
    log(1 + listed.length / (users.get(stem)?.size ?? 1)) / log(1 + listed.length);
  const massOf = new Map(labels.map((label) => [label, sum(label.stems, weightOf)]));

  return {
    match: (text, limit) => {
      const words = toWords(text);
      const found = new Map<Label, number>();
      for (const stem of new Set(words.map((word) => word.stem))) {
        const weight = weightOf(stem);
        for (const label of byStem.get(stem) ?? []) found.set(label, (found.get(label) ?? 0) + weight);
      }
      const best = new Map<SkillId, { readonly label: Label; readonly score: number }>();
      for (const [label, weight] of found) {
        const score = (weight / (massOf.get(label) ?? 1)) ** 2;
        if (weight >= LEAST_WEIGHT && score > (best.get(label.skillId)?.score ?? 0)) {
          best.set(label.skillId, { label, score });
        }
      }
      return [...best.values()]
        .sort((a, b) => b.score - a.score || compareText(a.label.skillId, b.label.skillId))
        .slice(0, limit)
        .map(({ label, score }) => toMatch(text, words, label, score));
    },
  };
}

const smallWords = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);
const stemsOf = (text: string): readonly string[] =>
  toWords(text)
    .map(({ stem }) => stem)
    .filter((stem) => !smallWords.has(stem));

const sum = (stems: readonly string[], weightOf: (stem: string) => number): number =>
  stems.reduce((total, stem) => total + weightOf(stem), 0);

function toMatch(text: string, words: readonly Word[], label: Label, score: number): SkillMatch {
  const matched = words.filter(({ stem }) => label.stems.includes(stem));
  const written = [...new Set(matched.map(({ start, end }) => text.slice(start, end)))];
  return { skillId: label.skillId, score, label: label.text, words: written };
}
