/** The command itself, as a process. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CookieJar } from './cookie-jar.js';

vi.setConfig({ testTimeout: 90_000 }); // a real server and a real database on a busy machine

const entry = fileURLToPath(new URL('../demo.ts', import.meta.url));
let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'keylift-command-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const tsx = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--conditions=source', `--import=${tsx}`, entry, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, exit, stdout: child.stdout, stderr: text(child.stderr) };
}

/** As a browser: keeps the session and goes where it is sent. */
async function statusBehind(link: string): Promise<number> {
  const jar = new CookieJar();
  const response = await jar.fetch(link);
  const location = response.headers.get('location');
  return location === null ? response.status : (await jar.fetch(new URL(location, link).href)).status;
}

it('--smoke ends with one line of JSON and leaves nothing behind', async () => {
  const { exit, stdout, stderr } = run('--smoke');
  const lines = (await text(stdout)).trim().split('\n');
  expect([await exit, await stderr]).toEqual([0, '']);
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
    launch: 'ok',
    lesson: expect.any(String),
    masteryBefore: expect.any(Number),
    masteryAfter: expect.any(Number),
    score: 100,
  });
  expect(await readdir(cwd)).toEqual([]);
});

it('prints links that answer, and ends in order on Ctrl+C', async () => {
  const { child, exit, stdout, stderr } = run('--lms-port', '0', '--tool-port', '0');
  let printed = '';
  let links: readonly string[] = [];
  for await (const chunk of stdout) {
    printed += String(chunk);
    if (links.length > 0 || !printed.includes('Press Ctrl+C')) continue;
    links = printed.match(/http:\/\/\S+/g) ?? [];
    for (const link of links) expect(await statusBehind(link)).toBe(200);
    child.kill('SIGINT');
  }
  expect(links.length).toBeGreaterThanOrEqual(5);
  expect([await exit, await stderr]).toEqual([0, '']);
  expect(await readdir(join(cwd, '.demo'))).toEqual(['canvas']);
});

it.each([
  [['--help'], 0, /--smoke/, ''],
  [['--profile', 'sakai'], 2, '', /moodle or canvas, not "sakai"/],
])('%j ends with %d', async (args, code, out, err) => {
  const { exit, stdout, stderr } = run(...args);
  expect(await text(stdout)).toMatch(out);
  expect(await stderr).toMatch(err);
  expect(await exit).toBe(code);
});
