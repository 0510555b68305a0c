/** The page of changes: names are looked up when it is read, and kept nowhere beside it. */
import { auditView, type AuditView, type Locale, type LtiStore, type Stores, type TenantId } from '@keylift/core';
import { nameOf } from '../platforms/view.js';

export interface ShowAuditDeps {
  readonly lti: Pick<LtiStore, 'changesOf' | 'listRegistrations'>;
  readonly stores: Pick<Stores, 'forTenant'>;
}

const PAGE = 50;

export async function showAudit(
  { lti, stores }: ShowAuditDeps,
  tenantId: TenantId,
  { locale, before, limit = PAGE }: { readonly locale: Locale; readonly before?: string; readonly limit?: number },
): Promise<AuditView> {
  const store = stores.forTenant(tenantId);
  const found = await lti.changesOf(tenantId, { limit: limit + 1, ...(before !== undefined && { before }) });
  const entries = found.slice(0, limit);
  const [registrations, keyResults, people] = await Promise.all([
    lti.listRegistrations(tenantId),
    store.listKeyResults(),
    store.getPeople([...new Set(entries.flatMap(({ by }) => by ?? []))]),
  ]);
  const platforms = new Map(registrations.map((one) => [one.id, nameOf(one)]));
  return auditView({ entries, hasMore: found.length > limit, people, keyResults, platforms }, locale);
}
