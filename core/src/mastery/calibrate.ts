/** Learns from all answers of a tenant how hard its questions and skills are, and how its people differ from others. */
import { hash32 } from '../hash.js';
import type { Evidence, PersonId, QuestionId, SkillId } from '../model.js';
import { SHIPPED_WEIGHTS, SKILL_TERMS } from './constants.js';
import {
  features,
  newPersonState,
  newSkillState,
  observe,
  placeNow,
  type PersonState,
  type SkillState,
} from './del.js';
import { EVERY_SKILL } from './difficulties.js';
import { skillHash } from './ledger.js';
import { byTime } from './replay.js';
import type { DifficultyRow } from './state.js';
import { TenantLearner } from './tenant-learner.js';

interface Learner {
  state: PersonState;
  readonly skills: Map<SkillId, SkillState>;
  /** Last outcome by `hash32` of the question, −1…1. */
  readonly items: Map<number, number>;
}

/**
 * One online pass over the answers of everybody, sorted by (at, id), so that the result depends on the set of answers and
 * not on their arrival. Only outcomes that name their question teach. Publishing the rows makes a new
 * edition: mastery rows of the old one are recomputed from evidence. Why in steps: docs/decisions.
 */
export function calibrate(events: readonly Evidence[]): readonly DifficultyRow[] {
  const people = new Map<PersonId, Learner>();
  const tenant = new TenantLearner<SkillId, QuestionId>();
  let previous: Evidence | undefined;
  for (const event of events.toSorted(byTime)) {
    if (event.kind === 'self-rating' || event.id === previous?.id) continue;
    previous = event;
    const { personId, skillId, itemId, outcome, weight } = event;
    let person = people.get(personId);
    if (!person) people.set(personId, (person = { state: newPersonState, skills: new Map(), items: new Map() }));
    const skill = person.skills.get(skillId) ?? newSkillState;
    const difficulty = tenant.difficulty(skillId, itemId);
    const next = observe(skill, person.state, { outcome, weight, skill: skillHash(skillId), difficulty });
    if (itemId !== undefined) {
      const lastOnItem = person.items.get(hash32(itemId)) ?? 0;
      const values = features(
        skill,
        person.state,
        difficulty,
        placeNow(skill, person.state, skillHash(skillId), lastOnItem),
      );
      tenant.learn(skillId, itemId, {
        values,
        person: person.state,
        skill,
        outcome,
        weight,
        surprise: next.surprise,
      });
      person.items.set(hash32(itemId), 2 * outcome - 1);
    }
    person.state = next.person;
    person.skills.set(skillId, next.skill);
  }
  return rowsOf(tenant);
}

function rowsOf(tenant: TenantLearner<SkillId, QuestionId>): readonly DifficultyRow[] {
  const { typical, hasOwnWeights, weights, skills, items } = tenant.learnt();
  const rows: DifficultyRow[] = [{ kind: 'skill', id: EVERY_SKILL, difficulty: typical.difficulty, n: typical.n }];
  for (const [id, { difficulty, n }] of skills) {
    rows.push({ kind: 'skill', id, difficulty: typical.difficulty + difficulty, n });
  }
  for (const [id, { difficulty, n }] of items) rows.push({ kind: 'item', id, difficulty, n });
  if (!hasOwnWeights) return rows;
  weights.forEach((weight, j) => {
    const difficulty = weight - (SHIPPED_WEIGHTS[j] as number);
    rows.push({ kind: `weight-${j}`, id: EVERY_SKILL, difficulty, n: typical.n });
  });
  for (const [id, { slopes, n }] of skills) {
    SKILL_TERMS.forEach((j, s) => rows.push({ kind: `weight-${j}`, id, difficulty: slopes[s] as number, n }));
  }
  return rows;
}
