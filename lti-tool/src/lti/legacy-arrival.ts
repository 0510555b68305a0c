/** What a launch brings along from the LTI 1.1 time of its platform, once that is proven. */
import type { LtiSession, LtiStore, NewJob, Stores } from '@keylift/core';
import type { LaunchClaims } from './claims.js';
import { isProven, legacyContextKey, legacyPersonId } from './legacy.js';
import { legacyPersonJob } from './legacy-person.js';
import type { SealingKeys } from './sealing.js';

export interface LegacyArrivalDeps {
  readonly stores: Pick<Stores, 'forTenant'> & { readonly lti: Pick<LtiStore, 'getRegistration'> };
  readonly sealingKeys: SealingKeys;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

export interface LegacyArrival {
  /** What the activity and its course were called; the first that is tied to a Key Result counts. */
  readonly contextKeys: readonly string[];
  /** To be planned once the person of today is known. */
  readonly job?: NewJob;
}

export async function legacyArrival(
  { stores, sealingKeys, now }: LegacyArrivalDeps,
  { registrationId, deploymentId, tenantId, personId, subject }: LtiSession,
  { legacy, context, resourceLink }: LaunchClaims,
): Promise<LegacyArrival> {
  const registration = legacy && (await stores.lti.getRegistration(registrationId));
  if (!registration || !isProven(sealingKeys, registration, deploymentId, legacy)) return { contextKeys: [] };
  const { consumerKey, userId = subject, contextId = context?.id, resourceLinkId = resourceLink?.id } = legacy;
  const before = legacyPersonId(consumerKey, userId);
  const known = subject !== '' && (await stores.forTenant(tenantId).getPerson(before));
  return {
    contextKeys: [resourceLinkId, contextId].flatMap((id) =>
      id === undefined ? [] : [legacyContextKey(consumerKey, id)],
    ),
    ...(known && { job: legacyPersonJob(before, personId, new Date(now()).toISOString()) }),
  };
}
