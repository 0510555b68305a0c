/** Which Key Result a course or resource link serves. */
import type { ContextLink, KeyResultId, TeamId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import type { ContextLink as ContextLinkRow } from './generated/sqlite/client.js';
import { replaceRows, type Table } from './write-rows.js';

const table: Table<ContextLinkRow> = { name: 'ContextLink', key: ['tenantId', 'contextKey'] };

const fromRow = ({ contextKey, title, keyResultId, teamId }: ContextLinkRow): ContextLink => ({
  contextKey,
  title,
  keyResultId: keyResultId as KeyResultId,
  teamId: teamId as TeamId,
});

export function prismaContextLinks(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'getContextLink' | 'contextLinksOf' | 'putContextLinks'> {
  return {
    getContextLink: async (contextKey) => {
      const [row] = await database.db.$queryRaw<ContextLinkRow[]>`
        SELECT * FROM "ContextLink" WHERE "tenantId" = ${tenantId} AND "contextKey" = ${contextKey}`;
      return row ? fromRow(row) : undefined;
    },
    contextLinksOf: async (teamId) => {
      const rows = await database.db.contextLink.findMany({ where: { tenantId, teamId } });
      return sortedBy(rows.map(fromRow), ({ contextKey }) => [contextKey]);
    },
    putContextLinks: (links) =>
      replaceRows(
        database,
        table,
        links.map(({ contextKey, title, keyResultId, teamId }) => ({
          tenantId,
          contextKey,
          title,
          keyResultId,
          teamId,
        })),
      ),
  };
}
