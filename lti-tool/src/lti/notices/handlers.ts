/** Tells a platform where we take its notices (Platform Notification Service 1.0), once for each deployment. */
import type { ClaimedJob, LtiStore, Store } from '@keylift/core';
import { payloadReader } from '../../outbox/payload.js';
import type { JobOutcome } from '../../outbox/worker.js';
import { NOTICE_SCOPE } from '../claims.js';
import type { Launch } from '../launch.js';
import { hashOf } from '../secrets.js';
import { callService, type ServiceDeps } from '../service-call.js';
import { judge, reach, tryAgain } from '../service-outcome.js';

/** Those we register a handler for. */
const NOTICE_TYPES = ['LtiHelloWorldNotice', 'LtiContextCopyNotice'] as const;

export const HANDLER_JOB = 'pns.handler';

const readPayload = payloadReader((z) =>
  z.object({ registrationId: z.string(), url: z.url(), type: z.string(), handler: z.url() }),
);

/** Called at every launch: what this process asked for is not asked again, nor what another one did. */
export function createNoticeHandlers({ publicUrl, now }: { readonly publicUrl: string; readonly now: () => number }) {
  const asked = new Set<string>();
  const handler = `${publicUrl}/lti/notices`;
  return async (store: Pick<Store, 'enqueue'>, { registration, claims }: Launch): Promise<void> => {
    const { notices } = claims;
    if (!notices) return;
    const { url } = notices;
    const jobs = NOTICE_TYPES.filter((type) => notices.types.includes(type))
      .map((type) => ({
        type,
        id: `${HANDLER_JOB}/${registration.id}/${hashOf(JSON.stringify([url, type, handler]))}`,
      }))
      .filter(({ id }) => !asked.has(id));
    if (jobs.length === 0) return;
    const runAt = new Date(now()).toISOString();
    const registrationId = registration.id;
    await store.enqueue(
      jobs.map(({ id, type }) => ({ id, kind: HANDLER_JOB, payload: { registrationId, url, type, handler }, runAt })),
    );
    for (const { id } of jobs) asked.add(id);
  };
}

export interface HandlerDeps extends ServiceDeps {
  readonly lti: Pick<LtiStore, 'getRegistration'>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

/** The handler of `pns.handler`. A platform keeps one handler for each type, so that again changes nothing. */
export async function registerHandler(deps: HandlerDeps, job: ClaimedJob): Promise<JobOutcome> {
  const read = await readPayload(job.payload);
  if (!read) return { outcome: 'dead', error: 'the job is not a notice handler' };
  const { registrationId, url, type, handler } = read;
  const registration = await deps.lti.getRegistration(registrationId);
  if (!registration?.active) return { outcome: 'dead', error: 'the registration is gone or inactive' };
  const answer = await reach(
    () =>
      callService(deps, registration, {
        url,
        scope: NOTICE_SCOPE,
        method: 'PUT',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify({ notice_type: type, handler }),
      }),
    deps.now(),
  );
  if ('unreachable' in answer) return tryAgain('notice handlers', answer);
  const taken = answer.status >= 200 && answer.status <= 299;
  return taken ? { outcome: 'done' } : judge(answer, `notice handlers: status ${answer.status}`, deps.now());
}
