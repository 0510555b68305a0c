/** What ended is forgotten. */
import type { LtiStore } from '../lti-ports.js';
import type { Database } from './database.js';
import type { Prisma } from './generated/sqlite/client.js';
import { toMillis } from './instant.js';
import { raw, sql } from './sql.js';

const A_DAY = 86_400_000n;
const THIRTEEN_MONTHS = 396n * A_DAY;

const ending: readonly Prisma.ModelName[] = [
  'LtiLogin',
  'LtiInvitation',
  'LtiSessionCode',
  'LtiSession',
  'LtiDeviceCode',
  'LtiDeviceRequest',
  'LtiDevice',
  'JiraCode',
  'LtiLease',
];

export function prismaLtiSweep({ db }: Database): Pick<LtiStore, 'sweep'> {
  return {
    sweep: async (now) => {
      const at = toMillis(now);
      const deletes = [
        ...ending.map((table) => sql`DELETE FROM ${raw(`"${table}"`)} WHERE "expiresAt" < ${at}`),
        sql`DELETE FROM "LtiScoreTimestamp" WHERE "lastAt" < ${at - A_DAY}`,
        sql`DELETE FROM "LtiRefusal" WHERE "lastAt" < ${at - 30n * A_DAY}`,
        sql`DELETE FROM "AuditEntry" WHERE "at" < ${at - THIRTEEN_MONTHS}`,
      ];
      let forgotten = 0;
      for (const statement of deletes) forgotten += await db.$executeRaw(statement);
      return forgotten;
    },
  };
}
