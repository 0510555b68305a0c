/** Appends batches of evidence without end and says the number of each that is written. */
import type { TenantId } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { anEvidence } from '@keylift/core/testing';
import { BATCH } from './workload.js';

const [url = ''] = process.argv.slice(2);
const stores = await openPrismaStores(url);
const store = stores.forTenant('meridian' as TenantId);
for (let number = 0; ; number++) {
  const events = Array.from({ length: BATCH }, (_, index) =>
    anEvidence({ id: `event-${number}-${index}`, personId: `batch-${number}` }),
  );
  await store.appendEvidence(events);
  process.stdout.write(`${number}\n`);
}
