/**
 * What a tenant teaches: content that people tagged, and suggestions they accepted or rejected. A new text is compared
 * with the fifteen nearest of these by tf-idf cosine. Every change is in the changelog and can be undone.
 */
import { log } from '../math.js';
import { compareText } from '../order.js';
import type { Instant } from '../model.js';
import { readText } from './words.js';

export interface TenantLabel {
  /** Chosen by the sender, so that a retry is the same label. */
  readonly id: string;
  readonly at: Instant;
  readonly text: string;
  readonly skillId: string;
  /** Tagged and accepted speak for the skill, rejected against it. */
  readonly kind: 'tagged' | 'accepted' | 'rejected';
}

export interface LearningChange {
  readonly at: Instant;
  readonly action: 'learnt' | 'undone';
  readonly label: TenantLabel;
}

/** A value; every change makes a new one. */
export interface TenantLearning {
  /** Labels in force, sorted by id. */
  readonly labels: readonly TenantLabel[];
  /** Oldest first. */
  readonly changelog: readonly LearningChange[];
}

export const nothingLearnt: TenantLearning = { labels: [], changelog: [] };

/** A label whose id is known changes nothing. */
export function learn(learning: TenantLearning, label: TenantLabel): TenantLearning {
  if (learning.labels.some(({ id }) => id === label.id)) return learning;
  return {
    labels: [...learning.labels, label].sort((a, b) => compareText(a.id, b.id)),
    changelog: [...learning.changelog, { at: label.at, action: 'learnt', label }],
  };
}

/** Takes a label back; an unknown id changes nothing. */
export function undo(learning: TenantLearning, labelId: string, at: Instant): TenantLearning {
  const label = learning.labels.find(({ id }) => id === labelId);
  if (label === undefined) return learning;
  return {
    labels: learning.labels.filter(({ id }) => id !== labelId),
    changelog: [...learning.changelog, { at, action: 'undone', label }],
  };
}

export interface LearntSkill {
  readonly skillId: string;
  /** Σ of the neighbours' cosines, rejected ones negative. */
  readonly score: number;
  /** The labels that say so, nearest first. */
  readonly because: readonly TenantLabel[];
}

export interface LearntMatcher {
  /** Best first, ties by skill id; only skills with more for than against. */
  match(text: string): readonly LearntSkill[];
}

const neighbours = 15;
/** A text that shares less than this with a label says nothing about it. */
const leastCosine = 0.15;

export function createLearntMatcher({ labels }: TenantLearning): LearntMatcher {
  const stemsOf = (text: string): readonly string[] => [...new Set(readText(text).words.map((word) => word.stem))];
  const texts = labels.map(({ text }) => stemsOf(text));
  const holders = new Map<string, number[]>();
  texts.forEach((stems, i) => {
    for (const stem of stems) holders.set(stem, [...(holders.get(stem) ?? []), i]);
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
        .map(([i, dot]) => ({ label: labels[i] as TenantLabel, cosine: dot / (own * (norms[i] as number)) }))
        .filter(({ cosine }) => cosine >= leastCosine)
        .sort((a, b) => b.cosine - a.cosine || compareText(a.label.id, b.label.id))
        .slice(0, neighbours);
      const bySkill = new Map<string, { score: number; because: TenantLabel[] }>();
      for (const { label, cosine } of near) {
        const found = bySkill.get(label.skillId) ?? { score: 0, because: [] };
        found.score += label.kind === 'rejected' ? -cosine : cosine;
        found.because.push(label);
        bySkill.set(label.skillId, found);
      }
      return [...bySkill]
        .map(([skillId, found]) => ({ skillId, ...found }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || compareText(a.skillId, b.skillId));
    },
  };
}
