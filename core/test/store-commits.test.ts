/** What the driver below Prisma promises: parallel writes share a commit, and nobody else's failure is theirs. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database, type OpenDatabase } from '../src/prisma/database.js';
import { sql } from '../src/prisma/sql.js';
import { databases, type EmptyDatabase } from './databases.js';

describe.each(databases)('%s', (_name, make) => {
  let empty: EmptyDatabase;
  let database: OpenDatabase;
  beforeEach(async () => {
    empty = await make();
    database = await openDatabase(empty.url, {});
    await database.db
      .$executeRaw`CREATE TABLE "Mark" ("name" TEXT PRIMARY KEY, "at" BIGINT, "seen" BOOLEAN, "size" INTEGER)`;
  });
  afterEach(async () => {
    await database.close();
    await empty.drop();
  });
  const mark = (name: string, to: Database = database) =>
    to.db.$executeRaw`INSERT INTO "Mark" VALUES (${name}, ${2n ** 50n}, ${true}, ${7})`;
  const names = async (): Promise<readonly string[]> => {
    const rows = await database.db.$queryRaw<{ readonly name: string }[]>`SELECT "name" FROM "Mark" ORDER BY "name"`;
    return rows.map(({ name }) => name);
  };

  it('keeps what columns declare', async () => {
    await mark('a');
    expect(await database.db.$queryRaw`SELECT * FROM "Mark"`).toStrictEqual([
      { name: 'a', at: 2n ** 50n, seen: true, size: 7 },
    ]);
  });

  it('takes parallel writes, and of two that collide one', async () => {
    const done = await Promise.allSettled(['a', 'b', 'a', 'c'].map((name) => mark(name)));
    expect(done.map(({ status }) => status).toSorted()).toStrictEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(await names()).toStrictEqual(['a', 'b', 'c']);
  });

  it('commits several statements or none', async () => {
    const insert = (name: string) => sql`INSERT INTO "Mark" ("name") VALUES (${name})`;
    expect(await database.commit([insert('a'), insert('b'), sql`DELETE FROM "Mark"`])).toStrictEqual([1, 1, 2]);
    await expect(database.commit([insert('a'), insert('a')])).rejects.toThrow(/constraint/i);
    const both = await Promise.allSettled([
      database.commit([insert('b'), insert('b')]),
      database.commit([insert('c')]),
    ]);
    expect(both.map(({ status }) => status)).toStrictEqual(['rejected', 'fulfilled']);
    expect(await names()).toStrictEqual(['c']);
  });

  it('keeps a transaction apart from writes beside it', async () => {
    let beside: Promise<number> | undefined;
    const failing = database.transaction(async (inside) => {
      await mark('inside', inside);
      beside = mark('beside');
      await inside.db.$queryRaw`SELECT 1 AS "one"`;
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await beside;
    expect(await names()).toStrictEqual(['beside']);
  });
});
