/** What people stood at, week by week: their evidence played again up to each day. Nothing of it is stored or shown. */
import { difficultiesFrom, EVERY_SKILL, type Difficulties } from '../mastery/difficulties.js';
import { estimate } from '../mastery/estimate.js';
import { byTime, continued, nothingKnown } from '../mastery/replay.js';
import type { Day, Evidence, PersonId, Skill, SkillId } from '../model.js';
import type { Member } from '../verdict/members.js';
import type { Deps } from './deps.js';

export interface PersonWeeks {
  /** Sorted by time. */
  readonly events: readonly Evidence[];
  /** One for each day asked for, at its end. */
  readonly standings: readonly Member[];
}

type HistoryDeps = Pick<Deps, 'store' | 'rules'>;

/** Reads all evidence of these people; the skills are those whose standings are wanted. */
export async function weeksOf(
  { store, rules }: HistoryDeps,
  personIds: readonly PersonId[],
  skills: readonly Skill[],
  days: readonly Day[],
): Promise<ReadonlyMap<PersonId, PersonWeeks>> {
  const evidence = await Promise.all(personIds.map(async (id) => [id, await store.evidenceOf(id)] as const));
  const all = evidence.flatMap(([, events]) => events);
  const skillIds = [...new Set([...all.map(({ skillId }) => skillId), ...skills.map(({ id }) => id)])];
  const itemIds = [...new Set(all.flatMap(({ itemId }) => itemId ?? []))];
  const [rows, known] = await Promise.all([
    store.difficultiesOf(itemIds, [...skillIds, EVERY_SKILL]),
    store.getSkills(skillIds),
  ]);
  const difficulties = difficultiesFrom(rows);
  const halfLives = new Map(known.map(({ id, halfLifeDays }) => [id, halfLifeDays]));
  const halfLifeOf = (id: SkillId): number => halfLives.get(id) ?? rules.mastery.halfLifeDays;
  return new Map(
    evidence.map(([personId, events]) => [
      personId,
      weeksOfPerson({ personId, events, skills, days, difficulties, halfLifeOf, rules }),
    ]),
  );
}

function weeksOfPerson(of: {
  readonly personId: PersonId;
  readonly events: readonly Evidence[];
  readonly skills: readonly Skill[];
  readonly days: readonly Day[];
  readonly difficulties: Difficulties;
  readonly halfLifeOf: (id: SkillId) => number;
  readonly rules: Deps['rules'];
}): PersonWeeks {
  const { personId, skills, difficulties, rules } = of;
  const events = of.events.toSorted(byTime);
  let mastery = nothingKnown;
  let next = 0;
  const standings = of.days.map((day): Member => {
    const end = `${day}T23:59:59.999Z`;
    const from = next;
    while (next < events.length && (events[next] as Evidence).at <= end) next += 1;
    mastery = continued(mastery, events.slice(from, next), of);
    const met = skills.filter(({ id }) => mastery.skills.has(id));
    return met.map((skill) => estimate({ personId, skill, mastery, difficulties, rules }, end));
  });
  return { events, standings };
}
