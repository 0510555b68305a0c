import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TenantId } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { aPerson, aTeam } from '@keylift/core/testing';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { importData } from './import.js';
import { verdicts } from './verdicts.js';

let folder = '';
let database = '';

async function filled(url: string, tenants: readonly string[]): Promise<void> {
  const stores = await openPrismaStores(url);
  await stores.migrate();
  for (const id of tenants) {
    const store = stores.forTenant(id as TenantId);
    await store.putTenant({ id: id as TenantId, name: id, euMode: false });
    await store.putPeople([aPerson({ id: 'maya' })]);
    await store.putTeams([aTeam({ id: 'retail', name: 'Retail Care', memberIds: ['maya'] })]);
  }
  await stores.close();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keylift-import-'));
  database = `file:${join(folder, 'keylift.db')}`;
  await filled(database, ['acme']);
  return () => rm(folder, { recursive: true });
});

async function run(command: typeof importData, ...args: readonly string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const voice = { say: (text: string) => said.push(text), complain: (text: string) => complaints.push(text) };
  const code = await command(args, voice);
  return { code, said: said.join('\n'), complaints: complaints.join('\n') };
}

async function fileOf(content: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(folder, 'file-')), 'okrs.csv');
  await writeFile(path, content);
  return path;
}

const head = 'kr_id,kr_title,baseline,target,start,due,owner_team';
const row = (id: string, target = '82'): string => `${id},CSAT ${id},72,${target},2027-01-04,2027-03-31,Retail Care`;
const bring = (...args: readonly string[]) => run(importData, 'okr', ...args, '--database', database);

describe('keylift import okr', () => {
  test('a preview says what would change and writes nothing; the import writes it; a second one changes nothing', async () => {
    const file = await fileOf(`${head}\n${row('first')}\n`);
    const preview = await bring(file, '--preview');
    expect(preview).toMatchObject({ code: 0, complaints: '' });
    expect(preview.said).toContain(`${file}:2: new: CSAT first`);
    expect(preview.said).toContain('Preview: nothing was written.');
    expect((await bring(file)).said).toMatch(/1 new, 0 changed, 0 unchanged.*\nWritten\.$/);
    expect((await bring(file)).said).toContain('0 new, 0 changed, 1 unchanged');
    expect((await bring(await fileOf(`${head}\n${row('first', '85')}\n`))).said).toContain(
      'changed: CSAT first (target 82 → 85)',
    );
  });

  test('with a bad row nothing is written, unless the bad rows are to be left out', async () => {
    const file = await fileOf(`${head}\n${row('second')}\n${row('third', 'many')}\n`);
    const refused = await bring(file);
    expect(refused.code).toBe(1);
    expect(refused.complaints).toBe(`${file}:3: target: "many" is not a number.`);
    expect(refused.said).toContain('Nothing was written');
    expect((await bring(file, '--skip-bad')).said).toMatch(/1 new.*1 problems\.\nWritten\.$/);
    expect((await bring(file, '--skip-bad')).said).toContain('1 unchanged');
  });

  test('a file from Excel on Windows keeps its umlauts', async () => {
    const windows = new Uint8Array(
      [...Buffer.from(`${head}\n${row('fifth')}\n`.replace('CSAT', 'K'), 'latin1')].flatMap((byte) =>
        byte === 0x4b ? [0xc4] : [byte],
      ),
    );
    expect((await bring(await fileOf(windows), '--preview')).said).toContain('new: Ä fifth');
  });

  test.each([
    [['okr'], 'Say what to import: okr FILE.'],
    [['people', 'x.csv'], 'Say what to import: okr FILE.'],
    [['okr', '/nowhere.csv'], 'Cannot read the file "/nowhere.csv".'],
    [['okr', 'x.csv', '--fix'], "Unknown option '--fix'"],
  ])('called as %j it cannot work and says why', async (args, message) => {
    const { code, said, complaints } = await run(importData, ...args);
    expect([code, said]).toEqual([2, '']);
    expect(complaints).toContain(message);
  });

  test('an ambiguous date is asked about by its flag', async () => {
    const file = await fileOf(
      `${head}\n${row('sixth').replace('2027-01-04', '04/01/2027').replace('2027-03-31', '05/03/2027')}\n`,
    );
    const { code, complaints } = await bring(file);
    expect(code).toBe(2);
    expect(complaints).toContain('Say which with --dates dmy, --dates mdy or --dates ymd.');
    expect((await bring(file, '--dates', 'dmy', '--preview')).code).toBe(0);
  });

  test('a database that is not there is not made, and several tenants are asked about', async () => {
    const file = await fileOf(`${head}\n${row('first')}\n`);
    const missing = `file:${join(folder, 'missing.db')}`;
    expect(await run(importData, 'okr', file, '--database', missing)).toMatchObject({
      code: 2,
      complaints: expect.stringContaining('which is not there'),
    });
    const two = `file:${join(folder, 'two.db')}`;
    await filled(two, ['acme', 'other']);
    onTestFinished(() => rm(join(folder, 'two.db')));
    expect((await run(importData, 'okr', file, '--database', two)).complaints).toContain(
      '--tenant; there are acme, other',
    );
    expect((await run(importData, 'okr', file, '--database', two, '--tenant', 'other')).code).toBe(0);
  });
});

describe('keylift verdicts', () => {
  test('one line for each Key Result; a team below k is named, its figures are not', async () => {
    const empty = `file:${join(folder, 'empty.db')}`;
    await filled(empty, ['acme']);
    expect(await run(verdicts, '--database', empty)).toMatchObject({ code: 1, said: 'There is no Key Result yet.' });
    const file = await fileOf(`${head}\n${row('first')}\n`);
    await run(importData, 'okr', file, '--database', empty);
    expect(await run(verdicts, '--database', empty, '--now', '2027-02-01T08:00:00.000Z')).toMatchObject({
      code: 0,
      said: 'Retail Care  CSAT first  Wish  –  –',
    });
  });
});
