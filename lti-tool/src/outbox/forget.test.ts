import { describe, expect, it } from 'vitest';
import { createMemoryStores, type TenantId } from '@keylift/core';
import { forgetEnded } from './forget.js';

const start = Date.parse('2026-08-20T15:00:00.000Z');
const day = 86_400_000;

describe('what a server forgets by itself', () => {
  it('forgets a done job after 90 days, so that until then the same work is not done twice', async () => {
    const stores = createMemoryStores();
    const store = stores.forTenant('meridian' as TenantId);
    const at = (days: number) => new Date(start + days * day).toISOString();
    const job = { id: 'score-1', kind: 'test', payload: {}, runAt: at(0) };
    const due = async () => (await stores.jobs.depth(at(200))).due;
    await store.enqueue([job]);
    const [claimed] = await stores.jobs.claim({ now: at(0), leaseMs: 1000, limit: 1 });
    await stores.jobs.complete(claimed!, at(0));

    await forgetEnded(stores, start + 90 * day);
    await store.enqueue([job]);
    expect(await due()).toBe(0);

    await forgetEnded(stores, start + 90 * day + 1);
    await store.enqueue([job]);
    expect(await due()).toBe(1);
  });
});
