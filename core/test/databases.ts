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
  return {
    makeStores: async () => {
      await empty(database.url);
      return { ...stores, close: async () => undefined };
    },
    drop: async () => {
      await stores.close();
      await database.drop();
    },
  };
}

async function empty(url: string): Promise<void> {
  if (url.startsWith('file:')) {
    const client = createClient({ url });
    const { rows } = await client.execute(
      `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE '!_%' ESCAPE '!'`,
    );
    const deletes = rows.map((row) => `DELETE FROM "${row['name'] as string}"`);
    await client.executeMultiple(['PRAGMA foreign_keys = OFF', 'BEGIN', ...deletes, 'COMMIT'].join(';'));
    client.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ readonly names: string }>(
    `SELECT string_agg(format('%I', tablename), ', ') AS names FROM pg_tables
     WHERE schemaname = 'public' AND tablename NOT LIKE '!_%' ESCAPE '!'`,
  );
  await client.query(`TRUNCATE ${rows[0]?.names ?? ''}`);
  await client.end();
}
