/** Starts TypeScript files of this folder as processes of their own, all at once. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** What a test with processes may take where many tests share few cores. */
export const START_LIMIT_MS = 180_000;

/**
 * Starts `count` processes of `file`, lets them go when every one of them has said it is ready, and returns what each
 * answered (see answer.ts). Throws with the complaint of one that fails.
 */
export async function runTogether<T>(count: number, file: string, args: readonly string[]): Promise<readonly T[]> {
  const children = Array.from({ length: count }, (_, index) => start(file, [...args, String(index)]));
  await Promise.all(children.map(({ line }) => line()));
  for (const { child } of children) child.stdin.end('go\n');
  return Promise.all(children.map(async ({ line }) => JSON.parse(await line()) as T));
}

/** Starts a process of `file`, kills it as soon as it has said `count` lines, and returns all that it said. */
export async function killAfter(count: number, file: string, args: readonly string[]): Promise<readonly string[]> {
  const { child, line } = start(file, args);
  const said: string[] = [];
  while (said.length < count) said.push(await line());
  child.kill('SIGKILL');
  // It may have said more before the signal reached it.
  for (;;) {
    const more = await line().catch(() => undefined);
    if (more === undefined) return said;
    said.push(more);
  }
}

interface Started {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** The next line it says; rejects with its complaint when it ended. */
  line(): Promise<string>;
}

function start(file: string, args: readonly string[]): Started {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ['--conditions=source', '--import=tsx', path, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += String(chunk)));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done !== true) return value;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
    throw new Error(`${file} ended early: ${complaint}`);
  };
  return { child, line };
}
