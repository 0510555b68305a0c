/** What people could do at the end of some days: their evidence played again. Person by person, so it stays inside the core. */
import { difficultiesFrom, EVERY_SKILL } from '../mastery/difficulties.js';
import { estimate } from '../mastery/estimate.js';
import { replay } from '../mastery/replay.js';
import type { Day, Evidence, PersonId, Skill, SkillId } from '../model.js';
import type { Member } from '../verdict/members.js';
import type { Deps } from './deps.js';

/** For each person one entry a day, in the order of the days. */
export async function standingsOn(
  { store, rules }: Pick<Deps, 'store' | 'rules'>,
  personIds: readonly PersonId[],
  skills: readonly Skill[],
  days: readonly Day[],
): Promise<ReadonlyMap<PersonId, readonly Member[]>> {
  const evidence = await store.evidenceOfPeople(personIds);
  const skillIds = [...new Set([...evidence.map(({ skillId }) => skillId), ...skills.map(({ id }) => id)])];
  const itemIds = [...new Set(evidence.flatMap(({ itemId }) => itemId ?? []))];
  const [rows, known] = await Promise.all([
    store.difficultiesOf(itemIds, [...skillIds, EVERY_SKILL]),
    store.getSkills(skillIds),
  ]);
  const difficulties = difficultiesFrom(rows);
  const halfLives = new Map(known.map(({ id, halfLifeDays }) => [id, halfLifeDays]));
  const halfLifeOf = (id: SkillId): number => halfLives.get(id) ?? rules.mastery.halfLifeDays;
  const own = new Map<PersonId, Evidence[]>(personIds.map((id) => [id, []]));
  for (const event of evidence) own.get(event.personId)?.push(event);
  const standingsOf = (personId: PersonId, events: readonly Evidence[], day: Day): Member => {
    const end = `${day}T23:59:59.999Z`;
    const mastery = replay(
      events.filter(({ at }) => at <= end),
      { difficulties, halfLifeOf, rules },
    );
    const met = skills.filter(({ id }) => mastery.skills.has(id));
    return met.map((skill) => estimate({ personId, skill, mastery, difficulties, rules }, end));
  };
  return new Map([...own].map(([id, events]) => [id, days.map((day) => standingsOf(id, events, day))]));
}
