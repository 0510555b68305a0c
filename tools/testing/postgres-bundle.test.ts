import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { unpackBundledPostgres } from './postgres-bundle.js';

const home = mkdtempSync(join(tmpdir(), 'keylift-bundle-'));
afterAll(() => rmSync(home, { recursive: true }));

it('unpacks programs that find their libraries', () => {
  const binaries = unpackBundledPostgres(home);
  expect(binaries).toEqual({ initdb: join(home, 'native/bin/initdb'), postgres: join(home, 'native/bin/postgres') });
  for (const program of Object.values(binaries ?? {})) {
    expect(spawnSync(program, ['--version'], { encoding: 'utf8' })).toMatchObject({
      stdout: expect.stringMatching(/PostgreSQL\) 18\.\d/) as string,
      status: 0,
    });
    expect(lstatSync(program).isSymbolicLink()).toBe(false);
  }
});
