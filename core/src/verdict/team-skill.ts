/** One team on one skill it needs: the row that gaps, warnings and remedies are worked out from. Exact; see policy.ts. */
import type { SkillId, SkillRequirement, TeamId } from '../model.js';
import type { Rules } from '../rules.js';
import { coverage, floorOf, fragilityOf, fragilityWithoutOne, type Fragility } from './coverage.js';
import { chanceOfAtLeast, chanceOfLevel } from './floor-chance.js';
import { levelsOf, type TeamMembers } from './members.js';
import { reached } from './readiness.js';

export interface TeamSkill {
  readonly teamId: TeamId;
  readonly skillId: SkillId;
  /** Required level, 0–5. */
  readonly required: number;
  /** Share of the team's part of the Key Result, 0–1. */
  readonly weight: number;
  readonly size: number;
  /** Mean level, 0–5; who is not known counts with the prior. */
  readonly level: number;
  /** Mean of max(0, 1 − prof ÷ req), 0–1. */
  readonly gap: number;
  /** Share of members who are known. */
  readonly known: number;
  readonly covered: number;
  readonly floor: number;
  readonly fragility: Fragility;
  /** The band on a day when any one member is away. */
  readonly withoutOne: Fragility;
  /** Probability that at least `floor` members reach the level, exact. */
  readonly floorChance: number;
}

export function teamSkill(
  { skillId, teamId, level: required, weight }: SkillRequirement,
  { members }: Pick<TeamMembers, 'members'>,
  rules: Rules,
): TeamSkill {
  const size = members.length;
  const levels = members.map((member) => levelsOf(member, skillId, rules));
  const standings = members.flatMap((member) => member.filter((one) => one.skillId === skillId).slice(0, 1));
  const covered = coverage(standings, required, rules);
  const floor = floorOf(size, rules);
  const mean = (of: (one: (typeof levels)[number]) => number): number =>
    size === 0 ? 0 : levels.reduce((sum, one) => sum + of(one), 0) / size;
  return {
    teamId,
    skillId,
    required,
    weight,
    size,
    level: mean(({ level }) => level),
    gap: mean(({ level }) => 1 - reached(level, required)),
    known: mean(({ isKnown }) => (isKnown ? 1 : 0)),
    covered,
    floor,
    fragility: fragilityOf(covered, floor),
    withoutOne: fragilityWithoutOne(covered, size, rules),
    floorChance: chanceOfAtLeast(
      floor,
      standings.map((standing) => chanceOfLevel(standing, required, rules)),
    ),
  };
}
