/** A course was copied: the Key Result of the original comes along (LtiContextCopyNotice). */
import type { ClaimedJob, Store, TenantId } from '@keylift/core';
import { z } from 'zod';
import type { JobOutcome } from '../../outbox/worker.js';
import { contextKeyOf } from '../sessions.js';

export const COPY_JOB = 'pns.context-copy';

const payloadSchema = z.object({
  registrationId: z.string(),
  deploymentId: z.string(),
  contextId: z.string(),
  title: z.string(),
  origins: z.array(z.string()),
});

/** The handler of `pns.context-copy`. A course that is tied already stays as it is: somebody may have chosen since. */
export function tieCopiedCourse({ forTenant }: { readonly forTenant: (id: TenantId) => Store }) {
  return async ({ payload, tenantId }: ClaimedJob): Promise<JobOutcome> => {
    const read = payloadSchema.safeParse(payload);
    if (!read.success) return { outcome: 'dead', error: 'the job is not a copied course' };
    const { contextId, title, origins } = read.data;
    const store = forTenant(tenantId);
    const contextKey = contextKeyOf(read.data, contextId);
    if (await store.getContextLink(contextKey)) return { outcome: 'done' };
    for (const origin of origins) {
      const link = await store.getContextLink(contextKeyOf(read.data, origin));
      if (!link) continue;
      await store.putContextLinks([{ ...link, contextKey, title: title || link.title }]);
      break;
    }
    return { outcome: 'done' };
  };
}
