/** The members of the course somebody came from, for the web UI. */
import { KeyliftError, type CourseMember, type LtiStore, type RosterView } from '@keylift/core';
import type { Caller } from '../../api/caller.js';
import { roleOf } from '../roles.js';
import type { ServiceDeps } from '../service-call.js';
import { personIdOf } from '../sessions.js';
import { readMemberships } from './memberships.js';

export interface RosterDeps extends ServiceDeps {
  readonly lti: Pick<LtiStore, 'getRegistration'>;
}

export interface Roster {
  readonly show: (caller: Caller) => Promise<RosterView>;
  readonly take: (caller: Caller) => Promise<RosterView>;
}

export function createRoster(deps: RosterDeps): Roster {
  async function membersOf({ session, principal }: Caller): Promise<readonly CourseMember[]> {
    // Asked for before the platform is: a learner causes no request.
    if (principal.role === 'learner')
      throw new KeyliftError('forbidden', 'The members of a course are taken over by those who teach it.');
    const { nrpsUrl, registrationId } = session;
    if (nrpsUrl === undefined)
      throw new KeyliftError(
        'conflict',
        'The platform shares no members with Keylift. Its tool settings can allow it.',
      );
    const registration = await deps.lti.getRegistration(registrationId);
    if (!registration?.active) throw new KeyliftError('conflict', 'This platform is not registered any more.');
    const members = await readMemberships(deps, registration, nrpsUrl);
    return members.map(({ userId, name, roles, active }) => ({
      personId: personIdOf(registration.id, userId),
      ...(name !== undefined && { name }),
      active,
      teaches: roleOf(roles) !== 'learner',
    }));
  }
  return {
    show: async (caller) => caller.keylift.roster(caller.principal, { members: await membersOf(caller), take: false }),
    take: async (caller) => caller.keylift.roster(caller.principal, { members: await membersOf(caller), take: true }),
  };
}
