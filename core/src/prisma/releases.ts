/** Figures as they were shown. */
import { withoutPerson } from '../policy/roster.js';
import type { KeyResultId, PersonId, TenantId } from '../model.js';
import type { KeptRelease, Store } from '../ports.js';
import type { Database } from './database.js';
import type { Release as ReleaseRow } from './generated/sqlite/client.js';
import { readJson, toJson } from './rows.js';
import { replaceRows, type Table } from './write-rows.js';

const table: Table<ReleaseRow> = { name: 'Release', key: ['tenantId', 'keyResultId', 'quarter', 'order'] };

const toRow = (tenantId: TenantId, { memberIds, ...rest }: KeptRelease): ReleaseRow => ({
  tenantId,
  ...rest,
  memberIds: toJson(memberIds),
});

const fromRow = ({ tenantId: _, memberIds, keyResultId, ...rest }: ReleaseRow): KeptRelease => ({
  ...rest,
  keyResultId: keyResultId as KeyResultId,
  memberIds: readJson(memberIds),
});

export function prismaReleases(database: Database, tenantId: TenantId): Pick<Store, 'releasesOf' | 'putRelease'> {
  return {
    releasesOf: async (keyResultId, quarter) => {
      const rows = await database.db.release.findMany({
        where: { tenantId, keyResultId, quarter },
        orderBy: { order: 'asc' },
      });
      return rows.map(fromRow);
    },
    putRelease: (release) => replaceRows(database, table, [toRow(tenantId, release)]),
  };
}

/** Takes a person's id out of all rosters. */
export async function forgetInReleases(inside: Database, tenantId: TenantId, personId: PersonId): Promise<void> {
  // May find more than those: in a pattern, an id may hold % and _.
  const rows = await inside.db.release.findMany({ where: { tenantId, memberIds: { contains: toJson(personId) } } });
  await replaceRows(
    inside,
    table,
    rows.map((row) => toRow(tenantId, withoutPerson(fromRow(row), personId))),
  );
}
