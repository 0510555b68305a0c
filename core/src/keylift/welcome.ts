/** Somebody arrives from a course. */
import type { Keylift } from '../keylift.js';
import type { Person } from '../model.js';
import { linkCourse, tieCopy } from './course-links.js';
import { courseTeamId } from './course-team.js';
import type { Deps } from './deps.js';

export async function welcome(
  { store }: Pick<Deps, 'store'>,
  input: Parameters<Keylift['welcome']>[0],
): ReturnType<Keylift['welcome']> {
  const { personId, name, locale, contextKey, joinTeam, keyResultId, courseTitle, originKeys = [] } = input;
  const { onlyVisits = false } = input;
  const known = await store.getPerson(personId);
  const person: Person = {
    ...(known ?? { id: personId, active: true }),
    ...(name !== undefined && { name }),
    ...(locale !== undefined && { locale }),
  };
  if (!known || known.name !== person.name || known.locale !== person.locale) await store.putPeople([person]);

  // The activity names its Key Result, also in a course that was copied.
  if (contextKey !== undefined && keyResultId !== undefined)
    await linkCourse({ store }, { contextKey, keyResultId, ...(courseTitle !== undefined && { title: courseTitle }) });
  if (contextKey !== undefined && originKeys.length > 0)
    await tieCopy(store, { contextKey, originKeys, ...(courseTitle !== undefined && { title: courseTitle }) });
  const link = contextKey === undefined ? undefined : await store.getContextLink(contextKey);
  // A course may still point to a team that was dissolved; that must not stop anybody from arriving.
  // Whoever teaches a course belongs to the team that was made of it, and to no other.
  const joins = link !== undefined && !onlyVisits && (joinTeam || link.teamId === courseTeamId(link.contextKey));
  const team = joins ? await store.getTeam(link.teamId) : undefined;
  if (!link || !team) return {};
  if (!team.memberIds.includes(personId)) await store.addToTeam(link.teamId, personId, 'launch');
  return { teamId: link.teamId };
}
