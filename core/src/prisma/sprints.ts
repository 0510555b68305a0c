/** Sprints: one for each person and day. */
import type { PersonId, Sprint, SprintId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import type { Sprint as SprintRow } from './generated/sqlite/client.js';
import { readJson, toJson } from './rows.js';
import { replaceRows, type Table } from './write-rows.js';

const table: Table<SprintRow> = { name: 'Sprint', key: ['tenantId', 'personId', 'day'] };

const fromRow = ({ id, personId, day, items }: SprintRow): Sprint => ({
  id: id as SprintId,
  personId: personId as PersonId,
  day,
  items: readJson(items),
});

export function prismaSprints(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'getSprint' | 'putSprint' | 'sprintsOf'> {
  const { sprint } = database.db;
  return {
    getSprint: async (personId, day) => {
      const row = await sprint.findUnique({ where: { tenantId_personId_day: { tenantId, personId, day } } });
      return row ? fromRow(row) : undefined;
    },
    putSprint: ({ id, personId, day, items }) =>
      replaceRows(database, table, [{ tenantId, personId, day, id, items: toJson(items) }]),
    sprintsOf: async (personId, since) => {
      // Days are digits of one shape, so every collation orders them as code units do.
      const rows = await sprint.findMany({ where: { tenantId, personId, day: { gte: since } } });
      return sortedBy(rows.map(fromRow), ({ day }) => [day]);
    },
  };
}
