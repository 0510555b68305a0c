/** The skills that this week's Key Results ask of a person. */
import { addDays, mondayOf } from '../calendar.js';
import type { Day, KeyResult, KeyResultId, SkillId, TeamId } from '../model.js';
import { sortedBy } from '../order.js';

export type Risk = 'low' | 'medium' | 'high';

export interface SkillNeed {
  readonly skillId: SkillId;
  readonly keyResultId: KeyResultId;
  /** Required level, 0–5. */
  readonly level: number;
  /** Share of the Key Result, 0–1. */
  readonly weight: number;
  readonly risk: Risk;
}

/** Those whose period touches the week of `day`, earliest due first. */
export function activeInWeek(keyResults: readonly KeyResult[], day: Day): readonly KeyResult[] {
  const monday = mondayOf(day);
  const sunday = addDays(monday, 6);
  return sortedBy(
    keyResults.filter(({ start, due }) => start <= sunday && due >= monday),
    ({ due, id }) => [due, id],
  );
}

/** What these Key Results need from the person's teams. The risk is low until an early warning says otherwise. */
export function needsOf(keyResults: readonly KeyResult[], teamIds: readonly TeamId[]): readonly SkillNeed[] {
  return keyResults.flatMap(({ id, requirements }) =>
    requirements
      .filter(({ teamId }) => teamIds.includes(teamId))
      .map(({ skillId, level, weight }) => ({ skillId, keyResultId: id, level, weight, risk: 'low' as const })),
  );
}
