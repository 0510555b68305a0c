/** Does the organisation learn as fast as its goals change? REQUIREMENTS (b), R75. */
import type { SkillRequirement } from '../model.js';

/** Requirements before and after a new Key Result, a new version or a pivot; `before` is empty for a new one. */
export interface GoalChange {
  readonly before: readonly SkillRequirement[];
  readonly after: readonly SkillRequirement[];
}

/** Levels that are required now and were not before, over team × skill. What is asked less of gives nothing back. */
export function newlyRequiredLevels({ before, after }: GoalChange): number {
  const highest = (all: readonly SkillRequirement[]): Map<string, number> => {
    const levels = new Map<string, number>();
    for (const { teamId, skillId, level } of all) {
      const key = JSON.stringify([teamId, skillId]);
      levels.set(key, Math.max(levels.get(key) ?? 0, level));
    }
    return levels;
  };
  const known = highest(before);
  return [...highest(after)].reduce((sum, [key, level]) => sum + Math.max(0, level - (known.get(key) ?? 0)), 0);
}

/** Σ newly required levels ÷ weeks, levels a week. `weeks` > 0. */
export function changeVelocity(changes: readonly GoalChange[], weeks: number): number {
  return changes.reduce((sum, change) => sum + newlyRequiredLevels(change), 0) / weeks;
}

export interface PaceOfChange {
  /** Learning ÷ change velocity; absent when nothing new was required. */
  readonly gauge?: number;
  readonly keepsUp: boolean;
  /** Levels a week. */
  readonly learning: number;
  readonly change: number;
}

/** Learning velocity is summed over the same team × skill pairs; from 1 on learning keeps up. */
export function paceOfChange(learningVelocities: readonly number[], change: number): PaceOfChange {
  const learning = learningVelocities.reduce((sum, velocity) => sum + velocity, 0);
  if (change <= 0) return { keepsUp: true, learning, change };
  const gauge = learning / change;
  return { gauge, keepsUp: gauge >= 1 - 1e-9, learning, change };
}
