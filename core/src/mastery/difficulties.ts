/** What all answers of a tenant say about its questions and skills: published in steps, never moved by a single answer. */
import type { QuestionId, SkillId } from '../model.js';
import { MODEL, NEW_SKILL_DIFFICULTY, SHIPPED_WEIGHTS } from './constants.js';
import { WEIGHT_KINDS, type DifficultyRow } from './state.js';

/** Stands for "every skill": in difficulties the tenant's typical skill, in mastery rows the person as a whole. */
export const EVERY_SKILL = '*' as SkillId;

export interface Difficulties {
  skill(id: SkillId): number;
  /** Added to the skill's; 0 for a question nobody has answered yet. */
  item(id: QuestionId): number;
  /** The model's weights for one skill, the intercept last: the shipped ones, moved by what the tenant and the skill have shown. */
  weights(id: SkillId): readonly number[];
  /** Names the model and this set of difficulties: rows with another name are recomputed from evidence. */
  readonly model: string;
}

/**
 * Reads the published rows, which must hold the skills and items that will be asked for and the row of `EVERY_SKILL`
 * (its difficulty is that of skills nobody has answered; its n counts the answers behind this publication).
 */
export function difficultiesFrom(rows: readonly DifficultyRow[]): Difficulties {
  const skills = new Map<string, number>();
  const items = new Map<string, number>();
  const moves = new Map<string, number[]>();
  let edition = 0;
  let typical = NEW_SKILL_DIFFICULTY;
  for (const row of rows) {
    if (row.kind === 'item') items.set(row.id, row.difficulty);
    else if (row.kind !== 'skill') moveOf(moves, row.id)[WEIGHT_KINDS.indexOf(row.kind)] = row.difficulty;
    else if (row.id === EVERY_SKILL) [edition, typical] = [row.n, row.difficulty];
    else skills.set(row.id, row.difficulty);
  }
  return {
    skill: (id) => skills.get(id) ?? typical,
    item: (id) => items.get(id) ?? 0,
    weights: (id) => {
      const [everywhere, here] = [moves.get(EVERY_SKILL), moves.get(id)];
      if (!everywhere && !here) return SHIPPED_WEIGHTS;
      return SHIPPED_WEIGHTS.map((weight, j) => weight + (everywhere?.[j] ?? 0) + (here?.[j] ?? 0));
    },
    model: `${MODEL}/${edition}`,
  };
}

function moveOf(moves: Map<string, number[]>, id: string): number[] {
  let move = moves.get(id);
  if (!move) moves.set(id, (move = []));
  return move;
}
