/** Mastery between the learner model and the store: added to when evidence comes in order, recomputed when it does not. */
import { difficultiesFrom, EVERY_SKILL, type Difficulties } from '../mastery/difficulties.js';
import {
  continued,
  isLater,
  nothingKnown,
  replay,
  type MasteryContext,
  type PersonMastery,
} from '../mastery/replay.js';
import { emptySkillLedger } from '../mastery/ledger.js';
import { fromRows, toRows } from '../mastery/rows.js';
import type { MasteryStateRow } from '../mastery/state.js';
import type { Evidence, PersonId, Skill, SkillId } from '../model.js';
import type { Deps } from './deps.js';

type MasteryDeps = Pick<Deps, 'store' | 'rules'>;

export interface KnownMastery {
  readonly difficulties: Difficulties;
  readonly of: (personId: PersonId) => PersonMastery;
}

/** What is known of these people on these skills. Rows of another model are recomputed on the way. */
export async function loadMastery(
  deps: MasteryDeps,
  personIds: readonly PersonId[],
  skillIds: readonly SkillId[],
): Promise<KnownMastery> {
  const { store } = deps;
  const wanted = [...new Set([...skillIds, EVERY_SKILL])];
  const [rows, difficultyRows] = await Promise.all([
    store.masteryOf(personIds, wanted),
    store.difficultiesOf([], wanted),
  ]);
  const difficulties = difficultiesFrom(difficultyRows);
  const people = new Map<PersonId, PersonMastery>();
  for (const [personId, own] of groupByPerson(rows)) {
    const isCurrent = own.every(({ model }) => model === difficulties.model);
    const skillsOfRows = own.map(({ skillId }) => skillId).filter((id) => id !== EVERY_SKILL);
    people.set(personId, isCurrent ? fromRows(own) : await recompute(deps, personId, undefined, skillsOfRows));
  }
  return { difficulties, of: (personId) => people.get(personId) ?? nothingKnown };
}

/** Puts what new evidence of one person says into the store, in constant time unless something arrived late. */
export async function remember(
  deps: MasteryDeps,
  personId: PersonId,
  added: readonly Evidence[],
): Promise<PersonMastery> {
  const [mastery] = await rememberAll(deps, new Map([[personId, added]]));
  return mastery ?? nothingKnown;
}

/**
 * The same for many people, in as many questions to the store as for one; only who has something late or corrected is
 * replayed. `corrected` no longer counts.
 */
export async function rememberAll(
  deps: MasteryDeps,
  added: ReadonlyMap<PersonId, readonly Evidence[]>,
  corrected: readonly Evidence[] = [],
): Promise<readonly PersonMastery[]> {
  const { store } = deps;
  const events = [...added.values()].flat();
  const skillIds = [...new Set(events.map(({ skillId }) => skillId))];
  const itemIds = [...new Set(events.flatMap(({ itemId }) => itemId ?? []))];
  const wanted = [...skillIds, EVERY_SKILL];
  const [rows, difficultyRows, skills] = await Promise.all([
    store.masteryOf([...added.keys()], wanted),
    store.difficultiesOf(itemIds, wanted),
    store.getSkills(skillIds),
  ]);
  const difficulties = difficultiesFrom(difficultyRows);
  const context = contextOf(deps, difficulties, skills);
  const rowsOf = groupByPerson(rows);
  const skillsOf = (id: PersonId): readonly SkillId[] =>
    corrected.filter(({ personId }) => personId === id).map(({ skillId }) => skillId);
  const results: PersonMastery[] = [];
  const changed: MasteryStateRow[] = [];
  for (const [personId, own] of added) {
    const before = rowsOf.get(personId) ?? [];
    // No row at all may also mean that an earlier write was lost, so the first event reads what is there.
    const isCurrent = before.length > 0 && before.every(({ model }) => model === difficulties.model);
    const known = isCurrent ? fromRows(before) : nothingKnown;
    if (!isCurrent || !own.every(({ at, replaces }) => replaces === undefined && isLater(at, known))) {
      results.push(await recompute(deps, personId, undefined, skillsOf(personId)));
      continue;
    }
    const mastery = continued(known, own, context);
    const touched = new Set(own.map(({ skillId }) => skillId));
    changed.push(...toRows(personId, mastery, touched, difficulties.model));
    results.push(mastery);
  }
  if (changed.length > 0) await store.putMastery(changed);
  return results;
}

/**
 * From all of a person's evidence; also mends what two devices at the same moment may have overwritten. `emptied` names
 * skills on which nothing may be left.
 */
export async function recompute(
  deps: MasteryDeps,
  personId: PersonId,
  known?: readonly Evidence[],
  emptied: readonly SkillId[] = [],
): Promise<PersonMastery> {
  const { store } = deps;
  const evidence = known ?? (await store.evidenceOf(personId));
  const { mastery, model } = await masteryFrom(deps, evidence);
  if (evidence.length === 0) return mastery;
  const nothing = { ...emptySkillLedger, asOf: mastery.person.asOf };
  const skills = new Map([...emptied.map((id) => [id, nothing] as const), ...mastery.skills]);
  await store.putMastery(toRows(personId, { ...mastery, skills }, skills.keys(), model));
  return mastery;
}

/** What some of a person's evidence says, without storing it. */
export async function masteryFrom(
  deps: MasteryDeps,
  evidence: readonly Evidence[],
): Promise<{ readonly mastery: PersonMastery; readonly model: string }> {
  const context = await masteryContext(deps, evidence);
  return { mastery: replay(evidence, context), model: context.difficulties.model };
}

/** What it takes to play this evidence again, and to say something about `others` besides. */
export async function masteryContext(
  deps: MasteryDeps,
  evidence: readonly Evidence[],
  others: readonly SkillId[] = [],
): Promise<MasteryContext> {
  const skillIds = [...new Set([...evidence.map(({ skillId }) => skillId), ...others])];
  const itemIds = [...new Set(evidence.flatMap(({ itemId }) => itemId ?? []))];
  const [difficultyRows, skills] = await Promise.all([
    deps.store.difficultiesOf(itemIds, [...skillIds, EVERY_SKILL]),
    deps.store.getSkills(skillIds),
  ]);
  return contextOf(deps, difficultiesFrom(difficultyRows), skills);
}

function contextOf({ rules }: MasteryDeps, difficulties: Difficulties, skills: readonly Skill[]): MasteryContext {
  const halfLives = new Map(skills.map(({ id, halfLifeDays }) => [id, halfLifeDays]));
  return { difficulties, halfLifeOf: (id) => halfLives.get(id) ?? rules.mastery.halfLifeDays, rules };
}

function groupByPerson(rows: readonly MasteryStateRow[]): ReadonlyMap<PersonId, readonly MasteryStateRow[]> {
  const people = new Map<PersonId, MasteryStateRow[]>();
  for (const row of rows) {
    const own = people.get(row.personId);
    if (own) own.push(row);
    else people.set(row.personId, [row]);
  }
  return people;
}
