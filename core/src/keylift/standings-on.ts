/** What people could do at the end of some days: their evidence played again. Person by person, so it stays inside the core. */
import { estimate } from '../mastery/estimate.js';
import { replay } from '../mastery/replay.js';
import type { Day, Evidence, PersonId, Skill } from '../model.js';
import type { Member } from '../verdict/members.js';
import type { Deps } from './deps.js';
import { masteryContext } from './mastery-store.js';

/** For each person one entry a day, in the order of the days. */
export async function standingsOn(
  deps: Pick<Deps, 'store' | 'rules'>,
  personIds: readonly PersonId[],
  skills: readonly Skill[],
  days: readonly Day[],
): Promise<ReadonlyMap<PersonId, readonly Member[]>> {
  const evidence = await deps.store.evidenceOfPeople(personIds);
  const context = await masteryContext(
    deps,
    evidence,
    skills.map(({ id }) => id),
  );
  const own = new Map<PersonId, Evidence[]>(personIds.map((id) => [id, []]));
  for (const event of evidence) own.get(event.personId)?.push(event);
  const standingsOf = (personId: PersonId, events: readonly Evidence[], day: Day): Member => {
    const end = `${day}T23:59:59.999Z`;
    const mastery = replay(
      events.filter(({ at }) => at <= end),
      context,
    );
    const met = skills.filter(({ id }) => mastery.skills.has(id));
    return met.map((skill) => estimate({ ...context, personId, skill, mastery }, end));
  };
  return new Map([...own].map(([id, events]) => [id, days.map((day) => standingsOf(id, events, day))]));
}
