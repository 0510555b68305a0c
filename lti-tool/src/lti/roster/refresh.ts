/** Once a day each course that was taken over is compared with its team again. */
import type { ClaimedJob, LtiStore, RosterTarget, Stores } from '@keylift/core';
import { payloadReader } from '../../outbox/payload.js';
import type { JobOutcome } from '../../outbox/worker.js';
import type { ServiceDeps } from '../service-call.js';
import { reach, tryAgain } from '../service-outcome.js';
import { bringUpToDate, readCourse } from './course-members.js';

export const REFRESH_JOB = 'nrps.refresh';

const EVERY = 24 * 60 * 60_000;
const MOST_AT_ONCE = 500;
const readPayload = payloadReader((z) => z.object({ contextKey: z.string(), registrationId: z.string() }));

/** One job for each course and day, however many servers plan it. */
export async function planRosterRefresh(
  stores: Pick<Stores, 'forTenant'> & { readonly lti: Pick<LtiStore, 'rosterLinksBefore'> },
  now: () => number,
): Promise<void> {
  const runAt = new Date(now()).toISOString();
  const due = await stores.lti.rosterLinksBefore(new Date(now() - EVERY).toISOString(), MOST_AT_ONCE);
  for (const { contextKey, registrationId, refreshedAt, tenantId } of due) {
    const id = `${REFRESH_JOB}/${contextKey}/${refreshedAt}`;
    await stores
      .forTenant(tenantId)
      .enqueue([{ id, kind: REFRESH_JOB, payload: { contextKey, registrationId }, runAt }]);
  }
}

export interface RefreshDeps extends ServiceDeps {
  readonly stores: Pick<Stores, 'forTenant'>;
  readonly lti: Pick<LtiStore, 'getRegistration' | 'getRosterLink' | 'putRosterLink'>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

/** The handler of `nrps.refresh`. A course whose members nobody takes over any more is left alone. */
export async function refreshRoster(deps: RefreshDeps, { payload, tenantId }: ClaimedJob): Promise<JobOutcome> {
  const read = await readPayload(payload);
  if (!read) return { outcome: 'dead', error: 'the job is not a roster' };
  const link = await deps.lti.getRosterLink(read.contextKey);
  if (!link) return { outcome: 'done' };
  const registration = await deps.lti.getRegistration(link.registrationId);
  if (!registration?.active) return { outcome: 'dead', error: 'the registration is gone or inactive' };
  const groups = link.into.some(({ groupId }) => groupId !== undefined);
  const { contextKey, differencesUrl, membershipsUrl: url } = link;
  // Groups change without a word in the differences.
  const since = groups || differencesUrl === undefined ? {} : { differencesUrl };
  const course = await reach(() => readCourse(deps, registration, { url, groups, ...since }), deps.now());
  if ('unreachable' in course) return tryAgain('roster', course);
  const store = deps.stores.forTenant(tenantId);
  const into: RosterTarget[] = [];
  for (const target of link.into) into.push(await bringUpToDate(store, contextKey, target, course));
  const { differencesUrl: _, ...kept } = link;
  await deps.lti.putRosterLink({
    ...kept,
    into,
    ...(course.differencesUrl !== undefined && { differencesUrl: course.differencesUrl }),
    refreshedAt: new Date(deps.now()).toISOString(),
  });
  return { outcome: 'done' };
}
