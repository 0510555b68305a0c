/**
 * The shipped lessons reach every tenant: a new one when it is made, the others by a job, once for each edition. A server
 * that has nothing to bring reads no lessons when it starts.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Store, Stores } from '@keylift/core';
import { readLessons, shippedLessons } from '@keylift/core/content';
import type { JobHandler } from './outbox/worker.js';

export const STOCK_JOB = 'content.stock';

const DAY = 24 * 60 * 60_000;
/** While two versions run side by side, a job may meet the one that does not ship its edition. */
const MOST_ATTEMPTS = 10;

/** The edition counts as brought in; the job of tomorrow finds nothing that is new. */
export async function stockTenant(store: Store, now: () => number): Promise<void> {
  await bringLessons(store);
  await store.enqueue([jobOf(await shippedEdition(), now() + DAY)]);
}

/** Plans the shipped edition for every tenant that has not had it. */
export async function planStock(stores: Pick<Stores, 'listTenants' | 'forTenant'>, now: () => number): Promise<void> {
  const job = jobOf(await shippedEdition(), now());
  for (const { id } of await stores.listTenants()) await stores.forTenant(id).enqueue([job]);
}

/** The handler of `content.stock`. Bringing an edition twice changes nothing. */
export const stockHandler =
  (stores: Pick<Stores, 'forTenant'>): JobHandler =>
  async ({ id, tenantId, attempts }) => {
    const shipped = id === jobOf(await shippedEdition(), 0).id;
    if (!shipped)
      return attempts < MOST_ATTEMPTS ? { outcome: 'retry', error: 'another edition' } : { outcome: 'done' };
    await bringLessons(stores.forTenant(tenantId));
    return { outcome: 'done' };
  };

const jobOf = (edition: string, runAt: number) => ({
  id: `${STOCK_JOB}/${edition}`,
  kind: STOCK_JOB,
  payload: {},
  runAt: new Date(runAt).toISOString(),
});

async function bringLessons(store: Store): Promise<void> {
  const { stockLessons } = await import('@keylift/core');
  await stockLessons(store, await readLessons(shippedLessons));
}

/** Of the files as they are: nothing has to be counted up when a lesson changes. */
async function shippedEdition(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(shippedLessons)).toSorted())
    hash.update(`${name}\n`).update(await readFile(new URL(encodeURIComponent(name), shippedLessons)));
  return hash.digest('hex').slice(0, 32);
}
