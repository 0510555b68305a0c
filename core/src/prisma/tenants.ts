/** Tenants. */
import { KeyliftError } from '../errors.js';
import type { Tenant, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store, Stores } from '../ports.js';
import type { Database } from './database.js';
import type { Tenant as TenantRow } from './generated/sqlite/client.js';
import { replaceRows, type Table } from './write-rows.js';

const table: Table<TenantRow> = { name: 'Tenant', key: ['tenantId'] };

const fromRow = ({ tenantId, name, euMode }: TenantRow): Tenant => ({ id: tenantId as TenantId, name, euMode });

export function prismaTenant(database: Database, tenantId: TenantId): Pick<Store, 'getTenant' | 'putTenant'> {
  return {
    getTenant: async () => {
      const [row] = await database.db.$queryRaw<TenantRow[]>`SELECT * FROM "Tenant" WHERE "tenantId" = ${tenantId}`;
      return row ? fromRow(row) : undefined;
    },
    putTenant: async ({ id, name, euMode }) => {
      if (id !== tenantId) {
        throw new KeyliftError('invalid', '[prisma-store] This store belongs to another tenant.', {
          field: 'tenant.id',
        });
      }
      await replaceRows(database, table, [{ tenantId, name, euMode }]);
    },
  };
}

export function prismaTenantList(database: Database): Pick<Stores, 'listTenants'> {
  return {
    listTenants: async () =>
      sortedBy((await database.db.$queryRaw<TenantRow[]>`SELECT * FROM "Tenant"`).map(fromRow), ({ id }) => [id]),
  };
}
