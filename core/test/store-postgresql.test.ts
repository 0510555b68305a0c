/** The stores on PostgreSQL keep the contract: one database, emptied before each case. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { openPrismaStores, type PrismaStores } from '@keylift/core/prisma';
import { jobContract, ltiStoreContract, storeContract } from '@keylift/core/testing';
import { createDatabase, type TestDatabase } from '../../tools/testing/database.js';

describe('PostgreSQL', () => {
  let database: TestDatabase;
  let opened: PrismaStores;
  let admin: pg.Client;
  let truncate: string;
  beforeAll(async () => {
    database = await createDatabase();
    opened = await openPrismaStores(database.url);
    await opened.migrate();
    admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const { rows } = await admin.query<{ name: string }>(
      `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    );
    truncate = `TRUNCATE ${rows.map(({ name }) => name).join(', ')}`;
  });
  afterAll(async () => {
    await admin.end();
    await opened.close();
    await database.drop();
  });

  const makeStores = async (): Promise<PrismaStores> => {
    await admin.query(truncate);
    return { ...opened, close: async () => undefined };
  };
  storeContract({ describe, it, expect }, makeStores);
  jobContract({ describe, it, expect }, makeStores);
  ltiStoreContract({ describe, it, expect }, makeStores);
});
