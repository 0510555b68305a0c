/** A team's skills week by week, and what moved between two weeks. REQUIREMENTS R26. Exact; it leaves through policy. */
import type { Day, SkillId, TeamId } from '../model.js';
import { compareText } from '../order.js';
import type { TeamSkill } from './team-skill.js';

export interface MatrixCell {
  readonly skillId: SkillId;
  /** Mean level, 0–5. */
  readonly level: number;
  readonly covered: number;
}

/** What is kept of a team each week. */
export interface MatrixSnapshot {
  readonly day: Day;
  readonly teamId: TeamId;
  readonly cells: readonly MatrixCell[];
}

export function matrixSnapshot(day: Day, teamId: TeamId, skills: readonly TeamSkill[]): MatrixSnapshot {
  const cells = skills
    .filter((skill) => skill.teamId === teamId)
    .map(({ skillId, level, covered }): MatrixCell => ({ skillId, level, covered }))
    .sort((a, b) => compareText(a.skillId, b.skillId));
  return { day, teamId, cells };
}

export type MatrixDelta =
  | { readonly skillId: SkillId; readonly kind: 'new' | 'gone' }
  | { readonly skillId: SkillId; readonly kind: 'kept'; readonly level: number; readonly covered: number };

/** One row for each skill of either snapshot, by id; differences are after − before. */
export function matrixDelta(before: MatrixSnapshot, after: MatrixSnapshot): readonly MatrixDelta[] {
  const old = new Map(before.cells.map((cell) => [cell.skillId, cell]));
  const now = new Map(after.cells.map((cell) => [cell.skillId, cell]));
  return [...new Set([...old.keys(), ...now.keys()])].sort(compareText).map((skillId): MatrixDelta => {
    const [was, is] = [old.get(skillId), now.get(skillId)];
    if (!was) return { skillId, kind: 'new' };
    if (!is) return { skillId, kind: 'gone' };
    return { skillId, kind: 'kept', level: is.level - was.level, covered: is.covered - was.covered };
  });
}
