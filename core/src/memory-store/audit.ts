/** What administrators changed. */
import type { AuditStore } from '../audit-ports.js';
import type { PersonId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { LtiData } from './data.js';
import { keep } from './keep.js';

export function memoryAudit({ audit }: LtiData): AuditStore {
  return {
    noteChange: async (entry) => void audit.set(entry.id, keep(entry)),
    changesOf: async (tenantId, { limit, before }) => {
      const all = [...audit.values()].filter(
        (entry) => entry.tenantId === tenantId && (before === undefined || entry.at < before),
      );
      return sortedBy(all, ({ at, id }) => [at, id])
        .toReversed()
        .slice(0, limit);
    },
  };
}

export function forgetAuthor(audit: LtiData['audit'], tenantId: TenantId, personId: PersonId): void {
  for (const [id, { by, ...entry }] of audit)
    if (entry.tenantId === tenantId && by === personId) audit.set(id, keep(entry));
}

export function forgetChanges(audit: LtiData['audit'], before: string): number {
  const old = [...audit.values()].filter(({ at }) => at < before);
  for (const { id } of old) audit.delete(id);
  return old.length;
}
