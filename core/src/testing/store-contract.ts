/**
 * What every Store must do. Run it in the test file of an adapter:
 * `storeContract({ describe, it, expect }, async () => openMyStores())`. See docs/write-your-own-store.md.
 */
import type { Stores } from '../ports.js';
import type { MakeStores, TestApi } from './contract.js';
import { catalogueContract } from './store-contract/catalogue.js';
import { checkInContract } from './store-contract/check-ins.js';
import { evidenceContract } from './store-contract/evidence.js';
import { isolationContract } from './store-contract/isolation.js';
import { keyResultContract } from './store-contract/key-results.js';
import { masteryContract } from './store-contract/mastery.js';
import { pastContract } from './store-contract/past.js';
import { peopleContract } from './store-contract/people.js';
import { planContract } from './store-contract/plans.js';
import { retentionContract } from './store-contract/retention.js';
import { steeringContract } from './store-contract/steering.js';
import { teamContract } from './store-contract/teams.js';
import { tenantContract } from './store-contract/tenants.js';
import { valueContract } from './store-contract/values.js';

export function storeContract(api: TestApi, makeStores: MakeStores<Stores>): void {
  tenantContract(api, makeStores);
  peopleContract(api, makeStores);
  teamContract(api, makeStores);
  keyResultContract(api, makeStores);
  checkInContract(api, makeStores);
  catalogueContract(api, makeStores);
  evidenceContract(api, makeStores);
  masteryContract(api, makeStores);
  pastContract(api, makeStores);
  planContract(api, makeStores);
  retentionContract(api, makeStores);
  steeringContract(api, makeStores);
  isolationContract(api, makeStores);
  valueContract(api, makeStores);
}
