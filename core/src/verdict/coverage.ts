/** Who can carry a skill: how many members surely reach the level, and what follows for the team. Exact; see policy.ts for what is shown. */
import { isKnown } from '../mastery/estimate.js';
import type { Mastery } from '../model.js';
import type { Rules } from '../rules.js';

export type Fragility = 'missing' | 'fragile' | 'thin' | 'resilient';

/** Members whose lower-bound level reaches the required one; who is not known well enough never counts. */
export function coverage(members: readonly Mastery[], level: number, rules: Rules): number {
  return members.filter((mastery) => isKnown(mastery, rules) && mastery.levelLow >= level).length;
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
