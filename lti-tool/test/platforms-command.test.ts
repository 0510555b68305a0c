/** `keylift platforms` and what stands beside it, on one database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { doctor } from '../src/cli/doctor.js';
import { keys } from '../src/cli/keys.js';
import { platforms } from '../src/cli/platforms.js';

const commands = { doctor, keys, platforms };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keylift-platforms-'));
  const env = {
    KEYLIFT_PUBLIC_URL: 'http://localhost:3999',
    KEYLIFT_ALLOW_LOOPBACK: 'true',
    KEYLIFT_DATABASE_URL: `file:${join(folder, 'keylift.db')}`,
    KEYLIFT_SECRET: 'the secret of a test, long enough to be one',
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function keylift(command: keyof typeof commands, ...args: readonly string[]) {
  const [said, complaints]: [string[], string[]] = [[], []];
  const voice = { say: (line: string) => said.push(line), complain: (line: string) => complaints.push(line) };
  const code = await commands[command](args, voice);
  return { code, out: said.join('\n'), error: complaints.join('\n') };
}

it('a platform is invited or added by hand, listed, suspended and looked at', async () => {
  expect(await keylift('platforms', 'list')).toMatchObject({ code: 0, out: 'No platform is registered.' });
  const invited = await keylift('platforms', 'invite', '--approved');
  expect(invited.out).toMatch(/^http:\/\/localhost:3999\/lti\/register\?invitation=[\w-]{43}$/);

  const add = (...more: readonly string[]) =>
    keylift('platforms', 'add', '--issuer', 'http://localhost:1', '--client-id', 'client-1', ...more);
  const addresses = [
    '--auth',
    'http://localhost:1/a',
    '--token',
    'http://localhost:1/t',
    '--keys',
    'http://localhost:1/k',
  ];
  expect(await add()).toMatchObject({ code: 2, error: '--auth must be a web address.' });
  const { out } = await add(...addresses, '--product', 'moodle');
  const id = out.trim();
  expect(await add(...addresses)).toMatchObject({ code: 1, error: expect.stringContaining('registered') });

  expect(await keylift('platforms', 'suspend', id)).toMatchObject({ code: 0 });
  expect((await keylift('platforms', 'list')).out).toContain(`${id}\twaiting\tmoodle\thttp://localhost:1\tclient-1`);
  expect(await keylift('platforms', 'allow', id, '7')).toMatchObject({ code: 0 });
  expect((await keylift('platforms', 'deployments', id)).out).toBe('7\tactive\tnever');
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
] as const)('%j ends with %i', async ([command, ...args], code) => {
  expect((await keylift(command, ...args)).code).toBe(code);
});
