/** What is forgotten by its age. */
import type { TenantId } from '../model.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import { toMillis } from './instant.js';
import { portions } from './rows.js';
import { join, sql } from './sql.js';

export function prismaRetention(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'forgetEvidence' | 'forgetSprints'> {
  return {
    // No index by time: once a night, the whole tenant may be read for what every answer would pay for.
    forgetEvidence: ({ before, limit }) =>
      database.transaction(async ({ db }) => {
        const gone = await db.$queryRaw<{ readonly personId: string }[]>`
          DELETE FROM "Evidence" WHERE "tenantId" = ${tenantId} AND "id" IN (
            SELECT "id" FROM "Evidence" WHERE "tenantId" = ${tenantId} AND "at" < ${toMillis(before)} LIMIT ${limit}
          ) RETURNING "personId"`;
        for (const people of portions(gone.map(({ personId }) => personId))) {
          const names = join(people.map((personId) => sql`${personId}`));
          await db.masteryState.updateMany({ where: { tenantId, personId: { in: people } }, data: { model: '' } });
          await db.$executeRaw`
            DELETE FROM "MasteryState" WHERE "tenantId" = ${tenantId} AND "personId" IN (${names}) AND NOT EXISTS (
              SELECT 1 FROM "Evidence"
              WHERE "Evidence"."tenantId" = "MasteryState"."tenantId" AND "Evidence"."personId" = "MasteryState"."personId"
            )`;
        }
        return gone.length;
      }),
    forgetSprints: async (before) => {
      await database.db.sprint.deleteMany({ where: { tenantId, day: { lt: before } } });
    },
  };
}
