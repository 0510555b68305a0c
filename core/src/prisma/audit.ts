/** What administrators changed. */
import type { AuditEntry, AuditStore, Change } from '../audit-ports.js';
import type { PersonId, TenantId } from '../model.js';
import type { Database } from './database.js';
import type { AuditEntry as Row } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { present } from './rows.js';
import { sql } from './sql.js';
import { addRows, type Table } from './write-rows.js';

const table: Table<Row> = { name: 'AuditEntry', key: ['tenantId', 'id'] };

const fromRow = ({ tenantId, id, at, change, from, by, subject, value }: Row): AuditEntry => ({
  id,
  tenantId: tenantId as TenantId,
  at: toInstant(at),
  change: change as Change,
  from: from as AuditEntry['from'],
  ...(by !== null && { by: by as PersonId }),
  ...present({ subject, value }),
});

export function prismaAudit(database: Database): AuditStore {
  return {
    noteChange: async ({ tenantId, id, at, change, from, by, subject, value }) => {
      const said = { by: by ?? null, subject: subject ?? null, value: value ?? null };
      await addRows(database, table, [{ tenantId, id, at: toMillis(at), change, from, ...said }]);
    },
    changesOf: async (tenantId, { limit, before }) => {
      const earlier = before === undefined ? sql`true` : sql`"at" < ${toMillis(before)}`;
      const rows = await database.db.$queryRaw<Row[]>(
        sql`SELECT * FROM "AuditEntry" WHERE "tenantId" = ${tenantId} AND ${earlier}
          ORDER BY "at" DESC, "id" DESC LIMIT ${limit}`,
      );
      return rows.map(fromRow);
    },
  };
}
