/** A course was copied: the Key Result of the original comes along (LtiContextCopyNotice). */
import type { ClaimedJob, Store, TenantId } from '@keylift/core';
import { tieCopy } from '@keylift/core/arrival';
import { payloadReader } from '../../outbox/payload.js';
import type { JobOutcome } from '../../outbox/worker.js';
import { contextKeyOf } from '../sessions.js';

export const COPY_JOB = 'pns.context-copy';

const readPayload = payloadReader((z) =>
  z.object({
    registrationId: z.string(),
    deploymentId: z.string(),
    contextId: z.string(),
    title: z.string(),
    origins: z.array(z.string()),
  }),
);

/** The handler of `pns.context-copy`. */
export function tieCopiedCourse({ forTenant }: { readonly forTenant: (id: TenantId) => Store }) {
  return async ({ payload, tenantId }: ClaimedJob): Promise<JobOutcome> => {
    const read = await readPayload(payload);
    if (!read) return { outcome: 'dead', error: 'the job is not a copied course' };
    const { contextId, title, origins } = read;
    const keyOf = (id: string) => contextKeyOf(read, id);
    await tieCopy(forTenant(tenantId), { contextKey: keyOf(contextId), title, originKeys: origins.map(keyOf) });
    return { outcome: 'done' };
  };
}
