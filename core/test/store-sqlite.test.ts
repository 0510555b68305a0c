/** The stores on SQLite keep the contract. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobContract, ltiStoreContract, storeContract } from '@keylift/core/testing';
import { makeSqliteFile, reuseStores, type ReusedStores } from './databases.js';

describe('SQLite', () => {
  let reused: ReusedStores;
  beforeAll(async () => {
    reused = await reuseStores(await makeSqliteFile());
  });
  afterAll(() => reused.drop());

  const makeStores = () => reused.makeStores();
  storeContract({ describe, it, expect }, makeStores);
  jobContract({ describe, it, expect }, makeStores);
  ltiStoreContract({ describe, it, expect }, makeStores);
});
