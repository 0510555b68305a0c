/** The port between a text and the skills it calls for. What stands behind it may be replaced without anybody noticing but the benchmarks. */
import type { SkillId } from '../model.js';

export interface SkillMatch {
  readonly skillId: SkillId;
  /** How well the skill's words are covered by the text, 0–1, on one scale for all texts: it may be compared with a threshold. */
  readonly score: number;
  /** The label or alternative label that matched. */
  readonly label: string;
  /** The words of the text that matched, as they stand there, in their order. */
  readonly words: readonly string[];
}

/** Bound to one list of skills. */
export interface Matcher {
  /** Best first, ties by skill id; at most `limit`. Skills without a shared word are absent. */
  match(text: string, limit: number): readonly SkillMatch[];
}
