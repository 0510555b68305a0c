/** Real databases for tests: made once for a file, emptied before each case. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import pg from 'pg';
import { openPrismaStores, type PrismaStores } from '@keylift/core/prisma';
import { createDatabase } from '../../tools/testing/database.js';

export interface EmptyDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export const databases: readonly [name: string, make: () => Promise<EmptyDatabase>][] = [
  ['SQLite', makeSqliteFile],
  ['PostgreSQL', createDatabase],
];

export async function makeSqliteFile(): Promise<EmptyDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'keylift-sqlite-'));
  return {
    url: `file:${join(folder, 'keylift.db')}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface ReusedStores {
  /** Empties the database; closing what it returns does nothing, so that the next case can have it. */
  makeStores(): Promise<PrismaStores>;
  drop(): Promise<void>;
}

export async function reuseStores(database: EmptyDatabase): Promise<ReusedStores> {
  const stores = await openPrismaStores(database.url);
  await stores.migrate();
  const broom = await openBroom(database.url);
  return {
    makeStores: async () => {
      await broom.sweep();
      return { ...stores, close: async () => undefined };
    },
    drop: async () => {
      await broom.close();
      await stores.close();
      await database.drop();
    },
  };
}

/** Empties every table but the list of migrations. */
interface Broom {
  sweep(): Promise<unknown>;
  close(): Promise<void>;
}

async function openBroom(url: string): Promise<Broom> {
  if (url.startsWith('file:')) {
    const client = createClient({ url });
    const { rows } = await client.execute(
      `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE '!_%' ESCAPE '!'`,
    );
    const deletes = rows.map((row) => `DELETE FROM "${row['name'] as string}"`);
    const sweep = ['PRAGMA foreign_keys = OFF', 'BEGIN', ...deletes, 'COMMIT'].join(';');
    return { sweep: () => client.executeMultiple(sweep), close: async () => client.close() };
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Not TRUNCATE, which makes new files for every table and takes several times as long.
  const sweep = `DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '!_%' ESCAPE '!'
    LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
  END $$`;
  return { sweep: () => client.query(sweep), close: () => client.end() };
}
