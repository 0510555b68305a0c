/** The members of a course and the team of its Key Result. */
import { KeyliftError } from '../errors.js';
import type { CourseMember, Keylift, Principal } from '../keylift.js';
import type { Team } from '../model.js';
import { languageOf } from '../report/language.js';
import { rosterView } from '../report/roster.js';
import type { Deps } from './deps.js';

/** Throws `forbidden` for learners, `conflict` for a course that is tied to no team. */
export async function roster(
  { store }: Deps,
  principal: Principal,
  { members, take, groups = [], since }: Parameters<Keylift['roster']>[1],
): ReturnType<Keylift['roster']> {
  if (principal.role === 'learner')
    throw new KeyliftError('forbidden', 'The members of a course are taken over by those who teach it.');
  const { contextKey } = principal;
  const link = contextKey === undefined ? undefined : await store.getContextLink(contextKey);
  const team = link && (await store.getTeam(link.teamId));
  if (!link || !team)
    throw new KeyliftError('conflict', 'This course is not tied to a Key Result yet. Choose one when you add content.');

  const inTeam = new Set(team.memberIds);
  const learners = members.filter(({ active, teaches }) => active && !teaches);
  const added = learners.filter(({ personId }) => !inTeam.has(personId));
  const gone = members.filter(({ active, teaches, personId }) => !active && !teaches && inTeam.has(personId));
  if (take && added.length + gone.length > 0) await change({ store }, team, { added, gone });
  const facts = {
    course: link.title,
    team: team.name,
    all: learners.length,
    known: learners.length - added.length,
    added: added.length,
    gone: gone.length,
    taken: take,
    groups,
    ...(since !== undefined && { since }),
  };
  return rosterView(facts, languageOf(principal.locale));
}

async function change(
  { store }: Pick<Deps, 'store'>,
  team: Team,
  { added, gone }: { readonly added: readonly CourseMember[]; readonly gone: readonly CourseMember[] },
): Promise<void> {
  const known = await store.getPeople(added.map(({ personId }) => personId));
  const knownIds = new Set(known.map(({ id }) => id));
  const isNew = added.filter(({ personId }) => !knownIds.has(personId));
  await store.putPeople(
    isNew.map(({ personId, name }) => ({ id: personId, active: true, ...(name !== undefined && { name }) })),
  );
  const left = new Set(gone.map(({ personId }) => personId));
  const memberIds = [...team.memberIds.filter((id) => !left.has(id)), ...added.map(({ personId }) => personId)];
  await store.putTeams([{ ...team, memberIds }], 'roster');
}
