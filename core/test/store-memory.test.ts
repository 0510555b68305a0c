/** The executable specification keeps its own contract. */
import { describe, expect, it } from 'vitest';
import { createMemoryStores } from '@keylift/core';
import { jobContract, ltiStoreContract, storeContract } from '@keylift/core/testing';

describe('memory', () => {
  const makeStores = async () => createMemoryStores();
  storeContract({ describe, it, expect }, makeStores);
  jobContract({ describe, it, expect }, makeStores);
  ltiStoreContract({ describe, it, expect }, makeStores);
});
