/** Which gap matters: ranked by what closing it is worth and how soon it must be closed, and the one that binds. */
import { clamp } from '../math.js';
import type { SkillId } from '../model.js';
import { compareText } from '../order.js';
import type { Rules } from '../rules.js';
import type { TeamSkill } from './team-skill.js';

export interface RankedGap {
  readonly skill: TeamSkill;
  /** Weight × gap × urgency. */
  readonly rank: number;
  readonly urgency: number;
}

/** urgency = clamp(weeks to ready ÷ weeks left, 0.5, 2); without weeks left it is the most (d5). */
export function urgencyOf(weeksToReady: number, weeksLeft: number, { warning }: Rules): number {
  const [least, most] = warning.urgency;
  if (weeksToReady <= 0) return least;
  return weeksLeft <= 0 ? most : clamp(weeksToReady / weeksLeft, least, most);
}

/** Largest weight × gap × urgency first; only gaps above zero; ties by skill, then team (R23, d5). */
export function rankedGaps(
  skills: readonly TeamSkill[],
  weeksToReady: (skill: TeamSkill) => number,
  weeksLeft: number,
  rules: Rules,
): readonly RankedGap[] {
  return skills
    .filter(({ gap }) => gap > 0)
    .map((skill): RankedGap => {
      const urgency = urgencyOf(weeksToReady(skill), weeksLeft, rules);
      return { skill, urgency, rank: skill.weight * skill.gap * urgency };
    })
    .sort(
      (a, b) =>
        steps(b.rank) - steps(a.rank) ||
        compareText(a.skill.skillId, b.skill.skillId) ||
        compareText(a.skill.teamId, b.skill.teamId),
    );
}

export interface BindingConstraint {
  readonly skillId: SkillId;
  /** Rise of the Key Result's readiness if every member reached the required level, 0–1. */
  readonly rise: number;
  /** People missing to the floor, over the owner teams that need the skill. */
  readonly shortfall: number;
}

/**
 * argmaxₛ of the rise in readiness if every member of every owner team reached reqₛ. Because readiness is a weighted mean,
 * the rise is Σ over teams of (team's share of members) × weight × mean gap. Ties: larger shortfall to the floor, then skill
 * id (REQUIREMENTS (b), R27). Absent when there is no gap. `members` counts the people of all owner teams.
 */
export function bindingConstraint(skills: readonly TeamSkill[], members: number): BindingConstraint | undefined {
  const bySkill = new Map<SkillId, BindingConstraint>();
  for (const { skillId, size, weight, gap, floor, covered } of skills) {
    const known = bySkill.get(skillId) ?? { skillId, rise: 0, shortfall: 0 };
    bySkill.set(skillId, {
      skillId,
      rise: known.rise + (size / members) * weight * gap,
      shortfall: known.shortfall + Math.max(0, floor - covered),
    });
  }
  return [...bySkill.values()]
    .filter(({ rise }) => steps(rise) > 0)
    .sort((a, b) => steps(b.rise) - steps(a.rise) || b.shortfall - a.shortfall || compareText(a.skillId, b.skillId))[0];
}

/** Rounded, so that the last binary digit never decides what the tie rule should. */
const steps = (value: number): number => Math.round(value * 1e9);
