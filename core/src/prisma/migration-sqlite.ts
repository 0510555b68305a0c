/** Migrating SQLite. */
import { randomUUID } from 'node:crypto';
import type Libsql from 'libsql';
import { KeyliftError } from '../errors.js';
import { APPLIED, checksumsByName, type AppliedRow, type MigrationSession } from './migration-session.js';
import { openSqliteFile } from './sqlite-connection.js';

/** How long another migrator may take. */
const WAIT_MS = 60_000;

const BOOKS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

export async function openSqliteSession(url: string): Promise<MigrationSession> {
  const native = openSqliteFile(url, WAIT_MS);
  try {
    return begin(native);
  } catch (error) {
    native.close();
    throw error;
  }
}

function begin(native: Libsql.Database): MigrationSession {
  // SQLite cannot change most of a table: a migration copies it, drops the old one and renames the copy. With foreign keys
  // on, DROP TABLE deletes its rows first, and ON DELETE CASCADE empties the tables below it. Inside a transaction this
  // PRAGMA does nothing, so it stands before.
  native.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = FULL');
  native.exec('BEGIN IMMEDIATE'); // a second migrator waits here
  native.exec(BOOKS);
  return {
    appliedChecksums: async () => checksumsByName(native.prepare(APPLIED).all([]) as readonly AppliedRow[]),
    run: async (sql) => void native.exec(sql),
    record: async (name, checksum) => {
      const record = native.prepare(`INSERT INTO "_prisma_migrations"
        ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
        VALUES (?, ?, unixepoch() * 1000, ?, unixepoch() * 1000, 1)`);
      record.run([randomUUID(), checksum, name]);
    },
    commit: async () => {
      const orphans = native.prepare('PRAGMA foreign_key_check').all([]);
      if (orphans.length > 0) {
        throw new KeyliftError(
          'unavailable',
          `[prisma-store] The migrations leave ${orphans.length} rows without their parent.`,
        );
      }
      native.exec('COMMIT');
    },
    rollback: async () => {
      if (native.inTransaction) native.exec('ROLLBACK');
    },
    close: async () => void native.close(),
  };
}
