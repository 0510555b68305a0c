/** What the engine knows of a team's people. It stays inside: what leaves goes through policy. */
import { levelOf } from '../mastery/level.js';
import { isKnown } from '../mastery/estimate.js';
import type { Mastery, SkillId, SkillRequirement, TeamId } from '../model.js';
import type { Rules } from '../rules.js';

/** One person on one skill, without the person. */
export type Standing = Pick<Mastery, 'skillId' | 'p' | 'effectiveN' | 'level' | 'levelLow' | 'levelHigh'>;

/** One person: what is known of them, skill by skill. A skill without a standing is not known. */
export type Member = readonly Standing[];

export interface TeamMembers {
  readonly teamId: TeamId;
  readonly members: readonly Member[];
}

export type Need = Pick<SkillRequirement, 'skillId' | 'level' | 'weight'>;

export const needsOfTeam = (requirements: readonly SkillRequirement[], teamId: TeamId): readonly SkillRequirement[] =>
  requirements.filter((requirement) => requirement.teamId === teamId);

export interface Levels {
  readonly level: number;
  readonly levelLow: number;
  readonly levelHigh: number;
  readonly isKnown: boolean;
}

/**
 * The levels the engine reckons with: the estimate where it is known, else the prior p₀ with the widest band, so that
 * nobody counts as able or as unable for lack of evidence.
 */
export function levelsOf(member: Member, skillId: SkillId, rules: Rules): Levels {
  const standing = member.find((one) => one.skillId === skillId);
  if (!standing || !isKnown(standing, rules)) {
    return { level: levelOf(rules.mastery.prior), levelLow: 0, levelHigh: 5, isKnown: false };
  }
  const { level, levelLow, levelHigh } = standing;
  return { level, levelLow, levelHigh, isKnown: true };
}
