/** Learns from all answers of a tenant how hard its questions and skills are. */
import type { Evidence, PersonId, QuestionId, SkillId } from '../model.js';
import { NEW_SKILL_DIFFICULTY } from './constants.js';
import { learnDifficulty, newPersonState, newSkillState, observe, type PersonState, type SkillState } from './del.js';
import { EVERY_SKILL } from './difficulties.js';
import { skillHash } from './ledger.js';
import { byTime } from './replay.js';
import type { DifficultyRow } from './state.js';

interface Running {
  difficulty: number;
  n: number;
}

/**
 * One online pass over the answers of everybody, sorted by (at, id), so that the result depends on the set of answers and
 * not on their arrival. Only outcomes that name their question teach about difficulty. Publishing the rows makes a new
 * edition: mastery rows of the old one are recomputed from evidence. Why in steps: docs/decisions.
 */
export function calibrate(events: readonly Evidence[]): readonly DifficultyRow[] {
  const people = new Map<PersonId, { state: PersonState; skills: Map<SkillId, SkillState> }>();
  const skills = new Map<SkillId, Running>();
  const items = new Map<QuestionId, Running>();
  let answers = 0;
  let previous: Evidence | undefined;
  for (const event of events.toSorted(byTime)) {
    if (event.kind === 'self-rating' || event.id === previous?.id) continue;
    previous = event;
    const { personId, skillId, itemId, outcome, weight } = event;
    const person = entry(people, personId, () => ({ state: newPersonState, skills: new Map<SkillId, SkillState>() }));
    const skill = entry(skills, skillId, () => ({ difficulty: NEW_SKILL_DIFFICULTY, n: 0 }));
    const item = itemId === undefined ? undefined : entry(items, itemId, () => ({ difficulty: 0, n: 0 }));
    const difficulty = { skill: skill.difficulty, item: item?.difficulty ?? 0 };
    const observation = { outcome, weight, skill: skillHash(skillId), difficulty };
    const next = observe(person.skills.get(skillId) ?? newSkillState, person.state, observation);
    person.state = next.person;
    person.skills.set(skillId, next.skill);
    if (!item) continue;
    learn('skill', skill, next.surprise, weight);
    learn('item', item, next.surprise, weight);
    answers += 1;
  }
  return [
    { kind: 'skill', id: EVERY_SKILL, difficulty: NEW_SKILL_DIFFICULTY, n: answers },
    ...rows('skill', skills),
    ...rows('item', items),
  ];
}

function learn(kind: 'item' | 'skill', running: Running, surprise: number, weight: number): void {
  running.difficulty = learnDifficulty(kind, running.difficulty, running.n, surprise, weight);
  running.n += 1;
}

function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = create()));
  return value;
}

function rows<T extends QuestionId | SkillId>(
  kind: 'item' | 'skill',
  map: ReadonlyMap<T, Running>,
): readonly DifficultyRow[] {
  return [...map].filter(([, { n }]) => n > 0).map(([id, { difficulty, n }]) => ({ kind, id, difficulty, n }));
}
