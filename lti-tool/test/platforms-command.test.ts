/** `keylift platforms` and `keylift doctor` as processes, on one database. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keylift-platforms-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function keylift(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--conditions=source', '--import=tsx', main, ...args], {
    env: {
      PATH: process.env['PATH'],
      KEYLIFT_PUBLIC_URL: 'http://localhost:3999',
      KEYLIFT_ALLOW_LOOPBACK: 'true',
      KEYLIFT_DATABASE_URL: `file:${join(folder, 'keylift.db')}`,
      KEYLIFT_SECRET: 'the secret of a test, long enough to be one',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, error, code: code as number };
}

// Processes that start from source take their time on a busy machine.
it('a platform is invited or added by hand, listed, suspended and looked at', { timeout: 120_000 }, async () => {
  expect(await keylift('platforms', 'list')).toMatchObject({ code: 0, out: 'No platform is registered.\n' });
  const invited = await keylift('platforms', 'invite', '--approved');
  expect(invited.out).toMatch(/^http:\/\/localhost:3999\/lti\/register\?invitation=[\w-]{43}\n$/);

  const add = ['platforms', 'add', '--issuer', 'http://localhost:1', '--client-id', 'client-1'];
  const addresses = [
    '--auth',
    'http://localhost:1/a',
    '--token',
    'http://localhost:1/t',
    '--keys',
    'http://localhost:1/k',
  ];
  expect(await keylift(...add)).toMatchObject({ code: 1, error: '--auth must be a web address.\n' });
  const { out } = await keylift(...add, ...addresses, '--product', 'moodle');
  const id = out.trim();
  expect(await keylift(...add, ...addresses)).toMatchObject({ code: 1, error: expect.stringContaining('registered') });

  expect(await keylift('platforms', 'suspend', id)).toMatchObject({ code: 0 });
  expect((await keylift('platforms', 'list')).out).toContain(`${id}\twaiting\tmoodle\thttp://localhost:1\tclient-1`);
  expect(await keylift('platforms', 'allow', id, '7')).toMatchObject({ code: 0 });
  expect((await keylift('platforms', 'deployments', id)).out).toBe('7\tactive\tnever\n');
  expect((await keylift('keys', 'prepare')).code).toBe(0);
  const looked = await keylift('doctor');
  expect(looked.code).toBe(1);
  expect(looked.out).toContain('keylift platforms approve');
  expect(looked.out).toContain('KEYLIFT_PUBLIC_URL');
});

it.each([
  [['platforms'], 2],
  [['platforms', '--nonsense'], 2],
  [['platforms', 'approve', 'nobody'], 1],
  [['doctor', 'x'], 2],
])('%j ends with %i', { timeout: 60_000 }, async (args, code) => {
  expect((await keylift(...args)).code).toBe(code);
});
