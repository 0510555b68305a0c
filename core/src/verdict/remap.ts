/** Skills grow and the number does not: are these the right skills? Blocked work knows. REQUIREMENTS R51. */
import type { SkillId } from '../model.js';
import { compareText } from '../order.js';
import type { Rules } from '../rules.js';

export interface MappedSkill {
  readonly skillId: SkillId;
  /** Levels gained in the last weeks. */
  readonly growth: number;
  /** 0–1 */
  readonly gap: number;
}

export interface RemapFacts {
  readonly mapped: readonly MappedSkill[];
  /** One entry for each blocked work item: the skills it is about, best match first; none when it matched none. */
  readonly blockers: readonly (readonly SkillId[])[];
}

export interface RemapProposal {
  readonly drop: SkillId;
  readonly add: SkillId;
  /** Blocked work items that are about the new skill, about the old one, and all of them. */
  readonly aboutNew: number;
  readonly aboutOld: number;
  readonly blockers: number;
}

/**
 * Proposes the skill that most blocked work items are about in place of the mapped one that fewest are about, the one that
 * grew most of those: learning it did not help. Needs at least three items and three in ten of all; a proposal, and a
 * person decides. Absent when the blocked work is about what is mapped, or about nothing in particular.
 */
export function proposeRemap({ mapped, blockers }: RemapFacts, { remap }: Rules): RemapProposal | undefined {
  const counts = new Map<SkillId, number>();
  for (const skillIds of blockers) for (const id of new Set(skillIds)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const about = (id: SkillId): number => counts.get(id) ?? 0;
  // Of two that are named as often, the one that fits best more often.
  const first = (id: SkillId): number => blockers.filter(([best]) => best === id).length;
  const [theme] = [...counts.keys()]
    .filter((id) => !mapped.some(({ skillId }) => skillId === id))
    .sort((a, b) => about(b) - about(a) || first(b) - first(a) || compareText(a, b));
  const [weakest] = mapped.toSorted(
    (a, b) => about(a.skillId) - about(b.skillId) || b.growth - a.growth || compareText(a.skillId, b.skillId),
  );
  if (theme === undefined || !weakest) return undefined;
  const isTheme = about(theme) >= remap.fewestBlockers && about(theme) >= remap.share * blockers.length - 1e-9;
  if (!isTheme || about(theme) <= about(weakest.skillId)) return undefined;
  return {
    drop: weakest.skillId,
    add: theme,
    aboutNew: about(theme),
    aboutOld: about(weakest.skillId),
    blockers: blockers.length,
  };
}
