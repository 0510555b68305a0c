/** When SQLite's log is on the disk: what is said to be kept would outlive a power cut. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDatabase, type OpenDatabase } from '../src/prisma/database.js';
import { openDisk } from '../src/prisma/sqlite-disk.js';
import { sql } from '../src/prisma/sql.js';
import { makeSqliteFile, type EmptyDatabase } from './databases.js';

/** Each wait for the disk: in this thread, or in another. */
const disk = vi.hoisted(() => ({ waits: [] as ('here' | 'elsewhere')[], fails: false, took: 0, now: 0 }));
vi.mock('node:fs', async (original) => ({
  ...(await original<object>()),
  fdatasyncSync: () => {
    disk.waits.push('here');
    disk.now += disk.took;
    if (disk.fails) throw new Error('EIO');
  },
  fdatasync: (_file: number, done: (error: Error | null) => void) => {
    disk.waits.push('elsewhere');
    disk.now += disk.took;
    setImmediate(() => done(disk.fails ? new Error('EIO') : null));
  },
}));

let file: EmptyDatabase;
let database: OpenDatabase;
beforeEach(async () => {
  Object.assign(disk, { fails: false, took: 0.1, now: 0 });
  vi.spyOn(performance, 'now').mockImplementation(() => disk.now);
  file = await makeSqliteFile();
  database = await openDatabase(file.url, {});
  await database.db.$executeRaw`CREATE TABLE "Tenant" ("tenantId" TEXT PRIMARY KEY, "name" TEXT, "euMode" BOOLEAN)`;
  disk.waits = [];
});
afterEach(async () => {
  disk.fails = false;
  await database.close();
  await file.drop();
  vi.restoreAllMocks();
});

const insert = (id: string) => sql`INSERT INTO "Tenant" VALUES (${id}, 'Meridian', ${false})`;

it.each<readonly [what: string, write: () => Promise<unknown>]>([
  ['a statement', () => database.db.$executeRaw(insert('a'))],
  ['a statement that returns rows', () => database.db.$queryRaw(sql`${insert('a')} RETURNING "tenantId"`)],
  ['several statements', () => database.commit([insert('a'), insert('b')])],
  ['a transaction', () => database.transaction(({ db }) => db.$executeRaw(insert('a')))],
  ['a row of Prisma', () => database.db.tenant.deleteMany({ where: { tenantId: 'a' } })],
  ['what was promised for later, once it is settled', () => later()],
])('%s is on the disk when it is done', async (_, write) => {
  await write();
  expect(disk.waits).toEqual(['here']);
});

async function later(): Promise<void> {
  await database.commit([insert('a')], 'soon');
  await database.commit([insert('b'), insert('c')], 'soon');
  expect(disk.waits).toEqual([]);
  await database.settle();
}

it('is waited for by nobody who only reads', async () => {
  await database.db.$queryRaw`SELECT * FROM "Tenant"`;
  await database.db.tenant.findMany();
  expect(disk.waits).toEqual([]);
});

it('is waited for once by those who write in the same moment', async () => {
  await Promise.all(['a', 'b', 'c', 'd'].map((id) => database.db.$executeRaw(insert(id))));
  expect(disk.waits).toEqual(['here']);
});

it('that fails is no success for anybody, and the next may be one', async () => {
  disk.fails = true;
  const written = await Promise.allSettled(['a', 'b'].map((id) => database.db.$executeRaw(insert(id))));
  expect(written.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  disk.fails = false;
  expect(await database.db.$executeRaw(insert('c'))).toBe(1);
});

it('that is slow is waited for beside other work, and whoever writes meanwhile is covered by the next wait', async () => {
  disk.took = 20;
  await database.db.$executeRaw(insert('a'));
  const [first, second] = [database.db.$executeRaw(insert('b')), database.settle()];
  await vi.waitUntil(() => disk.waits.length === 2);
  await Promise.all([first, second, database.db.$executeRaw(insert('c'))]);
  expect(disk.waits).toEqual(['here', 'elsewhere', 'elsewhere']);
});

it('is waited for here again when it has become fast', async () => {
  disk.took = 1;
  for (const id of ['a', 'b']) await database.db.$executeRaw(insert(id));
  disk.took = 0;
  for (const id of ['c', 'd', 'e', 'f', 'g', 'h']) await database.db.$executeRaw(insert(id));
  expect(disk.waits.at(-1)).toBe('here');
});

it('has nothing to wait for before there is a log', async () => {
  const log = fileURLToPath(`${file.url}-none`.replace('file:', 'file://'));
  const none = openDisk(log);
  await none.settle();
  expect(disk.waits).toEqual([]);
  writeFileSync(log, 'a commit');
  await none.settle();
  expect(disk.waits).toEqual(['here']);
  await none.close();
  expect(readFileSync(log, 'utf8')).toBe('a commit');
});
