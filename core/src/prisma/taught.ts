/** What people said texts call for. */
import type { TaughtLabel } from '../matching/taught-label.js';
import type { SkillId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import type { TaughtLabel as TaughtRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { replaceRows, type Table } from './write-rows.js';

const table: Table<TaughtRow> = { name: 'TaughtLabel', key: ['tenantId', 'id'] };

const toRow = (tenantId: TenantId, { id, at, text, skillId, kind, undoneAt }: TaughtLabel): TaughtRow => ({
  tenantId,
  id,
  at: toMillis(at),
  text,
  skillId,
  kind,
  undoneAt: undoneAt === undefined ? null : toMillis(undoneAt),
});

const fromRow = ({ id, at, text, skillId, kind, undoneAt }: TaughtRow): TaughtLabel => ({
  id,
  at: toInstant(at),
  text,
  skillId: skillId as SkillId,
  kind: kind as TaughtLabel['kind'],
  ...(undoneAt !== null && { undoneAt: toInstant(undoneAt) }),
});

export function prismaTaught(database: Database, tenantId: TenantId): Pick<Store, 'listTaught' | 'putTaught'> {
  return {
    listTaught: async () => {
      const rows = await database.db.taughtLabel.findMany({ where: { tenantId } });
      return sortedBy(rows.map(fromRow), ({ id }) => [id]);
    },
    putTaught: (labels) =>
      replaceRows(
        database,
        table,
        labels.map((label) => toRow(tenantId, label)),
      ),
  };
}
