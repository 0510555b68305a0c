/** The two tools, each in a process of its own, registered with the same platform. */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPrismaStores } from '@keylift/core/prisma';
import { stockTenant } from '../src/stock.js';
import type { Platform } from '../test/support/platform.js';

export interface ToolUnderTest {
  readonly origin: string;
  readonly loginUrl: string;
  readonly launchUrl: string;
  readonly rssMb: () => number;
  /** Seconds of one core it has used so far; NaN where there is no /proc. */
  readonly cpuSeconds: () => number;
  readonly close: () => Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const peerFolder = fileURLToPath(new URL('peer', import.meta.url));
const environment = { PATH: process.env['PATH'], NODE_ENV: 'production' };

/** The built server, as it ships. */
export async function startKeylift(platform: Platform): Promise<ToolUnderTest> {
  step(process.execPath, [join(root, 'tools/build.mjs')], root);
  const folder = mkdtempSync(join(tmpdir(), 'keylift-bench-'));
  const databaseUrl = `file:${join(folder, 'keylift.db')}`;
  await register(databaseUrl, platform);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = fork(join(root, 'lti-tool/dist/src/cli/main.js'), ['serve'], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...environment,
      KEYLIFT_PORT: String(port),
      KEYLIFT_PUBLIC_URL: origin,
      KEYLIFT_DATABASE_URL: databaseUrl,
      KEYLIFT_SECRET: 'a secret that only the bench knows, and no server',
      KEYLIFT_ALLOW_LOOPBACK: 'true',
      KEYLIFT_LAUNCHES_PER_MINUTE: '100000',
    },
  });
  await answers(child, `${origin}/readyz`);
  return {
    origin,
    loginUrl: `${origin}/lti/login`,
    launchUrl: `${origin}/lti/launch`,
    rssMb: () => rssMb(child),
    cpuSeconds: () => cpuSeconds(child),
    close: async () => {
      await end(child);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Stock ltijs from a folder of its own, installed from its own lock file when it is not there. */
export async function startPeer(platform: Platform): Promise<ToolUnderTest> {
  if (!existsSync(join(peerFolder, 'node_modules/ltijs')))
    step('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], peerFolder);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = fork(join(peerFolder, 'peer.mjs'), [String(port), platform.issuer, platform.registration.clientId], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: environment,
  });
  await answers(child, `${origin}/keys`);
  return {
    origin,
    loginUrl: `${origin}/login`,
    launchUrl: `${origin}/launch`,
    rssMb: () => rssMb(child),
    cpuSeconds: () => cpuSeconds(child),
    close: () => end(child),
  };
}

async function register(databaseUrl: string, { registration }: Platform): Promise<void> {
  const stores = await openPrismaStores(databaseUrl);
  await stores.migrate();
  const { tenantId } = registration;
  // As `keylift platforms` makes a tenant.
  await stores.forTenant(tenantId).putTenant({ id: tenantId, name: 'Bench', euMode: false });
  await stockTenant(stores.forTenant(tenantId), Date.now);
  await stores.lti.putRegistration(registration);
  await stores.lti.addDeployment({ registrationId: registration.id, deploymentId: 'deployment-1' });
  await stores.close();
}

/** Its output goes to stderr: stdout is for the result. */
function step(command: string, args: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? `exit ${status}`}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves when the tool serves requests; rejects when its process ends first. */
async function answers(child: ChildProcess, url: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    if (child.exitCode !== null) throw new Error(`the tool under test ended with ${child.exitCode}`);
    const up = await fetch(url).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (up) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} does not answer`);
}

/** As the system counts it; 0 where there is no `ps`. */
function rssMb({ pid }: ChildProcess): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Math.round(Number(stdout ?? 0) / 1024);
}

/** Own and the system's time for it, in ticks of 10 ms (proc(5)). */
function cpuSeconds({ pid }: ChildProcess): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return NaN;
  const fields = readFileSync(stat, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill();
  await exited;
}
