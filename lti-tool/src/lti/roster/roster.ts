/** The members of the course somebody came from, for the web UI. */
import {
  KeyliftError,
  type LtiStore,
  type Registration,
  type RosterTarget,
  type RosterView,
  type Stores,
  type TeamId,
} from '@keylift/core';
import type { Caller } from '../../api/caller.js';
import { hashOf } from '../secrets.js';
import type { ServiceDeps } from '../service-call.js';
import { addPeople, fingerprint, inGroup, listedNow, readCourse, type CourseLearner } from './course-members.js';
import { readGroups, type CourseGroup } from './groups.js';

export interface RosterDeps extends ServiceDeps {
  readonly lti: Pick<LtiStore, 'getRegistration' | 'getRosterLink' | 'putRosterLink' | 'deleteRosterLink'>;
  readonly stores: Pick<Stores, 'forTenant'>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

/** Everybody, one group, or each group as a team of its own. */
export type RosterChoice = 'everybody' | 'groups' | `group:${string}`;

export interface Roster {
  readonly show: (caller: Caller) => Promise<RosterView>;
  readonly take: (caller: Caller, choice?: RosterChoice) => Promise<RosterView>;
  /** The team stays as it is. */
  readonly stop: (caller: Caller) => Promise<RosterView>;
}

interface Course {
  readonly registration: Registration;
  readonly url: string;
  readonly members: readonly CourseLearner[];
  readonly groups: readonly CourseGroup[];
  readonly differencesUrl?: string;
}

export function createRoster(deps: RosterDeps): Roster {
  /** Asked for before the platform is: a learner causes no request. */
  function onlyTeachers({ principal }: Caller): void {
    if (principal.role === 'learner')
      throw new KeyliftError('forbidden', 'The members of a course are taken over by those who teach it.');
  }

  async function courseOf(caller: Caller): Promise<Course> {
    onlyTeachers(caller);
    const { nrpsUrl: url, groups: service, registrationId } = caller.session;
    if (url === undefined)
      throw new KeyliftError(
        'conflict',
        'The platform shares no members with Keylift. Its tool settings can allow it.',
      );
    const registration = await deps.lti.getRegistration(registrationId);
    if (!registration?.active) throw new KeyliftError('conflict', 'This platform is not registered any more.');
    const groups = service ? await readGroups(deps, registration, service) : [];
    const { members, differencesUrl } = await readCourse(deps, registration, { url, groups: groups.length > 0 });
    return { registration, url, members, groups, ...(differencesUrl !== undefined && { differencesUrl }) };
  }

  /** Those of the course, and those of the team whom the course listed before and does not list any more. */
  async function withThoseGone({ session, principal }: Caller, members: readonly CourseLearner[]) {
    const { contextKey } = principal;
    const link = contextKey === undefined ? undefined : await deps.lti.getRosterLink(contextKey);
    if (!link) return members;
    const listed = new Set(members.map(({ personId }) => personId));
    const gone: CourseLearner[] = [];
    for (const target of link.into) {
      const team = await deps.stores.forTenant(session.tenantId).getTeam(target.teamId);
      for (const personId of team?.memberIds ?? [])
        if (!listed.has(personId) && target.listed.includes(fingerprint(link.contextKey, personId)))
          gone.push({ personId, active: false, teaches: false, groupIds: [] });
    }
    return [...members, ...gone];
  }

  async function viewOf(caller: Caller, course: Course, take: boolean, groupId?: string): Promise<RosterView> {
    const { keylift, principal } = caller;
    const { contextKey } = principal;
    const link = contextKey === undefined ? undefined : await deps.lti.getRosterLink(contextKey);
    return keylift.roster(principal, {
      // Who is in another group does not have to leave the team.
      members: (await withThoseGone(caller, course.members)).filter(
        ({ active, groupIds }) => groupId === undefined || !active || groupIds.includes(groupId),
      ),
      take,
      groups: course.groups.map((group) => ({
        ...group,
        learners: course.members.filter(
          ({ active, teaches, groupIds }) => active && !teaches && groupIds.includes(group.id),
        ).length,
      })),
      ...(link && { since: link.agreedAt.slice(0, 10) }),
    });
  }

  async function take(caller: Caller, choice: RosterChoice = 'everybody'): Promise<RosterView> {
    const course = await courseOf(caller);
    const groupId = choice.startsWith('group:') ? choice.slice('group:'.length) : undefined;
    if (groupId !== undefined && !course.groups.some(({ id }) => id === groupId))
      throw new KeyliftError('invalid', 'into: There is no such group.', { field: 'into' });
    if (choice === 'groups' && course.groups.length === 0)
      throw new KeyliftError('invalid', 'into: The course has no groups.', { field: 'into' });
    // First, so that nothing is written for a course that is tied to no team.
    const view = await viewOf(caller, course, true, groupId);
    const { session, principal } = caller;
    const store = deps.stores.forTenant(session.tenantId);
    const contextKey = principal.contextKey ?? '';
    const link = await store.getContextLink(contextKey);
    if (!link) return view;
    const into: RosterTarget[] = [
      {
        teamId: link.teamId,
        ...(groupId !== undefined && { groupId }),
        listed: listedNow(contextKey, inGroup(course.members, groupId)),
      },
    ];
    if (choice === 'groups') {
      for (const group of course.groups) {
        const its = inGroup(course.members, group.id).filter(({ active, teaches }) => active && !teaches);
        const teamId = `group-${hashOf(JSON.stringify([contextKey, group.id])).slice(0, 24)}` as TeamId;
        await addPeople(store, its);
        const memberIds = its.map(({ personId }) => personId);
        const { leadIds = [] } = (await store.getTeam(teamId)) ?? {};
        await store.putTeams([{ id: teamId, name: group.name, memberIds, leadIds }], 'roster');
        into.push({ teamId, groupId: group.id, listed: listedNow(contextKey, inGroup(course.members, group.id)) });
      }
    }
    const now = new Date(deps.now()).toISOString();
    await deps.lti.putRosterLink({
      contextKey,
      tenantId: session.tenantId,
      registrationId: course.registration.id,
      membershipsUrl: course.url,
      agreedBy: principal.personId,
      agreedAt: now,
      into,
      ...(course.differencesUrl !== undefined && { differencesUrl: course.differencesUrl }),
      refreshedAt: now,
    });
    return view;
  }

  return {
    show: async (caller) => viewOf(caller, await courseOf(caller), false),
    take,
    async stop(caller) {
      onlyTeachers(caller);
      if (caller.principal.contextKey !== undefined) await deps.lti.deleteRosterLink(caller.principal.contextKey);
      return viewOf(caller, await courseOf(caller), false);
    },
  };
}
