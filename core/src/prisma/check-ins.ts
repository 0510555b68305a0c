/** Check-ins: appended once, never changed; the newest one moves its Key Result. */
import { KeyliftError } from '../errors.js';
import type { CheckIn, KeyResultId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import { isForeignKeyViolation } from './failures.js';
import type { CheckIn as CheckInRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { addRows, type Table } from './write-rows.js';

const table: Table<CheckInRow> = { name: 'CheckIn', key: ['tenantId', 'keyResultId', 'at'] };

const fromRow = ({ keyResultId, at, value }: CheckInRow): CheckIn => ({
  keyResultId: keyResultId as KeyResultId,
  at: toInstant(at),
  value,
});

export function prismaCheckIns(database: Database, tenantId: TenantId): Pick<Store, 'appendCheckIns' | 'checkInsOf'> {
  return {
    appendCheckIns: (checkIns) =>
      database.transaction(async (inside) => {
        const rows = checkIns.map(({ keyResultId, at, value }) => ({ tenantId, keyResultId, at: toMillis(at), value }));
        await append(inside, rows);
        for (const { keyResultId, at, value } of newestOfEach(rows)) {
          // Holds in any order of arrival, also beside other writers: a row only ever moves to a later reading. One that
          // was known already cannot be later than the reading that its own arrival left here.
          await inside.db.$executeRaw`
            UPDATE "KeyResult" SET "current" = ${value}, "currentAt" = ${at}
            WHERE "tenantId" = ${tenantId} AND "id" = ${keyResultId} AND ("currentAt" IS NULL OR "currentAt" < ${at})`;
        }
      }),
    checkInsOf: async (id) => {
      const rows = await database.db.checkIn.findMany({ where: { tenantId, keyResultId: id }, orderBy: { at: 'asc' } });
      return rows.map(fromRow);
    },
  };
}

async function append(inside: Database, rows: readonly CheckInRow[]): Promise<void> {
  try {
    await addRows(inside, table, rows);
  } catch (cause) {
    if (!isForeignKeyViolation(cause)) throw cause;
    throw new KeyliftError('not-found', '[prisma-store] A check-in names a Key Result that does not exist.', {
      field: 'checkIn.keyResultId',
      cause,
    });
  }
}

/** Sorted, so that two writers hold the Key Results in one order. Of two with one instant the first counts. */
function newestOfEach(rows: readonly CheckInRow[]): CheckInRow[] {
  const newest = new Map<string, CheckInRow>();
  for (const row of rows) {
    const known = newest.get(row.keyResultId);
    if (!known || known.at < row.at) newest.set(row.keyResultId, row);
  }
  return sortedBy(newest.values(), ({ keyResultId }) => [keyResultId]);
}
