/** Who can carry a skill: how many members surely reach the level, and what follows for the team. Exact; see policy.ts for what is shown. */
import { isKnown } from '../mastery/estimate.js';
import type { Mastery } from '../model.js';
import type { Rules } from '../rules.js';

/** What coverage asks of an estimate. */
export type Held = Pick<Mastery, 'effectiveN' | 'levelLow'>;

export type Fragility = 'missing' | 'fragile' | 'thin' | 'resilient';

/** Members whose lower-bound level reaches the required one; who is not known well enough never counts. */
export function coverage(members: readonly Held[], level: number, rules: Rules): number {
  return members.filter((mastery) => holds(mastery, level, rules)).length;
}

export function holds(mastery: Held, level: number, rules: Rules): boolean {
  return isKnown(mastery, rules) && mastery.levelLow >= level;
}

/** Lowest coverage among the enabling skills: how many people may be missing before one of them is gone. Absent without skills. */
export function busFactor(coverages: readonly number[]): number | undefined {
  return coverages.length === 0 ? undefined : Math.min(...coverages);
}

/** Mastery floor = max(2, ⌈0.20 × team size⌉). */
export function floorOf(teamSize: number, rules: Rules): number {
  // 0.2 × 15 is 3.0000000000000004 in binary; a ceiling must not see that.
  return Math.max(rules.floor.fewest, Math.ceil(rules.floor.share * teamSize - 1e-9));
}

/** 0 Missing · 1 Fragile · 2…floor−1 Thin · from the floor on Resilient (REQUIREMENTS d4). */
export function fragilityOf(covered: number, floor: number): Fragility {
  if (covered === 0) return 'missing';
  if (covered === 1) return 'fragile';
  return covered < floor ? 'thin' : 'resilient';
}

/**
 * The band that is left on the worst day, when any one member is away: the floor is that of the smaller team, and the one
 * who is away is one who holds the skill, if there is any. It takes and returns no person. REQUIREMENTS R20.
 */
export function fragilityWithoutOne(covered: number, teamSize: number, rules: Rules): Fragility {
  return fragilityOf(Math.max(0, covered - 1), floorOf(Math.max(1, teamSize - 1), rules));
}

const WORST_FIRST: readonly Fragility[] = ['missing', 'fragile', 'thin', 'resilient'];

/** A Key Result is as fragile as its worst skill; absent without skills. */
export function worstOf(all: readonly Fragility[]): Fragility | undefined {
  return WORST_FIRST.find((fragility) => all.includes(fragility));
}
