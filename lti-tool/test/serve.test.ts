/** `keylift serve` as a process: what it says when it cannot start, and how it ends. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrismaStores } from '@keylift/core/prisma';
import { readConfig } from '../src/config.js';
import { startServer } from '../src/server.js';
import { listen } from './support/listen.js';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keylift-serve-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const env = () => ({
  KEYLIFT_PORT: '0',
  KEYLIFT_PUBLIC_URL: 'http://localhost:3000',
  KEYLIFT_ALLOW_LOOPBACK: 'true',
  KEYLIFT_DATABASE_URL: `file:${join(folder, 'keylift.db')}`,
  KEYLIFT_SECRET: 'the secret of a test, long enough to be one',
});

function keylift(args: readonly string[], variables: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, ['--conditions=source', '--import=tsx', main, ...args], {
    env: { PATH: process.env['PATH'], ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs to the end. */
async function run(args: readonly string[], variables?: Readonly<Record<string, string>>) {
  const child = keylift(args, variables);
  const [out, error, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')]);
  return { out, error, code };
}

// Processes that start from source take their time on a busy machine.
describe('keylift', { timeout: 60_000 }, () => {
  it.each([
    [[], 2, '', 'Usage: keylift COMMAND'],
    [['--help'], 0, 'Usage: keylift COMMAND', ''],
    [['toString'], 2, '', 'There is no command "toString"'],
    [['serve', '--help'], 0, 'Usage: keylift serve', ''],
    [['serve', '--port', '1'], 2, '', "Unknown option '--port'"],
  ])('%j ends with %i', async (args, code, out, error) => {
    const ran = await run(args);
    expect(ran).toEqual({ code, out: expect.stringContaining(out), error: expect.stringContaining(error) });
  });

  it('names every problem of the configuration, and no value', async () => {
    const { code, error } = await run(['serve'], { KEYLIFT_SECRET: 'hunter2', KEYLIFT_PROT: '1' });
    expect(code).toBe(2);
    for (const name of ['KEYLIFT_SECRET', 'KEYLIFT_PROT', 'KEYLIFT_PUBLIC_URL']) expect(error).toContain(name);
    expect(error).not.toContain('hunter2');
  });

  it('ends with 1 when the port is taken', async () => {
    const taken = await listen(() => () => undefined);
    const { code, out } = await run(['serve'], { ...env(), KEYLIFT_PORT: new URL(taken.origin).port });
    expect(code).toBe(1);
    expect(out).toContain('EADDRINUSE');
    await taken.close();
  });

  it('serves until it is told to end, finishes the request under way, and leaves an orderly database', async () => {
    const child = keylift(['serve'], env());
    const out = child.stdout!.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
    let log = '';
    while (!/"address":"([^"]+)"/.test(log)) log += (await out.next()).value;
    const address = /"address":"([^"]+)"/.exec(log)?.[1] ?? '';
    expect((await fetch(`${address}/readyz`)).status).toBe(200);

    // A request whose body is still on its way when the end is asked for.
    const underWay = fetch(`${address}/lti/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new ReadableStream({
        async start(controller) {
          controller.enqueue(new TextEncoder().encode('iss='));
          await fetch(`${address}/healthz`); // the server has read what came before
          child.kill('SIGTERM');
          await expect
            .poll(() =>
              fetch(`${address}/healthz`).then(
                () => true,
                () => false,
              ),
            )
            .toBe(false);
          controller.close();
        },
      }),
      duplex: 'half',
    });
    expect((await underWay).status).toBe(400);
    expect(await once(child, 'exit')).toEqual([0, null]);

    const stores = await openPrismaStores(env().KEYLIFT_DATABASE_URL);
    expect(await stores.lti.listToolKeys()).toHaveLength(1);
    await stores.close();
  });
});

describe('a server', () => {
  it('starts twice on one database with the same key, and not with another secret', async () => {
    const read = readConfig({ ...env(), KEYLIFT_LOG_LEVEL: 'silent' });
    if (!('config' in read)) throw new Error(read.problems.join());
    const keysOf = async (address: string) => (await fetch(`${address}/lti/jwks`)).text();
    const first = await startServer(read.config);
    const keys = await keysOf(first.address);
    await first.close();
    const second = await startServer(read.config);
    expect(await keysOf(second.address)).toBe(keys);
    await second.close();
    const other = startServer({ ...read.config, secret: 'another secret of the same database, also long' });
    await expect(other).rejects.toThrow('KEYLIFT_SECRET');
  });
});
