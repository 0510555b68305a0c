/** Migrating PostgreSQL. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { APPLIED, checksumsByName, type AppliedRow, type MigrationSession } from './migration-session.js';

/** The number under which Prisma, too, keeps others out. */
const ADVISORY_LOCK = 72707369;
/** How long another migrator, or a query on a table that changes, may take. */
const WAIT = '60s';
const CONNECT_TIMEOUT_MS = 10_000;

const BOOKS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

export async function openPostgresqlSession(url: string): Promise<MigrationSession> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', nothing); // a lost connection fails the query under way; unheard, it would end the process as well
  await client.connect();
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = '${WAIT}'`);
    await client.query(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    await client.query(BOOKS);
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    appliedChecksums: async () => checksumsByName((await client.query<AppliedRow>(APPLIED)).rows),
    run: async (sql) => {
      await client.query(sql);
    },
    record: async (name, checksum) => {
      await client.query(
        `INSERT INTO "_prisma_migrations"
          ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
          VALUES ($1, $2, now(), $3, now(), 1)`,
        [randomUUID(), checksum, name],
      );
    },
    commit: async () => {
      await client.query('COMMIT');
    },
    rollback: () => client.query('ROLLBACK').then(nothing, nothing),
    close: () => client.end(),
  };
}

const nothing = (): void => undefined;
