/** The early sign of one Key Result on one skill, named, so that it can be watched (R47). */
import type { SkillId, TeamId } from '../model.js';
import type { Rules } from '../rules.js';
import type { TeamSkill } from './team-skill.js';

export interface LeadingIndicator {
  readonly teamId: TeamId;
  readonly skillId: SkillId;
  readonly sign: 'low-level' | 'below-floor' | 'little-completed';
  /** Completion is an input only: beside the others, never alone a warning. */
  readonly isSecondary: boolean;
  readonly value: number;
  readonly threshold: number;
}

/**
 * Mean level below 60 % of `req`, coverage below the floor, or less than half of the linked lessons completed (secondary).
 * Strongest sign first (REQUIREMENTS d5).
 */
export function leadingIndicators(
  { teamId, skillId, level, required, covered, floor }: TeamSkill,
  completed: number | undefined,
  { warning }: Rules,
): readonly LeadingIndicator[] {
  const found: LeadingIndicator[] = [];
  const threshold = warning.lowLevelShare * required;
  if (level < threshold - 1e-9) {
    found.push({ teamId, skillId, sign: 'low-level', isSecondary: false, value: level, threshold });
  }
  if (covered < floor) {
    found.push({ teamId, skillId, sign: 'below-floor', isSecondary: false, value: covered, threshold: floor });
  }
  if (completed !== undefined && completed < warning.lowCompletedShare) {
    const { lowCompletedShare } = warning;
    found.push({
      teamId,
      skillId,
      sign: 'little-completed',
      isSecondary: true,
      value: completed,
      threshold: lowCompletedShare,
    });
  }
  return found;
}
