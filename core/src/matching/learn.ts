/**
 * What a tenant teaches: content that people tagged, and suggestions they accepted or rejected. A new text is compared
 * with the fifteen nearest of these by tf-idf cosine. Every change is in the changelog and can be undone.
 */
import { log } from '../math.js';
import { compareText, sortedBy } from '../order.js';
import type { Instant, SkillId } from '../model.js';
import type { TaughtLabel } from './taught-label.js';
import { readText } from './words.js';

export interface LearningChange {
  readonly at: Instant;
  readonly action: 'learnt' | 'undone';
  readonly label: TaughtLabel;
}

/** Oldest first; what was taken back is there twice. */
export function learningChanges(taught: readonly TaughtLabel[]): readonly LearningChange[] {
  const changes = taught.flatMap((label): LearningChange[] => [
    { at: label.at, action: 'learnt', label },
    ...(label.undoneAt === undefined ? [] : [{ at: label.undoneAt, action: 'undone' as const, label }]),
  ]);
  return sortedBy(changes, ({ at, label, action }) => [at, label.id, action]);
}

export interface LearntSkill {
  readonly skillId: SkillId;
  /** Σ of the neighbours' cosines, rejected ones negative; never 0. */
  readonly score: number;
  /** The labels that say so, nearest first. */
  readonly because: readonly TaughtLabel[];
}

export interface LearntMatcher {
  /** Best first, ties by skill id; those with more against than for come last, with a score below 0. */
  match(text: string): readonly LearntSkill[];
}

const neighbours = 15;
/** A text that shares less than this with a label says nothing about it. */
const leastCosine = 0.15;

/** Labels that were taken back do not count. */
export function createLearntMatcher(taught: readonly TaughtLabel[]): LearntMatcher {
  const labels = taught.filter(({ undoneAt }) => undoneAt === undefined);
  const stemsOf = (text: string): readonly string[] => [...new Set(readText(text).words.map((word) => word.stem))];
  const texts = labels.map(({ text }) => stemsOf(text));
  const holders = new Map<string, number[]>();
  texts.forEach((stems, i) => {
    for (const stem of stems) {
      const known = holders.get(stem);
      if (known === undefined) holders.set(stem, [i]);
      else known.push(i);
    }
  });
  const idf = (stem: string): number => log(1 + labels.length / (1 + (holders.get(stem)?.length ?? 0)));
  const normOf = (stems: readonly string[]): number =>
    Math.sqrt(stems.reduce((sum, stem) => sum + idf(stem) ** 2, 0)) || 1;
  const norms = texts.map(normOf);
  return {
    match(text) {
      const stems = stemsOf(text);
      const own = normOf(stems);
      const dots = new Map<number, number>();
      for (const stem of stems) {
        for (const i of holders.get(stem) ?? []) dots.set(i, (dots.get(i) ?? 0) + idf(stem) ** 2);
      }
      const near = [...dots]
        .map(([i, dot]) => ({ label: labels[i] as TaughtLabel, cosine: dot / (own * (norms[i] as number)) }))
        .filter(({ cosine }) => cosine >= leastCosine)
        .sort((a, b) => b.cosine - a.cosine || compareText(a.label.id, b.label.id))
        .slice(0, neighbours);
      const bySkill = new Map<SkillId, { score: number; because: TaughtLabel[] }>();
      for (const { label, cosine } of near) {
        const found = bySkill.get(label.skillId) ?? { score: 0, because: [] };
        found.score += label.kind === 'rejected' ? -cosine : cosine;
        found.because.push(label);
        bySkill.set(label.skillId, found);
      }
      return [...bySkill]
        .map(([skillId, found]) => ({ skillId, ...found }))
        .filter(({ score }) => score !== 0)
        .sort((a, b) => b.score - a.score || compareText(a.skillId, b.skillId));
    },
  };
}
