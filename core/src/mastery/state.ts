/** What the learner model keeps per person × skill, and per item or skill. Opaque to everything but core/mastery. */
import { SHIPPED_WEIGHTS } from './constants.js';
import type { Instant, PersonId, QuestionId, SkillId } from '../model.js';

export interface MasteryStateRow {
  readonly personId: PersonId;
  readonly skillId: SkillId;
  /** The model's running numbers, in the model's own order. */
  readonly values: readonly number[];
  /** Version of the model that wrote them; another version, or none (''), is recomputed from evidence. */
  readonly model: string;
  readonly lastAt: Instant;
}

export type WeightKind = `weight-${number}`;

/** The kinds of rows that move one of the model's weights, the intercept last. */
export const WEIGHT_KINDS: readonly WeightKind[] = SHIPPED_WEIGHTS.map((_, j): WeightKind => `weight-${j}`);

/** What a tenant's answers say about one item or skill. */
export interface DifficultyRow {
  readonly kind: 'item' | 'skill' | WeightKind;
  readonly id: QuestionId | SkillId;
  /** Logit; above 0 is harder than typical. Of a weight: how far it is moved on this skill. */
  readonly difficulty: number;
  /** Answers so far. */
  readonly n: number;
}
