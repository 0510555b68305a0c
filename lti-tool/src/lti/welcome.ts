/** Lets the domain know who came with a launch, and from where. */
import type { Keylift, KeyResultId, LtiSession } from '@keylift/core';
import { localeOf } from '../api/caller.js';
import type { LaunchClaims } from './claims.js';
import { KEY_RESULT_PARAMETER } from './deep-linking/items.js';
import { legacyArrival, type LegacyArrivalDeps } from './legacy-arrival.js';
import { originsOf } from './notices/course-history.js';
import { learnsHere } from './roles.js';
import { contextKeyOf } from './sessions.js';

export interface WelcomeDeps extends LegacyArrivalDeps {
  readonly welcomeFor: (session: LtiSession) => Pick<Keylift, 'welcome'>;
}

export async function welcome(deps: WelcomeDeps, session: LtiSession, claims: LaunchClaims): Promise<void> {
  const { custom, name } = claims;
  const legacy = await legacyArrival(deps, session, claims);
  const originKeys = [...originsOf(custom).map((id) => contextKeyOf(session, id)), ...legacy.contextKeys];
  const keyResultId = custom[KEY_RESULT_PARAMETER] as KeyResultId | undefined;
  await deps.welcomeFor(session).welcome({
    personId: session.personId,
    ...(name !== undefined && { name }),
    locale: localeOf(session),
    ...(session.contextKey !== undefined && { contextKey: session.contextKey }),
    ...(session.contextTitle !== undefined && { courseTitle: session.contextTitle }),
    ...(keyResultId !== undefined && { keyResultId }),
    ...(originKeys.length > 0 && { originKeys }),
    joinTeam: session.role === 'learner',
    onlyVisits: session.role === 'learner' && !learnsHere(claims.roles ?? []),
  });
  if (legacy.job) await deps.stores.forTenant(session.tenantId).enqueue([legacy.job]);
}
