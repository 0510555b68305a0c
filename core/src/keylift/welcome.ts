/** Somebody arrives from a course. */
import type { Keylift } from '../keylift.js';
import type { Person } from '../model.js';
import type { Deps } from './deps.js';

export async function welcome(
  { store }: Deps,
  input: Parameters<Keylift['welcome']>[0],
): ReturnType<Keylift['welcome']> {
  const { personId, name, locale, contextKey, joinTeam } = input;
  const known = await store.getPerson(personId);
  const person: Person = {
    ...(known ?? { id: personId, active: true }),
    ...(name !== undefined && { name }),
    ...(locale !== undefined && { locale }),
  };
  if (!known || known.name !== person.name || known.locale !== person.locale) await store.putPeople([person]);

  const link = contextKey === undefined ? undefined : await store.getContextLink(contextKey);
  // A course may still point to a team that was dissolved; that must not stop anybody from arriving.
  if (!link || !joinTeam || !(await store.getTeam(link.teamId))) return {};
  await store.addToTeam(link.teamId, personId);
  return { teamId: link.teamId };
}
