/** The stores on PostgreSQL keep the contract. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobContract, ltiStoreContract, storeContract } from '@keylift/core/testing';
import { createDatabase } from '../../tools/testing/database.js';
import { reuseStores, type ReusedStores } from './databases.js';

describe('PostgreSQL', () => {
  let reused: ReusedStores;
  beforeAll(async () => {
    reused = await reuseStores(await createDatabase());
  });
  afterAll(() => reused.drop());

  const makeStores = () => reused.makeStores();
  storeContract({ describe, it, expect }, makeStores);
  jobContract({ describe, it, expect }, makeStores);
  ltiStoreContract({ describe, it, expect }, makeStores);
});
