/** Opening the databases: what is promised about them, and what is said when they are not there. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId, TenantId } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { aPerson, aTeam } from '@keylift/core/testing';
import { openDatabase } from '../src/prisma/database.js';
import { databases, makeSqliteFile, type EmptyDatabase } from './databases.js';

describe('a SQLite file', () => {
  let file: EmptyDatabase;
  beforeEach(async () => {
    file = await makeSqliteFile();
  });
  afterEach(() => file.drop());

  it('has a log of its own and keeps foreign keys, also after a transaction', async () => {
    const database = await openDatabase(file.url, {});
    await database.db.$executeRaw`CREATE TABLE "A" ("id" INTEGER)`;
    await database.transaction(({ db }) => db.$executeRaw`INSERT INTO "A" VALUES (1)`);
    expect(await database.db.$queryRaw`PRAGMA journal_mode`).toStrictEqual([{ journal_mode: 'wal' }]);
    expect(await database.db.$queryRaw`PRAGMA synchronous`).toStrictEqual([{ synchronous: 1n }]); // see store-disk.test.ts
    expect(await database.db.$queryRaw`PRAGMA foreign_keys`).toStrictEqual([{ foreign_keys: 1n }]);
    expect(await database.db.$queryRaw`PRAGMA busy_timeout`).toStrictEqual([{ timeout: 5000n }]);
    await database.close();
  });

  it('is held by one connection, which transactions do not use up', async () => {
    const database = await openDatabase(file.url, {});
    await database.db.$executeRaw`CREATE TEMP TABLE "of_this_connection" ("id" INTEGER)`;
    await database.transaction(({ db }) => db.$executeRaw`INSERT INTO "of_this_connection" VALUES (1)`);
    const failing = database.transaction(async ({ db }) => {
      await db.$executeRaw`INSERT INTO "of_this_connection" VALUES (2)`;
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await database.db.$queryRaw`SELECT "id" FROM "of_this_connection"`).toStrictEqual([{ id: 1 }]);
    await database.close();
  });

  it('keeps what was written when it is opened again', async () => {
    const first = await openPrismaStores(file.url);
    await first.migrate();
    await first.forTenant('meridian' as TenantId).putPeople([aPerson()]);
    await first.close();
    const second = await openPrismaStores(file.url);
    expect(await second.migrate()).toStrictEqual([]);
    expect(await second.forTenant('meridian' as TenantId).getPerson('maya' as PersonId)).toStrictEqual(aPerson());
    await second.close();
  });

  it('must have a folder to be in', async () => {
    const url = file.url.replace('keylift.db', 'nowhere/keylift.db');
    await expect(openPrismaStores(url)).rejects.toMatchObject({
      name: 'KeyliftError',
      code: 'unavailable',
      field: 'url',
    });
  });
});

describe.each(databases)('%s', (_name, make) => {
  let database: EmptyDatabase;
  beforeEach(async () => {
    database = await make();
  });
  afterEach(() => database.drop());

  it('says what to do while the tables are missing', async () => {
    const stores = await openPrismaStores(database.url);
    const store = stores.forTenant('meridian' as TenantId);
    const missing = {
      name: 'KeyliftError',
      code: 'unavailable',
      message: expect.stringContaining('run migrate() first'),
    };
    await expect(store.getPerson('maya' as PersonId)).rejects.toMatchObject(missing);
    await expect(store.putTeams([aTeam()])).rejects.toMatchObject(missing);
    await expect(stores.jobs.claim({ now: '2026-10-20T08:00:00.000Z', leaseMs: 1, limit: 1 })).rejects.toMatchObject(
      missing,
    );
    await expect(stores.lti.listToolKeys()).rejects.toMatchObject(missing);
    await expect(stores.listTenants()).rejects.toMatchObject(missing);
    await stores.close();
  });

  it('fails without the values that were written', async () => {
    const stores = await openPrismaStores(database.url);
    const store = stores.forTenant('meridian' as TenantId);
    const error: unknown = await store.putPeople([aPerson({ name: 'Maya Okafor' })]).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(`${String(error)} ${String((error as Error).cause)}`).not.toContain('Maya');
    await stores.close();
  });
});

describe('a PostgreSQL that is not there', () => {
  it('is reported by the first call', async () => {
    const stores = await openPrismaStores('postgres://keylift@127.0.0.1:1/keylift');
    const message: unknown = expect.stringContaining('cannot be reached');
    const unreachable = { name: 'KeyliftError', code: 'unavailable', message };
    await expect(stores.listTenants()).rejects.toMatchObject(unreachable);
    const store = stores.forTenant('meridian' as TenantId);
    await expect(store.putTeams([aTeam()])).rejects.toMatchObject(unreachable);
    await expect(stores.migrate()).rejects.toMatchObject(unreachable);
    await stores.close();
  });
});

describe('a database URL', () => {
  it.each([
    '',
    'keylift.db',
    'file:',
    'file::memory:',
    ':memory:',
    'mysql://host/name',
    'https://host/keylift.db',
    'libsql://host',
  ])('cannot be "%s"', async (url) => {
    await expect(openPrismaStores(url)).rejects.toMatchObject({ name: 'KeyliftError', code: 'invalid', field: 'url' });
  });
});
