/** The pack a browser of the demo gets: every lesson that ships with Keylift. */
import { createKeylift, createMemoryStores, type PackCatalogue, type PersonId, type TenantId } from '@keylift/core';
import { readLessons, shippedLessons } from '@keylift/core/content';

export interface ShippedPack {
  readonly etag: string;
  readonly bytes: ArrayBuffer;
  readonly catalogue: PackCatalogue;
}

export async function shippedPack(): Promise<ShippedPack> {
  const store = createMemoryStores().forTenant('bench' as TenantId);
  const person = { id: 'somebody' as PersonId, active: true };
  await store.putPeople([person]);
  await store.putLessons(await readLessons(shippedLessons));
  const keylift = createKeylift({ store, clock: () => '2026-11-18T08:00:00.000Z' });
  return keylift.contextPack({ personId: person.id, role: 'learner', locale: 'en' });
}
