import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPrismaStores } from '@keylift/core/prisma';
import { anEvidence, aPerson, aTeam, aTenant } from '@keylift/core/testing';
import { person } from './person.js';

let folder: string;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keylift-person-'));
  url = `file:${join(folder, 'keylift.db')}`;
  const stores = await openPrismaStores(url);
  await stores.migrate();
  const store = stores.forTenant(aTenant().id);
  await store.putTenant(aTenant());
  await store.putPeople([aPerson({ id: 'maya', name: 'Maya Lindqvist' }), aPerson({ id: 'dev', name: 'Dev Rao' })]);
  await store.putTeams([aTeam({ memberIds: ['maya', 'dev'] })]);
  await store.appendEvidence([anEvidence({ id: 'hers' }), anEvidence({ id: 'his', personId: 'dev' })]);
  await stores.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const [said, complained]: [string[], string[]] = [[], []];
  const voice = { say: (text: string) => said.push(text), complain: (text: string) => complained.push(text) };
  const code = await person([...args, '--database', url], voice);
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

it('somebody is found, gets all that is kept about them, and is forgotten only when it is said to be for good', async () => {
  expect(await run('find', 'LINDQ')).toMatchObject({ code: 0, said: 'maya\tMaya Lindqvist' });
  const data = JSON.parse((await run('export', 'maya')).said) as { evidence: { id: string }[] };
  expect(data.evidence.map(({ id }) => id)).toEqual(['hers']);

  expect(await run('erase', 'maya')).toMatchObject({ code: 2, complained: expect.stringContaining('--for-good') });
  expect((await run('export', 'maya')).code).toBe(0);
  expect(await run('erase', 'maya', '--for-good')).toMatchObject({ code: 0, said: 'maya: erased.' });
  expect(await run('export', 'maya')).toMatchObject({ code: 1, complained: 'The person "maya" is not known here.' });
  expect(await run('find', 'a')).toMatchObject({ said: 'dev\tDev Rao' });
  expect((await run('export', 'dev')).said).toContain('"his"');
});

it.each([
  [[], 2],
  [['find'], 2],
  [['export', 'one', 'two'], 2],
  [['erase', 'nobody', '--for-good'], 1],
])('%j ends with %i', async (args, code) => {
  expect((await run(...args)).code).toBe(code);
});
