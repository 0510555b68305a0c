/** The members of a course as the platform tells them, and what a team makes of them. */
import { createHash } from 'node:crypto';
import type { CourseMember, PersonId, Registration, RosterTarget, Store } from '@keylift/core';
import { KeyliftError } from '@keylift/core/arrival';
import { learnsHere, roleOf } from '../roles.js';
import type { ServiceDeps } from '../service-call.js';
import { personIdOf } from '../sessions.js';
import { readMemberships, type Membership } from './memberships.js';

export interface CourseLearner extends CourseMember {
  readonly groupIds: readonly string[];
}

export interface CourseRoster {
  readonly members: readonly CourseLearner[];
  /** Only what changed since the last time. */
  readonly partial: boolean;
  readonly differencesUrl?: string;
}

const MOODLE_PAGE = 250;

/** With `differencesUrl` only what changed is asked for; a platform that has forgotten it is asked for everybody. */
export async function readCourse(
  deps: ServiceDeps,
  registration: Registration,
  { url, groups, differencesUrl }: { readonly url: string; readonly groups: boolean; readonly differencesUrl?: string },
): Promise<CourseRoster> {
  const whole = new URL(url);
  if (groups) whole.searchParams.set('groups', 'true');
  // Moodle lists everybody at once where nobody asks for pages, and looks into the rights of each: thousands take too long.
  if (registration.product === 'moodle') whole.searchParams.set('limit', String(MOODLE_PAGE));
  const changed =
    differencesUrl === undefined
      ? undefined
      : await readMemberships(deps, registration, differencesUrl).catch(ignoreUnavailable);
  const read = changed ?? (await readMemberships(deps, registration, whole.href));
  return {
    members: read.members.map((member) => memberOf(registration, member)),
    partial: changed !== undefined,
    ...(read.differencesUrl !== undefined && { differencesUrl: read.differencesUrl }),
  };
}

function ignoreUnavailable(error: unknown): undefined {
  if (error instanceof KeyliftError && error.code === 'unavailable') return undefined;
  throw error;
}

const memberOf = ({ id }: Registration, { userId, name, roles, active, groupIds }: Membership): CourseLearner => ({
  personId: personIdOf(id, userId),
  ...(name !== undefined && { name }),
  active,
  // Observers, designers and Canvas's Test Student are left out as teachers are.
  teaches: roleOf(roles) !== 'learner' || !learnsHere(roles),
  groupIds,
});

export const inGroup = (members: readonly CourseLearner[], groupId: string | undefined): readonly CourseLearner[] =>
  groupId === undefined
    ? members
    : // Who left the group is listed without it.
      members.map((member) => (member.groupIds.includes(groupId) ? member : { ...member, active: false }));

/** Says nothing about a person to whom does not know the id already. */
export const fingerprint = (contextKey: string, personId: PersonId): string =>
  createHash('sha256')
    .update(JSON.stringify([contextKey, personId]))
    .digest('base64url')
    .slice(0, 22);

const learners = (members: readonly CourseLearner[]) => members.filter(({ active, teaches }) => active && !teaches);

/** Who is listed now. */
export function listedNow(
  contextKey: string,
  members: readonly CourseLearner[],
  before: readonly string[] = [],
): readonly string[] {
  const listed = new Set(before);
  for (const { personId, active, teaches } of members) {
    const mark = fingerprint(contextKey, personId);
    if (active && !teaches) listed.add(mark);
    else listed.delete(mark);
  }
  return [...listed].toSorted();
}

/**
 * New learners join the team, those who left the course leave it. Whoever was listed before and is not in the team was taken
 * out or erased since, and stays out.
 */
export async function bringUpToDate(
  store: Store,
  contextKey: string,
  target: RosterTarget,
  { members, partial }: Pick<CourseRoster, 'members' | 'partial'>,
): Promise<RosterTarget> {
  const team = await store.getTeam(target.teamId);
  if (!team) return target;
  const its = inGroup(members, target.groupId);
  const listed = listedNow(contextKey, its, partial ? target.listed : []);
  const before = new Set(target.listed);
  const now = new Set(listed);
  const stays = (id: PersonId) => {
    const mark = fingerprint(contextKey, id);
    return now.has(mark) || !before.has(mark);
  };
  const isNew = learners(its).filter(
    ({ personId }) => !before.has(fingerprint(contextKey, personId)) && !team.memberIds.includes(personId),
  );
  const memberIds = [...team.memberIds.filter(stays), ...isNew.map(({ personId }) => personId)];
  await addPeople(store, isNew);
  if (isNew.length > 0 || memberIds.length !== team.memberIds.length)
    await store.putTeams([{ ...team, memberIds }], 'roster');
  return { ...target, listed };
}

/** What is known of somebody stays. */
export async function addPeople(store: Store, members: readonly CourseMember[]): Promise<void> {
  const known = new Set((await store.getPeople(members.map(({ personId }) => personId))).map(({ id }) => id));
  await store.putPeople(
    members
      .filter(({ personId }) => !known.has(personId))
      .map(({ personId, name }) => ({ id: personId, active: true, ...(name !== undefined && { name }) })),
  );
}
