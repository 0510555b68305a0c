/** What the learner model keeps per person × skill, and per item or skill. Opaque to everything but core/mastery. */
import type { Instant, PersonId, QuestionId, SkillId } from '../model.js';

export interface MasteryStateRow {
  readonly personId: PersonId;
  readonly skillId: SkillId;
  /** The model's running numbers, in the model's own order. */
  readonly values: readonly number[];
  /** Version of the model that wrote them; another version is recomputed from evidence. */
  readonly model: string;
  readonly lastAt: Instant;
}

export interface DifficultyRow {
  readonly kind: 'item' | 'skill';
  readonly id: QuestionId | SkillId;
  /** Logit; above 0 is harder than typical. */
  readonly difficulty: number;
  /** Answers so far. */
  readonly n: number;
}
