/** Several servers on one database behave as one (DESIGN decision 5). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyResultId, PersonId, TeamId, TenantId } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { aJob, aKeyResult, aLogin, aTeam } from '@keylift/core/testing';
import { databases, type EmptyDatabase } from './databases.js';
import { START_LIMIT_MS, killAfter, runTogether } from './processes/start.js';
import { BATCH, EVENTS, LOGINS, NOW, READINGS, TIMESTAMPS, readingAt, type Work } from './processes/workload.js';

const PROCESSES = 3;
const JOBS = 100;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

describe.each(databases)('three processes on %s', (_name, make) => {
  let database: EmptyDatabase;
  let work: readonly Work[];

  beforeAll(async () => {
    database = await make();
    // Closed before the others start: a process that waits for SQLite's lock does nothing else.
    const stores = await openPrismaStores(database.url);
    await stores.migrate();
    const store = stores.forTenant('meridian' as TenantId);
    await store.enqueue(numbers(JOBS).map((number) => aJob({ id: `job-${number}` })));
    for (const number of numbers(LOGINS)) await stores.lti.createLogin(aLogin({ stateHash: `login-${number}` }));
    await store.putTeams([aTeam({ memberIds: [] })]);
    await store.putKeyResult(aKeyResult());
    await stores.close();
    work = await runTogether<Work>(PROCESSES, 'work.ts', [database.url]);
  }, START_LIMIT_MS);
  afterAll(() => database.drop());

  it('do each job once', () => {
    const done = work.flatMap(({ jobs }) => jobs);
    expect(done.toSorted()).toStrictEqual(
      numbers(JOBS)
        .map((number) => `job-${number}`)
        .toSorted(),
    );
  });

  it('consume each login once', () => {
    const consumed = work.flatMap(({ logins }) => logins);
    expect(consumed.toSorted()).toStrictEqual(
      numbers(LOGINS)
        .map((number) => `login-${number}`)
        .toSorted(),
    );
  });

  it('hand out score timestamps that are all a second apart', () => {
    const given = work.flatMap(({ timestamps }) => timestamps).toSorted();
    const start = Date.parse(NOW);
    expect(given).toStrictEqual(
      numbers(PROCESSES * TIMESTAMPS).map((number) => new Date(start + number * 1000).toISOString()),
    );
    for (const { timestamps } of work) expect(timestamps).toStrictEqual(timestamps.toSorted());
  });

  it('append each event once', () => {
    expect(work.reduce((sum, { appended }) => sum + appended, 0)).toBe(EVENTS);
  });

  it('lose no member, no reading and no version', async () => {
    const stores = await openPrismaStores(database.url);
    const store = stores.forTenant('meridian' as TenantId);
    const [team, versions, checkIns, events] = [
      await store.getTeam('support' as TeamId),
      await store.keyResultVersions('kr-1' as KeyResultId),
      await store.checkInsOf('kr-1' as KeyResultId),
      await store.evidenceOf('maya' as PersonId),
    ];
    await stores.close();

    expect(team?.memberIds).toStrictEqual(['person-0', 'person-1', 'person-2']);
    expect(events).toHaveLength(EVENTS);
    const readings = numbers(READINGS).flatMap((number) => numbers(PROCESSES).map((index) => readingAt(number, index)));
    expect(checkIns.map(({ at, value }) => ({ at, value }))).toStrictEqual(readings);
    expect(versions.map(({ version }) => version)).toStrictEqual(versions.map((_, index) => index + 1));
    expect(versions.length).toBeGreaterThan(READINGS);
    expect(versions.at(-1)?.current).toBe(readings.at(-1)?.value);
  });
});

describe.each(databases)('a process on %s that is killed', (_name, make) => {
  let database: EmptyDatabase;
  beforeAll(async () => {
    database = await make();
    const stores = await openPrismaStores(database.url);
    await stores.migrate();
    await stores.close();
  });
  afterAll(() => database.drop());

  it(
    'leaves whole batches: all that it called written, and no half of the next',
    { timeout: START_LIMIT_MS },
    async () => {
      const written = (await killAfter(3, 'append.ts', [database.url])).map(Number);
      const stores = await openPrismaStores(database.url);
      const store = stores.forTenant('meridian' as TenantId);
      const kept = await Promise.all(
        numbers(written.length + 2).map(async (batch) => (await store.evidenceOf(`batch-${batch}` as PersonId)).length),
      );
      await stores.close();
      expect(written).toStrictEqual(numbers(written.length));
      expect(kept.slice(0, written.length)).toStrictEqual(written.map(() => BATCH));
      expect([0, BATCH]).toContain(kept[written.length]);
      expect(kept[written.length + 1]).toBe(0);
    },
  );
});
