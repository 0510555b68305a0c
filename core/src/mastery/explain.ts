/** Why an estimate is where it is: the model's terms in groups people can read. */
import type { Difficulties } from './difficulties.js';
import { referenceFeatures } from './estimate.js';
import { emptyPersonLedger, emptySkillLedger } from './ledger.js';
import type { PersonMastery } from './replay.js';
import type { SkillId } from '../model.js';

/** Feature numbers of del.ts. */
const GROUPS = {
  recent: [4, 10, 12, 13],
  longRun: [2, 3, 5, 11, 14, 15, 16],
  general: [6, 7, 8, 9, 17],
} as const;

export type ReasonGroup = keyof typeof GROUPS;

/**
 * Logits by which each group lifts or lowers the estimate compared with a person nobody knows anything about
 * (difficulty is the same for both, so it drops out). They sum to the difference of the two estimates before fading.
 */
export function explain(
  mastery: PersonMastery,
  skillId: SkillId,
  difficulties: Difficulties,
): Readonly<Record<ReasonGroup, number>> {
  const difficulty = difficulties.skill(skillId);
  const weights = difficulties.weights(skillId);
  const known = referenceFeatures(mastery.skills.get(skillId) ?? emptySkillLedger, mastery.person, difficulty);
  const unknown = referenceFeatures(emptySkillLedger, emptyPersonLedger, difficulty);
  const lift = (group: ReasonGroup): number =>
    GROUPS[group].reduce((sum, i) => sum + (weights[i] as number) * ((known[i] as number) - (unknown[i] as number)), 0);
  return { recent: lift('recent'), longRun: lift('longRun'), general: lift('general') };
}
