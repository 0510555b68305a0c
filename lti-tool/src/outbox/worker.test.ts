import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStores, type NewJob, type Stores, type TenantId } from '@keylift/core';
import { createLog } from '../log.js';
import { createWorker, type JobHandler, type Worker } from './worker.js';

const start = Date.parse('2026-11-20T15:00:00.000Z');
let now: number;
let stores: Stores;
beforeEach(() => {
  now = start;
  stores = createMemoryStores();
});

const worker = (handler: JobHandler): Worker =>
  createWorker({
    jobs: stores.jobs,
    handlers: { test: handler },
    now: () => now,
    chance: () => 1,
    log: createLog('silent'),
  });

const enqueue = (...jobs: readonly Partial<NewJob>[]) =>
  stores
    .forTenant('meridian' as TenantId)
    .enqueue(jobs.map((job) => ({ id: 'a', kind: 'test', payload: {}, runAt: new Date(start).toISOString(), ...job })));

const depth = () => stores.jobs.depth(new Date(now).toISOString());

describe('the outbox worker', () => {
  it('runs what is due, once', async () => {
    await enqueue({ id: 'a' }, { id: 'b' }, { id: 'later', runAt: '2026-11-20T16:00:00.000Z' });
    const seen: string[] = [];
    const its = worker(async ({ id }) => {
      seen.push(id);
      return { outcome: 'done' };
    });
    expect(await its.runDue()).toBe(2);
    expect(await its.runDue()).toBe(0);
    expect(seen).toEqual(['a', 'b']);
  });

  it('works through more than one claim takes', async () => {
    await enqueue(...Array.from({ length: 12 }, (_, at) => ({ id: `job-${at}` })));
    expect(await worker(async () => ({ outcome: 'done' })).runDue()).toBe(12);
  });

  it('tries again after the wait, or after the time the other side asked for', async () => {
    await enqueue({ id: 'a' });
    const waits = [undefined, 600_000];
    const its = worker(async () => ({ outcome: 'retry', error: 'status 503', afterMs: waits.shift() }));
    await its.runDue();
    now = start + 4_999;
    expect(await its.runDue()).toBe(0);
    now = start + 5_000;
    expect(await its.runDue()).toBe(1);
    now += 599_999;
    expect(await its.runDue()).toBe(0);
    now += 1;
    expect(await its.runDue()).toBe(1);
  });

  it('buries what cannot succeed, and what failed fifty times', async () => {
    await enqueue({ id: 'a' });
    await worker(async () => ({ outcome: 'dead', error: 'status 404' })).runDue();
    expect(await depth()).toEqual({ due: 0, dead: 1 });

    await enqueue({ id: 'b' });
    const failing = worker(async () => ({ outcome: 'retry', error: 'status 500' }));
    let tries = 0;
    for (let hour = 0; hour < 60; hour += 1, now += 3_600_000) tries += await failing.runDue();
    expect(tries).toBe(50);
    expect(await depth()).toEqual({ due: 0, dead: 2 });
  });

  it('keeps a job whose handler throws or does not exist', async () => {
    await enqueue({ id: 'a' }, { id: 'b', kind: 'of a newer version' });
    const its = worker(() => Promise.reject(new Error('boom')));
    expect(await its.runDue()).toBe(2);
    now += 5_000;
    expect(await depth()).toEqual({ due: 2, dead: 0 });
  });

  it('lets another worker finish what one left behind, when its lease ends', async () => {
    await enqueue({ id: 'a' });
    let release = () => {};
    const killed = worker(async () => {
      await new Promise<void>((done) => (release = done));
      return { outcome: 'done' };
    });
    const hanging = killed.runDue();
    await expect.poll(async () => (await depth()).due).toBe(0);

    const other = worker(async () => ({ outcome: 'done' }));
    now += 59_999;
    expect(await other.runDue()).toBe(0);
    now += 1;
    expect(await other.runDue()).toBe(1);
    release(); // too late: its result is thrown away
    expect(await hanging).toBe(1);
    expect(await depth()).toEqual({ due: 0, dead: 0 });
  });

  it('stops after the job under way', async () => {
    await enqueue({ id: 'a' });
    let finished = false;
    let begun = () => {};
    const begin = new Promise<void>((done) => (begun = done));
    const its = worker(async () => {
      begun();
      await new Promise((done) => setImmediate(done));
      finished = true;
      return { outcome: 'done' };
    });
    its.start();
    await begin;
    await its.stop();
    expect(finished).toBe(true);
  });
});
