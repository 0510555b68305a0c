/** The outbox and the queue that empties it: one table, one claiming statement, any number of workers. */
import type { PersonId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { ClaimedJob, JobQueue, Store } from '../ports.js';
import type { Database } from './database.js';
import type { Job as JobRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { present, readJson, toJson } from './rows.js';
import { sql, type Sql } from './sql.js';
import { addRows, type Table } from './write-rows.js';

const table: Table<JobRow> = { name: 'Job', key: ['tenantId', 'id'] };
const MAX_ERROR_LENGTH = 2000;

type ClaimedRow = Pick<JobRow, 'tenantId' | 'id' | 'kind' | 'payload' | 'runAt' | 'attempts' | 'personId'>;

const fromRow = ({ tenantId, id, kind, payload, runAt, attempts, personId }: ClaimedRow): ClaimedJob => ({
  tenantId: tenantId as TenantId,
  id,
  kind,
  payload: readJson(payload),
  runAt: toInstant(runAt),
  attempts,
  ...present({ personId: personId as PersonId | null }),
});

export function prismaOutbox(database: Database, tenantId: TenantId): Pick<Store, 'enqueue'> {
  return {
    enqueue: async (jobs) => {
      const rows = jobs.map(({ id, kind, payload, runAt, personId }) => ({
        tenantId,
        id,
        kind,
        payload: toJson(payload),
        runAt: toMillis(runAt),
        dueAt: toMillis(runAt),
        attempts: 0,
        doneAt: null,
        deadAt: null,
        lastError: null,
        personId: personId ?? null,
      }));
      await addRows(database, table, rows);
    },
  };
}

export function prismaJobs({ db, dialect }: Database): JobQueue {
  // SQLite has one writer, so its rows need no lock.
  const lock = dialect === 'postgresql' ? sql`FOR UPDATE SKIP LOCKED` : sql``;
  /** The row is still the claim's: nobody claimed it later, and it is neither done nor dead. */
  const held = ({ tenantId, id, attempts }: ClaimedJob): Sql =>
    sql`"tenantId" = ${tenantId} AND "id" = ${id} AND "attempts" = ${attempts} AND "dueAt" IS NOT NULL`;
  const count = async (where: Sql): Promise<number> => {
    const [row] = await db.$queryRaw<{ readonly n: number | bigint }[]>`
      SELECT count(*) AS "n" FROM "Job" WHERE ${where}`;
    return Number(row?.n);
  };

  return {
    claim: async ({ now, leaseMs, limit }) => {
      // MATERIALIZED, or PostgreSQL may look for rows more than once and take more than the limit.
      const rows = await db.$queryRaw<ClaimedRow[]>`
        WITH "picked" AS MATERIALIZED (
          SELECT "tenantId", "id" FROM "Job" WHERE "dueAt" <= ${toMillis(now)} ORDER BY "dueAt" LIMIT ${limit} ${lock}
        )
        UPDATE "Job" SET "dueAt" = ${toMillis(now) + BigInt(leaseMs)}, "attempts" = "attempts" + 1
        WHERE ("tenantId", "id") IN (SELECT "tenantId", "id" FROM "picked")
        RETURNING "tenantId", "id", "kind", "payload", "runAt", "attempts", "personId"`;
      return sortedBy(rows.map(fromRow), ({ runAt, tenantId, id }) => [runAt, tenantId, id]);
    },
    complete: async (job, now) => {
      const changed = await db.$executeRaw`
        UPDATE "Job" SET "doneAt" = ${toMillis(now)}, "dueAt" = NULL, "payload" = '{}' WHERE ${held(job)}`;
      return changed === 1;
    },
    fail: async (job, { now, error, retryAt }) => {
      const lastError = error.replaceAll('\u0000', '').slice(0, MAX_ERROR_LENGTH);
      await (retryAt === undefined
        ? db.$executeRaw`
            UPDATE "Job" SET "lastError" = ${lastError}, "dueAt" = NULL, "deadAt" = ${toMillis(now)}
            WHERE ${held(job)}`
        : db.$executeRaw`
            UPDATE "Job" SET "lastError" = ${lastError}, "dueAt" = ${toMillis(retryAt)}, "runAt" = ${toMillis(retryAt)}
            WHERE ${held(job)}`);
    },
    prune: ({ before, limit }) => db.$executeRaw`
      DELETE FROM "Job" WHERE ("tenantId", "id") IN (
        SELECT "tenantId", "id" FROM "Job" WHERE "doneAt" < ${toMillis(before)} ORDER BY "doneAt" LIMIT ${limit}
      )`,
    depth: async (now) => ({
      due: await count(sql`"dueAt" <= ${toMillis(now)}`),
      dead: await count(sql`"deadAt" IS NOT NULL`),
    }),
    listDead: async (tenantId, limit) => {
      const rows = await db.job.findMany({
        where: { tenantId, deadAt: { not: null } },
        orderBy: [{ deadAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map((row) => ({
        ...fromRow(row),
        deadAt: toInstant(row.deadAt ?? 0n),
        error: row.lastError ?? '',
      }));
    },
    requeue: async (tenantId, id, now) => {
      const data = { deadAt: null, lastError: null, attempts: 0, runAt: toMillis(now), dueAt: toMillis(now) };
      const { count } = await db.job.updateMany({ where: { tenantId, id, deadAt: { not: null } }, data });
      return count === 1;
    },
    discard: async (tenantId, id, now) => {
      const data = { deadAt: null, doneAt: toMillis(now), payload: '{}' };
      const { count } = await db.job.updateMany({ where: { tenantId, id, deadAt: { not: null } }, data });
      return count === 1;
    },
  };
}
