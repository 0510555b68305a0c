/** The server as a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Processes that start from source take their time on a busy machine. */
export const PATIENCE = 120_000;
export const PUBLIC_URL = 'http://localhost:3000';
export const SECRET = 'the secret of a test, long enough to be one';
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Server {
  readonly origin: string;
  /** With SIGKILL it has no time to put anything in order. */
  readonly end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

export async function serve(databaseUrl: string): Promise<Server> {
  const child: ChildProcess = spawn(process.execPath, ['--conditions=source', '--import=tsx', main, 'serve'], {
    env: {
      PATH: process.env['PATH'],
      KEYLIFT_PORT: '0',
      KEYLIFT_PUBLIC_URL: PUBLIC_URL,
      KEYLIFT_ALLOW_LOOPBACK: 'true',
      KEYLIFT_DATABASE_URL: databaseUrl,
      KEYLIFT_SECRET: SECRET,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    const origin = /"address":"([^"]+)"/.exec(line)?.[1];
    if (origin === undefined) continue;
    child.stdout!.resume();
    return {
      origin,
      end: async (signal = 'SIGTERM') => {
        const exited = once(child, 'exit');
        child.kill(signal);
        await exited;
      },
    };
  }
  throw new Error('the server ended before it listened');
}
