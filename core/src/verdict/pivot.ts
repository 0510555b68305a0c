/** The goal turned: what is kept, what may be put down without penalty, what is new, and who has it already. d10, R72, R73. */
import type { Intervention, KeyResultId, SkillId, SkillRequirement, TeamId } from '../model.js';
import { compareText } from '../order.js';
import type { Rules } from '../rules.js';
import { holds } from './coverage.js';
import type { Member } from './members.js';

export interface KeptSkill {
  readonly skillId: SkillId;
  readonly teamId: TeamId;
  readonly before: number;
  readonly after: number;
}

export interface PivotedSkill {
  readonly skillId: SkillId;
  readonly teamId: TeamId;
  readonly level: number;
}

export interface PivotDiff {
  readonly keep: readonly KeptSkill[];
  readonly drop: readonly PivotedSkill[];
  readonly add: readonly PivotedSkill[];
}

/**
 * Set operations on team × skill after aliases are resolved, so that a skill that was only renamed is kept. Of several
 * requirements of a team on one skill the highest counts. Sorted by skill, then team.
 */
export function pivotDiff(
  before: readonly SkillRequirement[],
  after: readonly SkillRequirement[],
  resolve: (id: SkillId) => SkillId = (id) => id,
): PivotDiff {
  const old = highest(before, resolve);
  const now = highest(after, resolve);
  return {
    keep: [...now].flatMap(([key, { skillId, teamId, level }]) => {
      const known = old.get(key);
      return known ? [{ skillId, teamId, before: known.level, after: level }] : [];
    }),
    drop: [...old].flatMap(([key, skill]) => (now.has(key) ? [] : [skill])),
    add: [...now].flatMap(([key, skill]) => (old.has(key) ? [] : [skill])),
  };
}

function highest(
  requirements: readonly SkillRequirement[],
  resolve: (id: SkillId) => SkillId,
): ReadonlyMap<string, PivotedSkill> {
  const skills = requirements
    .map(({ skillId, teamId, level }): PivotedSkill => ({ skillId: resolve(skillId), teamId, level }))
    .sort((a, b) => compareText(a.skillId, b.skillId) || compareText(a.teamId, b.teamId) || a.level - b.level);
  return new Map(skills.map((skill) => [JSON.stringify([skill.skillId, skill.teamId]), skill]));
}

/** What one person is still to learn after a pivot: kept and added skills whose level they do not surely have (profLow < req). */
export function openAfterPivot(
  { keep, add }: PivotDiff,
  teamIds: readonly TeamId[],
  member: Member,
  rules: Rules,
): readonly PivotedSkill[] {
  const asked = [...keep.map(({ skillId, teamId, after }) => ({ skillId, teamId, level: after })), ...add];
  return asked.filter(
    ({ skillId, teamId, level }) =>
      teamIds.includes(teamId) && !member.some((one) => one.skillId === skillId && holds(one, level, rules)),
  );
}

/**
 * Open work of the old Key Result on skills that were dropped, closed without penalty ("swapped": something else takes its
 * place). What is done or was declined stays as it is, and so does all evidence.
 */
export function closedByPivot(
  keyResultId: KeyResultId,
  interventions: readonly Intervention[],
  { drop }: PivotDiff,
  resolve: (id: SkillId) => SkillId = (id) => id,
): readonly Intervention[] {
  return interventions
    .filter(
      (one) =>
        one.keyResultId === keyResultId &&
        (one.state === 'proposed' || one.state === 'accepted') &&
        drop.some(({ skillId, teamId }) => skillId === resolve(one.skillId) && teamId === one.teamId),
    )
    .map((one) => ({ ...one, state: 'swapped' }));
}
