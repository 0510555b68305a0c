/** Brings a database up to date: all pending migrations in one transaction, or none. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { KeyliftError } from '../errors.js';
import { compareText } from '../order.js';
import { dialectOf, type Dialect } from './database.js';
import { asKeyliftError } from './failures.js';
import type { MigrationSession } from './migration-session.js';

/** `core/prisma/`, from src/prisma as from dist/prisma. */
const PACKAGED = new URL('../../prisma/', import.meta.url);

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, as Prisma itself writes it. */
  readonly checksum: string;
}

/**
 * Returns the names of the migrations that were applied now. Safe to call from several processes at once: one works, the
 * others wait and find nothing to do. Throws `conflict` when a migration was edited after it had been applied, and
 * `unavailable` when one fails; the database is then as it was.
 */
export async function migrate(url: string, folder: URL = PACKAGED): Promise<readonly string[]> {
  const dialect = dialectOf(url);
  try {
    const session =
      dialect === 'sqlite'
        ? await (await import('./migration-sqlite.js')).openSqliteSession(url)
        : await (await import('./migration-postgresql.js')).openPostgresqlSession(url);
    return await applyPending(session, migrationsIn(folder, dialect));
  } catch (error) {
    throw asKeyliftError(error);
  }
}

function migrationsIn(folder: URL, dialect: Dialect): readonly Migration[] {
  const home = new URL(`${dialect}/migrations/`, folder);
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(new URL(`${name}/migration.sql`, home), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((a, b) => compareText(a.name, b.name));
}

async function applyPending(session: MigrationSession, migrations: readonly Migration[]): Promise<readonly string[]> {
  try {
    const known = await session.appliedChecksums();
    const edited = migrations.find(({ name, checksum }) => (known.get(name) ?? checksum) !== checksum);
    if (edited) {
      throw new KeyliftError(
        'conflict',
        `[prisma-store] Migration ${edited.name} was edited after it had been applied. Restore its file and write a new migration.`,
      );
    }
    const pending = migrations.filter(({ name }) => !known.has(name));
    for (const migration of pending) await apply(session, migration);
    await session.commit();
    return pending.map(({ name }) => name);
  } catch (error) {
    await session.rollback();
    throw error;
  } finally {
    await session.close();
  }
}

async function apply(session: MigrationSession, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await session.run(sql);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KeyliftError('unavailable', `[prisma-store] Migration ${name} failed, nothing was changed: ${reason}`, {
      cause,
    });
  }
  await session.record(name, checksum);
}
