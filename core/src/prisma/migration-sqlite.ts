/** Migrating SQLite. */
import { randomUUID } from 'node:crypto';
// Files only: the package's main door brings its clients for servers along.
import { createClient, type Client } from '@libsql/client/sqlite3';
import { KeyliftError } from '../errors.js';
import { APPLIED, checksumsByName, type AppliedRow, type MigrationSession } from './migration-session.js';

/** How long another migrator may take. */
const WAIT_MS = 60_000;

const BOOKS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

export async function openSqliteSession(url: string): Promise<MigrationSession> {
  const client = createClient({ url, timeout: WAIT_MS });
  try {
    return await begin(client);
  } catch (error) {
    client.close();
    throw error;
  }
}

async function begin(client: Client): Promise<MigrationSession> {
  await client.execute('PRAGMA journal_mode = WAL');
  // SQLite cannot change most of a table: a migration copies it, drops the old one and renames the copy. With foreign keys
  // on, DROP TABLE deletes its rows first, and ON DELETE CASCADE empties the tables below it. Inside a transaction this
  // PRAGMA does nothing, so it stands before; the transaction takes over this connection.
  await client.execute('PRAGMA foreign_keys = OFF');
  const transaction = await client.transaction('write'); // BEGIN IMMEDIATE: a second migrator waits here
  await transaction.execute(BOOKS);
  return {
    appliedChecksums: async () => checksumsByName((await transaction.execute(APPLIED)).rows as unknown as AppliedRow[]),
    run: (sql) => transaction.executeMultiple(sql),
    record: async (name, checksum) => {
      await transaction.execute({
        sql: `INSERT INTO "_prisma_migrations"
          ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
          VALUES (?, ?, unixepoch() * 1000, ?, unixepoch() * 1000, 1)`,
        args: [randomUUID(), checksum, name],
      });
    },
    commit: async () => {
      const { rows } = await transaction.execute('PRAGMA foreign_key_check');
      if (rows.length > 0) {
        throw new KeyliftError(
          'unavailable',
          `[prisma-store] The migrations leave ${rows.length} rows without their parent.`,
        );
      }
      await transaction.commit();
    },
    rollback: () => transaction.rollback().catch(() => undefined),
    close: async () => {
      transaction.close();
      client.close();
    },
  };
}
