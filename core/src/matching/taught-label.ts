/** What somebody said a text calls for: a tag on a course, or yes or no to a suggestion. */
import type { Instant, SkillId } from '../model.js';

export interface TaughtLabel {
  /** Chosen by the sender, so that a retry is the same label. */
  readonly id: string;
  readonly at: Instant;
  readonly text: string;
  readonly skillId: SkillId;
  /** Tagged and accepted speak for the skill, rejected against it. */
  readonly kind: 'tagged' | 'accepted' | 'rejected';
  /** Taken back: it no longer counts, and the changelog still tells of it. */
  readonly undoneAt?: Instant;
}
