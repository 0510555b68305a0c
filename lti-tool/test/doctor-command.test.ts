/** `keylift doctor` beside a running server, as whoever looks after it would call it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { TenantId } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { freePort } from '../../tools/testing/free-port.js';
import { startLms, type RunningLms } from '../sandbox/lms/lms.js';
import { doctor } from '../src/cli/doctor.js';
import { readConfig } from '../src/config.js';
import { startServer, type RunningServer } from '../src/server.js';

let folder: string;
let lms: RunningLms;
let server: RunningServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keylift-doctor-'));
  const port = await freePort();
  const env = {
    KEYLIFT_PUBLIC_URL: `http://localhost:${port}`,
    KEYLIFT_PORT: String(port),
    KEYLIFT_ALLOW_LOOPBACK: 'true',
    KEYLIFT_DATABASE_URL: `file:${join(folder, 'keylift.db')}`,
    KEYLIFT_SECRET: 'the secret of a test, long enough to be one',
    KEYLIFT_LOG_LEVEL: 'silent',
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const read = readConfig(env);
  if ('problems' in read) expect.fail(read.problems.join('\n'));
  server = await startServer(read.config);
  lms = await startLms({ profile: 'moodle' });
  const url = env.KEYLIFT_PUBLIC_URL;
  const { deploymentId, ...facts } = lms.addTool({
    name: 'Keylift',
    initiateLoginUri: `${url}/lti/login`,
    redirectUris: [`${url}/lti/launch`],
    targetLinkUri: `${url}/lti/launch`,
    jwksUri: `${url}/lti/jwks`,
  });
  const stores = await openPrismaStores(env.KEYLIFT_DATABASE_URL);
  const registration = {
    id: 'here',
    tenantId: 'main' as TenantId,
    ...facts,
    deploymentPolicy: 'known-only',
    allowAnonymous: false,
    active: true,
    product: 'moodle',
  } as const;
  await stores.lti.putRegistration(registration);
  await stores.lti.addDeployment({ registrationId: 'here', deploymentId });
  await stores.lti.putRegistration({ ...registration, id: 'there', clientId: 'another', active: false });
  await stores.close();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  await lms.close();
  rmSync(folder, { recursive: true });
});

async function call(...args: readonly string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const voice = { say: (text: string) => lines.push(text), complain: (text: string) => complaints.push(text) };
  const code = await doctor(args, voice);
  return { code, out: lines.join('\n'), complaints: complaints.join('\n') };
}

it('finds nothing to mend on a platform where all is well, and ends with 0', async () => {
  const { code, out } = await call('--registration', 'here');
  expect(out).not.toContain('to mend');
  expect(out).toContain('fine: Permission to send grades. An access token was granted.');
  expect(out).not.toContain('This server');
  expect(code).toBe(0);
});

it('looks at the server and at every platform without a name, and ends with 1 when something is to be mended', async () => {
  const { code, out } = await call();
  expect(out).toContain('fine: Database. It is up to date and takes what is written.');
  expect(out).toContain('to mend: Registration. It waits for approval');
  expect(out).toContain('keylift platforms approve');
  expect(code).toBe(1);
});

it('says in German what is down, and what mends it in Moodle', async () => {
  lms.state.faults['keys-down'] = true;
  const { code, out } = await call('--registration', 'here', '--language', 'de');
  lms.state.faults['keys-down'] = false;
  expect(out).toContain('zu beheben: Schlüsselliste der Plattform.');
  expect(out).toContain('/mod/lti/certs.php');
  expect(code).toBe(1);
});

it.each([
  [['--registration', 'nobody'], 'keylift platforms list'],
  [['--language', 'fr'], '--language must be en or de'],
  [['--nonsense'], 'Usage'],
])('%j ends with 2 and says why', async (args, why) => {
  const { code, complaints } = await call(...args);
  expect(complaints).toContain(why);
  expect(code).toBe(2);
});

it('says when the secret is another one than that of the keys', async () => {
  vi.stubEnv('KEYLIFT_SECRET', 'another secret of a test, long enough to be one');
  const { code, complaints } = await call();
  vi.stubEnv('KEYLIFT_SECRET', 'the secret of a test, long enough to be one');
  expect(complaints).toContain('KEYLIFT_SECRET');
  expect(code).toBe(2);
});
