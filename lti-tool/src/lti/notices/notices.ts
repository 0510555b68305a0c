/** Notices of a platform, each a signed token. No login comes before them, so that a notice is known by its own id. */
import type { LtiStore, NewJob, Registration, Store, TenantId } from '@keylift/core';
import { KeyliftError } from '@keylift/core/arrival';
import { decodeJwt, type JWTPayload } from 'jose';
import { z } from 'zod';
import { verifyPlatformToken, type IdTokenDeps } from '../id-token.js';
import { LtiRefusal } from '../refusal.js';
import { hashOf } from '../secrets.js';
import { COPY_JOB } from './copied-course.js';

const MOST_AT_ONCE = 100;
const bodySchema = z.object({
  notices: z
    .array(z.object({ jwt: z.string().min(1).max(65_536) }))
    .min(1)
    .max(MOST_AT_ONCE),
});

const claim = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const id = z.string().min(1).max(255);
const noticeSchema = z.object({
  [claim('version')]: z.literal('1.3.0'),
  [claim('deployment_id')]: id,
  [claim('notice')]: z.object({ id, type: z.string().max(255) }),
});
const copySchema = z.object({
  [claim('context')]: z.object({ id, title: z.string().max(2048).optional() }),
  /** Canvas leaves it out when it does not know where the content came from. */
  [claim('origin_contexts')]: z.array(id).max(50).default([]),
});

export interface NoticeDeps extends IdTokenDeps {
  readonly store: Pick<LtiStore, 'findRegistrations' | 'getDeployment'>;
  readonly outboxOf: (tenantId: TenantId) => Pick<Store, 'enqueue'>;
}

/**
 * Verifies every notice of a delivery before any is kept; one that came before changes nothing. Returns the types. Throws
 * `invalid` for a body that is no delivery, `LtiRefusal` for a notice nobody we know has signed.
 */
export async function takeNotices(deps: NoticeDeps, body: unknown): Promise<readonly string[]> {
  const read = bodySchema.safeParse(body);
  if (!read.success) throw new KeyliftError('invalid', '[notices] notices: it cannot be read.', { field: 'notices' });
  const notices = await Promise.all(read.data.notices.map(({ jwt }) => verify(deps, jwt)));
  const runAt = new Date(deps.now()).toISOString();
  const jobs = notices.flatMap(({ registration, payload, notice }) => {
    const job = jobOf(registration, payload, notice, runAt);
    return job ? [{ tenantId: registration.tenantId, job }] : [];
  });
  for (const { tenantId, job } of jobs) await deps.outboxOf(tenantId).enqueue([job]);
  return notices.map(({ notice }) => notice.type);
}

interface Notice {
  readonly id: string;
  readonly type: string;
  readonly deploymentId: string;
}

async function verify(deps: NoticeDeps, jwt: string) {
  const registration = await signerOf(deps, jwt);
  const payload = await verifyPlatformToken(deps, registration, jwt);
  const read = noticeSchema.safeParse(payload);
  if (!read.success) throw new LtiRefusal('MESSAGE_TYPE', { registrationId: registration.id });
  const deploymentId = read.data[claim('deployment_id')] as string;
  const about = read.data[claim('notice')] as { readonly id: string; readonly type: string };
  // A deployment is learnt at a launch, where a person is: a notice can wait for that.
  const deployment = await deps.store.getDeployment({ registrationId: registration.id, deploymentId });
  if (deployment?.state !== 'active') throw new LtiRefusal('DEPLOYMENT', { registrationId: registration.id });
  return { registration, payload, notice: { ...about, deploymentId } };
}

/** By what the token says of itself; only then can it be verified. */
async function signerOf({ store }: NoticeDeps, jwt: string): Promise<Registration> {
  const { iss, aud, azp } = decoded(jwt);
  const [audience] = Array.isArray(aud) ? aud : [aud];
  const clientId = typeof azp === 'string' ? azp : audience;
  if (typeof iss !== 'string' || typeof clientId !== 'string' || iss.length > 2048 || clientId.length > 255)
    throw new LtiRefusal('ERR_JWS_INVALID');
  const [registration] = await store.findRegistrations(iss, clientId);
  if (!registration) throw new LtiRefusal('UNREGISTERED');
  if (!registration.active) throw new LtiRefusal('REGISTRATION_INACTIVE', { registrationId: registration.id });
  return registration;
}

function decoded(jwt: string): JWTPayload {
  try {
    return decodeJwt(jwt);
  } catch {
    throw new LtiRefusal('ERR_JWS_INVALID');
  }
}

/** The greeting is an answer to our handler and needs none; a type we did not ask for is taken and left. */
function jobOf(registration: Registration, payload: JWTPayload, notice: Notice, runAt: string): NewJob | undefined {
  if (notice.type !== 'LtiContextCopyNotice') return undefined;
  const read = copySchema.safeParse(payload);
  if (!read.success) throw new KeyliftError('invalid', '[notices] context: it cannot be read.', { field: 'context' });
  const { id: contextId, title = '' } = read.data[claim('context')] as { readonly id: string; readonly title?: string };
  const { deploymentId } = notice;
  return {
    id: `${COPY_JOB}/${registration.id}/${hashOf(notice.id)}`,
    kind: COPY_JOB,
    payload: {
      registrationId: registration.id,
      deploymentId,
      contextId,
      title,
      origins: read.data[claim('origin_contexts')],
    },
    runAt,
  };
}
