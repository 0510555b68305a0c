import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStores, type ClaimedJob, type Stores } from '@keylift/core';
import { aTenant } from '@keylift/core/testing';
import { planStock, STOCK_JOB, stockHandler, stockTenant } from './stock.js';

const start = Date.parse('2026-11-20T15:00:00.000Z');
const DAY = 86_400_000;
const now = () => start;
const tenant = aTenant();
let stores: Stores;
beforeEach(async () => {
  stores = createMemoryStores();
  await stores.forTenant(tenant.id).putTenant(tenant);
});

const dueAt = (at: number): Promise<readonly ClaimedJob[]> =>
  stores.jobs.claim({ now: new Date(at).toISOString(), leaseMs: 1, limit: 10 });
const lessons = () => stores.forTenant(tenant.id).listLessons();

describe('the shipped lessons', () => {
  it('reach a tenant by one job for each edition, however many servers start', async () => {
    await planStock(stores, now);
    await planStock(stores, now);
    const [job, ...others] = await dueAt(start);
    expect(others).toEqual([]);
    expect(await stockHandler(stores)(job as ClaimedJob)).toEqual({ outcome: 'done' });
    expect((await lessons()).length).toBeGreaterThan(50);

    await stores.jobs.complete(job as ClaimedJob, new Date(start).toISOString());
    await planStock(stores, now);
    expect(await dueAt(start + DAY)).toEqual([]);
  });

  it('are there when a tenant is made, and the next start has nothing to do', async () => {
    await stockTenant(stores.forTenant(tenant.id), now);
    expect((await lessons()).length).toBeGreaterThan(50);
    await planStock(stores, now);
    expect(await dueAt(start)).toEqual([]);
  });

  it('of another edition wait for the server that ships them, and not for ever', async () => {
    const job = { tenantId: tenant.id, id: `${STOCK_JOB}/older`, kind: STOCK_JOB, payload: {}, runAt: '' };
    expect(await stockHandler(stores)({ ...job, attempts: 1 })).toMatchObject({ outcome: 'retry' });
    expect(await stockHandler(stores)({ ...job, attempts: 10 })).toEqual({ outcome: 'done' });
    expect(await lessons()).toEqual([]);
  });
});
