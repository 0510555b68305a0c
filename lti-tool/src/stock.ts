/** The shipped lessons reach every tenant: a new one when it is made, the others when the server starts. */
import { stockLessons, type Store, type Stores } from '@keylift/core';
import { readLessons, shippedLessons } from '@keylift/core/content';

export const stockTenant = async (store: Store): Promise<void> =>
  stockLessons(store, await readLessons(shippedLessons));

/** One after the other: this is no hurry, and a start-up must not fill the database's queue. */
export async function stockTenants(stores: Pick<Stores, 'listTenants' | 'forTenant'>): Promise<void> {
  const tenants = await stores.listTenants();
  const lessons = tenants.length > 0 ? await readLessons(shippedLessons) : [];
  for (const { id } of tenants) await stockLessons(stores.forTenant(id), lessons);
}
