import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFolder } from './folder.js';

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'keylift-demo-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

it('keeps the secret and the first start', async () => {
  const path = join(base, '.demo');
  const first = await openFolder(path, { now: 1000 });
  expect(first).toMatchObject({ begunAt: 1000, databaseUrl: `file:${join(path, 'keylift.db')}` });
  expect(first.secret.length).toBeGreaterThanOrEqual(32);
  expect(await openFolder(path, { now: 2000 })).toEqual(first);
});

it('begins again when what it kept cannot be used', async () => {
  await writeFile(join(base, 'demo.json'), '{"secret":5}');
  expect((await openFolder(base, { now: 1000 })).begunAt).toBe(1000);
});
