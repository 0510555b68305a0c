/** The use cases for one session: on its tenant's store, with its gradebook for finished practice. */
import {
  createKeylift,
  type Clock,
  type Embeddings,
  type Keylift,
  type LtiSession,
  type LtiStore,
  type Stores,
  type TenantId,
} from '@keylift/core';
import { localeOf } from './api/caller.js';
import { planScore } from './lti/grades/plan-score.js';
import { newSecret } from './lti/secrets.js';
import { offsetMinutes } from './time-zone.js';

export interface UseCaseDeps {
  readonly stores: Stores & { readonly lti: LtiStore };
  /** The domain's time. */
  readonly clock: Clock;
  /** Real time, milliseconds since 1970: platforms compare the times of scores. */
  readonly now: () => number;
  /** Absent unless an administrator named an endpoint. */
  readonly embeddings?: Embeddings | undefined;
}

/** Evidence that comes from another surface on its own, when nobody has a session. */
export const ingestFor =
  ({ stores, clock }: Pick<UseCaseDeps, 'stores' | 'clock'>) =>
  (tenantId: TenantId): Pick<Keylift, 'ingest'> =>
    createKeylift({ store: stores.forTenant(tenantId), clock });

export function useCasesFor({ stores, clock, now, embeddings }: UseCaseDeps): (session: LtiSession) => Keylift {
  return (session) => {
    const store = stores.forTenant(session.tenantId);
    return createKeylift({
      store,
      clock,
      offsetMinutes,
      random: newSecret,
      ...(embeddings && { embeddings }),
      onScore: (score) => planScore({ lti: stores.lti, store, now }, session, score, localeOf(session)),
    });
  };
}
