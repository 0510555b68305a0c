/** Key Results of another OKR tool over real HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores, type Store } from '@keylift/core';
import type { ApiClient } from '@keylift/core/api';
import { aTeam, aTenant } from '@keylift/core/testing';
import { useCasesFor } from '../src/use-cases.js';
import { createBrowser } from './support/browser.js';
import { claim, startPlatform, type Platform } from './support/platform.js';
import { signedIn } from './support/signed-in.js';
import { startTool, type Tool } from './support/tool.js';

let platform: Platform;
let tool: Tool;
let store: Store;
let ines: ApiClient;
let maya: ApiClient;

async function signIn(role: 'membership#Instructor' | 'institution/person#Administrator'): Promise<ApiClient> {
  const launched = await createBrowser(tool.origin, platform).run((claims) => {
    claims[claim('roles')] = [`http://purl.imsglobal.org/vocab/lis/v2/${role}`];
  });
  return signedIn(tool.origin, launched);
}

beforeAll(async () => {
  platform = await startPlatform();
  const stores = createMemoryStores();
  tool = await startTool({
    stores,
    registrations: [platform.registration],
    keyliftFor: useCasesFor({ stores, clock: () => '2026-10-20T08:00:00.000Z', now: Date.now }),
  });
  store = stores.forTenant(platform.registration.tenantId);
  await store.putTenant(aTenant({ id: store.tenantId }));
  await store.putTeams([aTeam({ id: 'retail', name: 'Retail Care' })]);
  ines = await signIn('institution/person#Administrator');
  maya = await signIn('membership#Instructor');
});
afterAll(async () => {
  await tool.close();
  await platform.close();
});

const head = 'kr_id,kr_title,baseline,target,start,due,owner_team';
const row = (id: string, target = '82'): string => `${id},CSAT ${id},72,${target},2027-01-04,2027-03-31,Retail Care`;
const file = (...rows: readonly string[]): string => [head, ...rows, ''].join('\n');
const titles = async (): Promise<readonly string[]> => (await store.listKeyResults()).map(({ title }) => title);

describe('importing Key Results', () => {
  it('says first what would change, then writes it; the same file again changes nothing', async () => {
    const csv = file(row('first'));
    const planned = { line: 2, change: 'new', title: 'CSAT first', differences: [] };
    expect(await ines.importOkrs({ csv })).toEqual({
      profile: 'keylift',
      written: false,
      keyResults: [planned],
      teams: [],
      problems: [],
      notices: [],
    });
    expect(await titles()).toEqual([]);
    expect(await ines.importOkrs({ csv, write: true })).toMatchObject({ written: true, keyResults: [planned] });
    expect(await titles()).toEqual(['CSAT first']);
    expect((await ines.importOkrs({ csv, write: true })).keyResults).toMatchObject([{ change: 'unchanged' }]);
    expect((await ines.importOkrs({ csv: file(row('first', '85')) })).keyResults).toMatchObject([
      { change: 'changed', differences: ['target 82 → 85'] },
    ]);
  });

  it('writes nothing while a row cannot be read, unless such rows are to be left out', async () => {
    const csv = file(row('second'), row('third', 'many'));
    const problems = [{ line: 3, column: 'target', message: '"many" is not a number.' }];
    expect(await ines.importOkrs({ csv, write: true })).toMatchObject({ written: false, problems });
    expect(await titles()).not.toContain('CSAT second');
    expect(await ines.importOkrs({ csv, write: true, skipBad: true })).toMatchObject({ written: true, problems });
    expect(await titles()).toContain('CSAT second');
  });

  it('is for administrators, and for files that are one', async () => {
    await expect(maya.importOkrs({ csv: file(row('first')) })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ines.importOkrs({ csv: file(row('first')), team: 'Nobody' })).rejects.toMatchObject({
      code: 'invalid',
      field: '--team',
    });
    await expect(ines.importOkrs({ csv: 'nothing,known\n1,2\n' })).rejects.toMatchObject({ code: 'invalid' });
  });
});
