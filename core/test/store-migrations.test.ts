/** The migration runner, on both databases, with migrations of its own where the product has none that would do. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../src/prisma/migrate.js';
import { databases, type EmptyDatabase } from './databases.js';
import { START_LIMIT_MS, runTogether } from './processes/start.js';

const packaged = new URL('../prisma/', import.meta.url);
const namesIn = (dialect: string): string[] =>
  readdirSync(new URL(`${dialect}/migrations/`, packaged), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  if (url.startsWith('file:')) {
    const client = createClient({ url });
    try {
      return (await client.execute(sql)).rows.map((row) => ({ ...row }));
    } finally {
      client.close();
    }
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const parentAndChild = `
  CREATE TABLE "Parent" ("id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL);
  CREATE TABLE "Child" ("id" INTEGER PRIMARY KEY, "parent" INTEGER NOT NULL REFERENCES "Parent"("id") ON DELETE CASCADE);
  INSERT INTO "Parent" VALUES (1, 'one');
  INSERT INTO "Child" VALUES (10, 1);`;
/** What Prisma's engine writes to make a column optional. */
const rebuildParent = {
  sqlite: `
    PRAGMA foreign_keys=OFF;
    CREATE TABLE "new_Parent" ("id" INTEGER PRIMARY KEY, "name" TEXT);
    INSERT INTO "new_Parent" SELECT * FROM "Parent";
    DROP TABLE "Parent";
    ALTER TABLE "new_Parent" RENAME TO "Parent";
    PRAGMA foreign_keys=ON;`,
  postgresql: 'ALTER TABLE "Parent" ALTER COLUMN "name" DROP NOT NULL;',
};

describe('the migrations of the two databases', () => {
  it('have the same names', () => {
    expect(namesIn('sqlite')).toStrictEqual(namesIn('postgresql'));
  });

  it('are up to date with models.prisma (else run `node core/prisma/new-migration.mjs NAME`)', () => {
    const read = (name: string): string => readFileSync(new URL(name, packaged), 'utf8');
    expect(read('models.prisma')).toBe(read('migrated.prisma'));
  });
});

describe.each(databases)('migrating %s', (name, make) => {
  const dialect = name === 'SQLite' ? 'sqlite' : 'postgresql';
  let database: EmptyDatabase;
  let home: string;

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'keylift-migrations-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  beforeEach(async () => {
    database = await make();
    return () => database.drop();
  });

  /** A folder with the migrations given, as `core/prisma` is one. */
  function folderWith(migrations: Readonly<Record<string, string>>): URL {
    const folder = mkdtempSync(join(home, 'folder-'));
    for (const [migration, sql] of Object.entries(migrations)) {
      const path = join(folder, dialect, 'migrations', migration);
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, 'migration.sql'), sql);
    }
    return pathToFileURL(`${folder}/`);
  }

  it('applies each migration once, in the order of their names', async () => {
    expect(await migrate(database.url)).toStrictEqual(namesIn(dialect));
    expect(await migrate(database.url)).toStrictEqual([]);
    const books = await query(
      database.url,
      'SELECT "migration_name", "checksum", "applied_steps_count" FROM "_prisma_migrations" ORDER BY "migration_name"',
    );
    expect(books).toStrictEqual(
      namesIn(dialect).map((migration) => ({
        migration_name: migration,
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        applied_steps_count: 1,
      })),
    );

    const first = { '1_first': 'CREATE TABLE "A" ("id" INTEGER PRIMARY KEY);' };
    expect(await migrate(database.url, folderWith(first))).toStrictEqual(['1_first']);
    const both = { '2_second': 'INSERT INTO "A" VALUES (1); INSERT INTO "A" VALUES (2);', ...first };
    expect(await migrate(database.url, folderWith(both))).toStrictEqual(['2_second']);
    expect(await query(database.url, 'SELECT "id" FROM "A" ORDER BY "id"')).toStrictEqual([{ id: 1 }, { id: 2 }]);
  });

  it('is done by one of three processes at once, while the others wait', { timeout: START_LIMIT_MS }, async () => {
    const applied = await runTogether<readonly string[]>(3, 'migrate.ts', [database.url]);
    expect(applied.toSorted((a, b) => a.length - b.length)).toStrictEqual([[], [], namesIn(dialect)]);
    expect(await migrate(database.url)).toStrictEqual([]);
  });

  it('leaves nothing behind when one of them fails, and can be repeated', async () => {
    const good = { '1_good': 'CREATE TABLE "Good" ("id" INTEGER PRIMARY KEY);' };
    const bad = { ...good, '2_bad': 'CREATE TABLE "Half" ("id" INTEGER); INSERT INTO "Nowhere" VALUES (1);' };
    await expect(migrate(database.url, folderWith(bad))).rejects.toMatchObject({
      name: 'KeyliftError',
      code: 'unavailable',
      message: expect.stringMatching(/2_bad failed, nothing was changed: .*Nowhere/),
    });
    await expect(query(database.url, 'SELECT * FROM "Good"')).rejects.toThrow('Good');
    expect(await migrate(database.url, folderWith(good))).toStrictEqual(['1_good']);
    await expect(query(database.url, 'SELECT * FROM "Half"')).rejects.toThrow('Half');
  });

  it('refuses a migration that was edited after it had been applied, before it applies another', async () => {
    const first = { '1_first': 'CREATE TABLE "A" ("id" INTEGER PRIMARY KEY);' };
    await migrate(database.url, folderWith(first));
    const edited = { '1_first': `${first['1_first']} -- edited`, '2_second': 'CREATE TABLE "B" ("id" INTEGER);' };
    await expect(migrate(database.url, folderWith(edited))).rejects.toMatchObject({
      name: 'KeyliftError',
      code: 'conflict',
      message: expect.stringContaining('1_first was edited'),
    });
    await expect(query(database.url, 'SELECT * FROM "B"')).rejects.toThrow('B');
  });

  it('keeps the rows below a table that is rebuilt', async () => {
    const migrations = { '1_first': parentAndChild, '2_rebuild': rebuildParent[dialect] };
    await migrate(database.url, folderWith({ '1_first': parentAndChild }));
    expect(await migrate(database.url, folderWith(migrations))).toStrictEqual(['2_rebuild']);
    expect(await query(database.url, 'SELECT "id", "parent" FROM "Child"')).toStrictEqual([{ id: 10, parent: 1 }]);
    await query(database.url, 'INSERT INTO "Parent" VALUES (2, NULL)');
  });

  it('refuses to leave rows without their parent', async () => {
    const orphan = { '1_first': parentAndChild, '2_orphan': 'INSERT INTO "Child" VALUES (11, 99);' };
    await expect(migrate(database.url, folderWith(orphan))).rejects.toMatchObject({ code: 'unavailable' });
    await expect(query(database.url, 'SELECT * FROM "Child"')).rejects.toThrow('Child');
  });
});
