/** What every outbox and queue must do: each job is done once, whatever happens to the workers. */
import type { Instant } from '../model.js';
import type { ClaimedJob, JobQueue, Stores } from '../ports.js';
import { aJob } from './builders.js';
import { id, many, onStores, type MakeStores, type TestApi } from './contract.js';

/** The instant `ms` milliseconds after eight o'clock. */
const at = (ms: number): Instant => new Date(Date.parse('2026-10-20T08:00:00.000Z') + ms).toISOString();
const LEASE_MS = 1000;

export function jobContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStores = onStores(makeStores);
  const claim = (jobs: JobQueue, ms: number, limit = 10): Promise<readonly ClaimedJob[]> =>
    jobs.claim({ now: at(ms), leaseMs: LEASE_MS, limit });
  const claimOne = async (jobs: JobQueue, ms: number): Promise<ClaimedJob> => {
    const [job] = await claim(jobs, ms, 1);
    if (!job) throw new Error('A job should have been due.');
    return job;
  };

  describe('jobs', () => {
    it(
      'come to the worker as they were enqueued',
      withStores(async (stores) => {
        const { jobs } = stores;
        // A text cut after 5 code units ends in half an emoji; half a surrogate pair must not stop the outbox.
        const payload = { nested: [{ a: null, b: 0.1 }], text: 'Top 😀😀'.slice(0, 5), umlaut: 'ä "\\\n' };
        await stores.forTenant(id('meridian')).enqueue([aJob({ payload })]);
        expect(await claim(jobs, 0)).toStrictEqual([{ ...aJob({ payload }), tenantId: 'meridian', attempts: 1 }]);
      }),
    );

    it(
      'are the same job when their id is: in one batch, later, and after they are done',
      withStores(async (stores) => {
        const { jobs } = stores;
        const store = stores.forTenant(id('meridian'));
        await store.enqueue([]);
        await store.enqueue([aJob(), aJob({ kind: 'changed' })]);
        await store.enqueue([aJob({ kind: 'changed' })]);
        const job = await claimOne(jobs, 0);
        expect(job.kind).toBe('ags.score');
        expect(await jobs.complete(job, at(1))).toBe(true);
        await store.enqueue([aJob()]);
        expect(await claim(jobs, 9999)).toStrictEqual([]);
        expect(await jobs.depth(at(9999))).toStrictEqual({ due: 0, dead: 0 });
      }),
    );

    it(
      'of two tenants are two, even with one id',
      withStores(async (stores) => {
        const { jobs } = stores;
        await stores.forTenant(id('one')).enqueue([aJob({ kind: 'of-one' })]);
        await stores.forTenant(id('two')).enqueue([aJob({ kind: 'of-two' })]);
        const claimed = await claim(jobs, 0);
        expect(claimed.map(({ tenantId, kind }) => [tenantId, kind])).toStrictEqual([
          ['one', 'of-one'],
          ['two', 'of-two'],
        ]);
        const [first] = claimed;
        expect(first && (await jobs.complete(first, at(1)))).toBe(true);
        expect((await claim(jobs, LEASE_MS)).map(({ tenantId }) => tenantId)).toStrictEqual(['two']);
      }),
    );

    it(
      'wait for their time and come oldest first, no more than asked for',
      withStores(async (stores) => {
        const { jobs } = stores;
        const due = (name: string, ms: number) => aJob({ id: name, runAt: at(ms) });
        await stores.forTenant(id('meridian')).enqueue([due('c', 30), due('a', 10), due('b', 20), due('d', 40)]);
        expect(await claim(jobs, 9)).toStrictEqual([]);
        expect((await claim(jobs, 35, 2)).map((job) => job.id)).toStrictEqual(['a', 'b']);
        expect((await claim(jobs, 35, 2)).map((job) => job.id)).toStrictEqual(['c']);
        expect(await claim(jobs, 40, 0)).toStrictEqual([]);
        expect((await claim(jobs, 40)).map((job) => job.id)).toStrictEqual(['d']);
      }),
    );

    it(
      'go to one worker each',
      withStores(async (stores) => {
        const { jobs } = stores;
        await stores.forTenant(id('meridian')).enqueue(many(200, (index) => aJob({ id: `job-${index}` })));
        const taken: string[] = [];
        const work = async (): Promise<void> => {
          for (let mine = await claim(jobs, 1); mine.length > 0; mine = await claim(jobs, 1)) {
            expect(mine.length).toBeLessThanOrEqual(10);
            taken.push(...mine.map((job) => job.id));
            for (const job of mine) expect(await jobs.complete(job, at(2))).toBe(true);
          }
        };
        await Promise.all([work(), work(), work(), work()]);
        expect(taken).toHaveLength(200);
        expect(new Set(taken).size).toBe(200);
      }),
    );

    it(
      'come back when the lease runs out, and the late result is thrown away',
      withStores(async (stores) => {
        const { jobs } = stores;
        await stores.forTenant(id('meridian')).enqueue([aJob()]);
        const late = await claimOne(jobs, 0);
        expect(await claim(jobs, LEASE_MS - 1)).toStrictEqual([]);
        const second = await claimOne(jobs, LEASE_MS);
        expect(second).toStrictEqual({ ...late, attempts: 2 });

        expect(await jobs.complete(late, at(LEASE_MS + 1))).toBe(false);
        await jobs.fail(late, { now: at(LEASE_MS + 1), error: 'too late' });
        expect(await jobs.depth(at(9999))).toStrictEqual({ due: 1, dead: 0 });
        expect(await jobs.complete(second, at(LEASE_MS + 2))).toBe(true);
        expect(await jobs.complete(second, at(LEASE_MS + 3))).toBe(false);
        expect(await claim(jobs, 9999)).toStrictEqual([]);
      }),
    );

    it(
      'may be completed after the lease while nobody else has them',
      withStores(async (stores) => {
        const { jobs } = stores;
        await stores.forTenant(id('meridian')).enqueue([aJob()]);
        const job = await claimOne(jobs, 0);
        expect(await jobs.complete(job, at(LEASE_MS * 5))).toBe(true);
      }),
    );

    it(
      'are tried again when the worker says, and count their attempts',
      withStores(async (stores) => {
        const { jobs } = stores;
        await stores.forTenant(id('meridian')).enqueue([aJob()]);
        const first = await claimOne(jobs, 0);
        await jobs.fail(first, { now: at(5), error: 'The LMS said 503.', retryAt: at(5000) });
        expect(await claim(jobs, 4999)).toStrictEqual([]);
        const second = await claimOne(jobs, 5000);
        expect(second).toStrictEqual({ ...first, runAt: at(5000), attempts: 2 });
        await jobs.fail(second, { now: at(5001), error: 'The LMS said 503.', retryAt: at(5001) });
        expect((await claimOne(jobs, 5001)).attempts).toBe(3);
      }),
    );

    it(
      'are buried when the worker gives up',
      withStores(async (stores) => {
        const { jobs } = stores;
        const store = stores.forTenant(id('meridian'));
        await store.enqueue([aJob(), aJob({ id: 'job-2', runAt: at(1) })]);
        const job = await claimOne(jobs, 0);
        await jobs.fail(job, { now: at(1), error: `The LMS said 404. ${'x'.repeat(20_000)}` });
        expect(await jobs.depth(at(9999))).toStrictEqual({ due: 1, dead: 1 });
        expect(await jobs.complete(job, at(2))).toBe(false);
        await jobs.fail(job, { now: at(2), error: 'again', retryAt: at(3) });
        await store.enqueue([aJob()]);
        expect((await claim(jobs, 9999)).map((one) => one.id)).toStrictEqual(['job-2']);
        expect(await jobs.depth(at(9999))).toStrictEqual({ due: 0, dead: 1 });
      }),
    );

    it(
      'are counted while they wait, not while they are leased or not yet due',
      withStores(async (stores) => {
        const { jobs } = stores;
        await stores
          .forTenant(id('one'))
          .enqueue([aJob({ id: 'a' }), aJob({ id: 'b' }), aJob({ id: 'c', runAt: at(50) })]);
        await stores.forTenant(id('two')).enqueue([aJob({ id: 'a' })]);
        expect(await jobs.depth(at(0))).toStrictEqual({ due: 3, dead: 0 });
        await claim(jobs, 0, 2);
        expect(await jobs.depth(at(1))).toStrictEqual({ due: 1, dead: 0 });
        expect(await jobs.depth(at(LEASE_MS))).toStrictEqual({ due: 4, dead: 0 });
      }),
    );

    it(
      'are forgotten some time after they were done, oldest first and a few at a time; those that are dead or wait stay',
      withStores(async (stores) => {
        const { jobs } = stores;
        const store = stores.forTenant(id('meridian'));
        const done = ['a', 'b', 'c'];
        await store.enqueue([...done, 'dead', 'waiting'].map((name) => aJob({ id: name })));
        for (const [index, job] of (await claim(jobs, 0)).entries()) {
          if (job.id === 'dead') await jobs.fail(job, { now: at(1), error: 'The LMS said 404.' });
          else if (done.includes(job.id)) await jobs.complete(job, at(10 + index));
        }
        expect(await jobs.prune({ before: at(10), limit: 10 })).toBe(0);
        expect(await jobs.prune({ before: at(100), limit: 2 })).toBe(2);
        expect(await jobs.prune({ before: at(100), limit: 2 })).toBe(1);
        expect(await jobs.prune({ before: at(100), limit: 2 })).toBe(0);
        expect(await jobs.depth(at(LEASE_MS))).toStrictEqual({ due: 1, dead: 1 });

        await store.enqueue(['a', 'dead', 'waiting'].map((name) => aJob({ id: name })));
        expect((await claim(jobs, LEASE_MS)).map((job) => job.id).toSorted()).toStrictEqual(['a', 'waiting']);
      }),
    );

    it(
      'that are dead are listed with their reason, tried again or set aside by a person',
      withStores(async ({ forTenant, jobs }) => {
        const meridian = id<never>('meridian');
        await forTenant(meridian).enqueue([aJob(), aJob({ id: 'job-2', personId: id('maya') })]);
        await forTenant(id('other')).enqueue([aJob()]);
        for (const [index, job] of (await claim(jobs, 0)).entries())
          await jobs.fail(job, { now: at(index), error: 'scores: status 404' });
        const [newest, oldest] = await jobs.listDead(meridian, 10);
        expect(oldest).toStrictEqual({
          ...aJob(),
          tenantId: 'meridian',
          attempts: 1,
          error: 'scores: status 404',
          deadAt: at(0),
        });
        expect(newest).toMatchObject({ id: 'job-2', personId: 'maya' });
        expect(await jobs.listDead(meridian, 1)).toHaveLength(1);

        expect(await jobs.requeue(meridian, 'job-1', at(50))).toBe(true);
        expect(await jobs.requeue(meridian, 'job-1', at(50))).toBe(false);
        expect(await jobs.discard(meridian, 'job-2', at(50))).toBe(true);
        expect(await jobs.discard(meridian, 'job-2', at(50))).toBe(false);
        expect(await jobs.requeue(meridian, 'nothing', at(50))).toBe(false);
        expect(await jobs.listDead(meridian, 10)).toStrictEqual([]);
        expect(await claim(jobs, 49)).toStrictEqual([]);
        expect(await claim(jobs, 50)).toStrictEqual([
          { ...aJob({ runAt: at(50) }), tenantId: 'meridian', attempts: 1 },
        ]);
        expect(await jobs.prune({ before: at(51), limit: 10 })).toBe(1);
      }),
    );

    it(
      'about a person are forgotten with them',
      withStores(async (stores) => {
        const store = stores.forTenant(id('meridian'));
        await store.enqueue([aJob({ personId: id('maya') }), aJob({ id: 'job-2' })]);
        await store.erasePerson(id('maya'));
        expect((await claim(stores.jobs, 0)).map((job) => job.id)).toStrictEqual(['job-2']);
      }),
    );

    it(
      'may be enqueued by the thousand',
      withStores(async (stores) => {
        const { jobs } = stores;
        const store = stores.forTenant(id('meridian'));
        await store.enqueue(many(3000, (index) => aJob({ id: `job-${index}` })));
        await store.enqueue(many(3001, (index) => aJob({ id: `job-${index}` })));
        expect(await jobs.depth(at(0))).toStrictEqual({ due: 3001, dead: 0 });
      }),
    );
  });
}
