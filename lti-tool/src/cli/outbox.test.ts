import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openPrismaStores } from '@keylift/core/prisma';
import { aJob, aRegistration, aTenant } from '@keylift/core/testing';
import { outbox } from './outbox.js';

let folder: string;
let url: string;
const tenantId = aTenant().id;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keylift-outbox-'));
  url = `file:${join(folder, 'keylift.db')}`;
  vi.stubEnv('KEYLIFT_DATABASE_URL', url);
  vi.stubEnv('KEYLIFT_PUBLIC_URL', 'https://keylift.example');
  vi.stubEnv('KEYLIFT_SECRET', 'a secret that is long enough for a test of this command');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** Two deliveries that were given up. */
beforeEach(async () => {
  const stores = await openPrismaStores(url);
  await stores.migrate();
  const store = stores.forTenant(tenantId);
  await store.putTenant(aTenant());
  await stores.lti.putRegistration(aRegistration());
  const at = '2026-10-20T08:00:00.000Z';
  await store.enqueue(['one', 'two'].map((id) => aJob({ id, payload: { registrationId: 'registration-1' } })));
  for (const job of await stores.jobs.claim({ now: at, leaseMs: 1000, limit: 10 }))
    await stores.jobs.fail(job, { now: at, error: 'scores: status 404' });
  await stores.close();
});

async function run(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await outbox(args, { say: (text) => said.push(text), complain: (text) => complained.push(text) });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

it('lists what was given up, retries one, sets the other aside, and then has nothing left', async () => {
  const { code, said } = await run('list');
  expect(code).toBe(0);
  for (const words of ['one', 'two', 'https://lms.example', 'somebody deleted it (404)', 'Set it aside'])
    expect(said).toContain(words);
  expect(await run('retry', 'one')).toMatchObject({ code: 0, said: 'one: on its way again' });
  expect(await run('discard', 'two', '--tenant', tenantId)).toMatchObject({ code: 0, said: 'two: set aside' });
  expect((await run('list')).said).toContain('Nothing is left over');
  expect(await run('retry', 'one')).toMatchObject({ code: 1, complained: 'one: not among what was given up' });
  expect(await run('retry', '--all')).toMatchObject({ code: 0, said: '' });
});

it.each([
  [['help-me'], 2, 'Usage: keylift outbox'],
  [['retry'], 2, 'Say what to do'],
  [['list', '--tenant', 'nobody'], 2, 'Name the tenant'],
])('%j is answered with what to do', async (args, code, words) => {
  const answer = await run(...args);
  expect(answer.code).toBe(code);
  expect(answer.complained).toContain(words);
});
