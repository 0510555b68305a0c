// A real PostgreSQL for tests and benches: the one TEST_POSTGRES_URL names, else a private throw-away cluster.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.js';
import { systemPostgres, type PostgresBinaries } from './postgres-binaries.js';
import { unpackBundledPostgres } from './postgres-bundle.js';
import { unprivilegedUser, type UnixUser } from './unprivileged-user.js';

export interface Postgres {
  /** Connection string of a superuser on the database `postgres`. */
  readonly url: string;
  /** Ends the server and removes its files; does nothing to a server we did not start. */
  stop(): Promise<void>;
}

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;

const NOTHING_TO_START =
  'No PostgreSQL for the tests. Install its server programs (Debian and Ubuntu: apt-get install postgresql; ' +
  'macOS: brew install postgresql), or set TEST_POSTGRES_URL to a server the tests may create databases on.';

/** Throws an error that says what to install when there is no PostgreSQL to start. */
export async function startPostgres(env: NodeJS.ProcessEnv): Promise<Postgres> {
  if (env['TEST_POSTGRES_URL']) return { url: env['TEST_POSTGRES_URL'], stop: () => Promise.resolve() };
  // initdb and postgres refuse to run as root.
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  // Another user has to reach it, which a TMPDIR below root's home would not allow.
  const home = mkdtempSync(join(user ? '/tmp' : tmpdir(), 'keylift-postgres-'));
  try {
    const binaries = systemPostgres(env['PATH'] ?? '') ?? unpackBundledPostgres(home);
    if (binaries === undefined) throw new Error(NOTHING_TO_START);
    if (user) chownSync(home, user.uid, user.gid);
    return await startCluster(binaries, home, user, env);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

async function startCluster(
  binaries: PostgresBinaries,
  home: string,
  user: UnixUser | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Postgres> {
  const data = join(home, 'data');
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(home, 'password');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) {
    chownSync(data, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  // LC_ALL: we wait for a sentence of the log, so it must not be translated.
  const options = { cwd: home, env: { ...env, LC_ALL: 'C', HOME: home }, ...user };

  const initdb = ['-D', data, '-U', 'keylift', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
  const plain = [...initdb, '--no-sync', '--locale=C'];
  // Sorted like most servers in use, so that a test notices who leaves an order to the database.
  // Releases before 15, and builds without ICU, cannot.
  await run(binaries.initdb, [...plain, '--locale-provider=icu', '--icu-locale=en-US'], options).catch(() =>
    run(binaries.initdb, plain, options),
  );

  const port = await freePort();
  const args = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  // Its own session: Ctrl-C reaches the tests first, and they end the server in order.
  const server = spawn(binaries.postgres, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const guard = guardOf(server, home);
  try {
    await ready(server);
  } catch (error) {
    server.kill('SIGQUIT');
    guard?.kill();
    throw error;
  }

  return {
    url: `postgresql://keylift:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await end(server);
      guard?.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Cleans up after a process that could not; undefined when there is no server to guard. */
function guardOf(server: ChildProcess, home: string): ChildProcess | undefined {
  if (server.pid === undefined) return undefined;
  const script = fileURLToPath(new URL('postgres-guard.mjs', import.meta.url));
  const guard = spawn(process.execPath, [script, String(server.pid), home], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return guard;
}

async function run(command: string, args: readonly string[], options: object): Promise<void> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} failed (${String(code)}): ${complaint.trim()}`);
}

/** Resolves when the server takes connections; rejects with its log when it ends or takes too long. */
async function ready(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(`PostgreSQL did not start: ${reason}\n${log.trim()}`));
    const limit = setTimeout(() => fail(`not ready after ${START_LIMIT_MS} ms`), START_LIMIT_MS);
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(`it ended with ${String(code)}`));
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + String(chunk)).slice(-4000);
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(limit);
      resolve();
    });
  });
}

/** SIGINT is PostgreSQL's fast shutdown: it disconnects the clients and closes in order. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  const limit = setTimeout(() => server.kill('SIGQUIT'), STOP_LIMIT_MS);
  server.kill('SIGINT');
  await exit;
  clearTimeout(limit);
}
