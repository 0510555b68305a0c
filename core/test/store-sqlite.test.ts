/** The stores on SQLite keep the contract: a new file for each case. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrismaStores, type PrismaStores } from '@keylift/core/prisma';
import { jobContract, ltiStoreContract, storeContract } from '@keylift/core/testing';

describe('SQLite', () => {
  let folder: string;
  let files = 0;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'keylift-sqlite-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const makeStores = async (): Promise<PrismaStores> => {
    files += 1;
    const stores = await openPrismaStores(`file:${join(folder, `${files}.db`)}`);
    await stores.migrate();
    return stores;
  };
  storeContract({ describe, it, expect }, makeStores);
  jobContract({ describe, it, expect }, makeStores);
  ltiStoreContract({ describe, it, expect }, makeStores);
});
