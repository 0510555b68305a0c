import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runNamed } from './run-named.js';

const folder = mkdtempSync(join(tmpdir(), 'keylift-named-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const [file, text] of Object.entries({
  'echo.mjs': 'export const run = async (args) => ({ args, sum: 3 });',
  'broken.mjs': 'export const run = async () => { throw new Error("no data file"); };',
  'helper.mjs': 'export const runs = 1;',
  'README.md': '',
})) {
  writeFileSync(join(folder, file), text);
}

async function called(...words: string[]): Promise<{ exitCode: number; out: string[]; error: string }> {
  const out: string[] = [];
  const errors: string[] = [];
  const exitCode = await runNamed(
    { command: 'bench', folders: [folder, join(folder, 'none')], pattern: /^([a-z]+)\.mjs$/ },
    words,
    { out: (line) => out.push(line), error: (line) => errors.push(line) },
  );
  return { exitCode, out, error: errors.join('\n') };
}

it('prints the result as one line of JSON, and hands over the arguments', async () => {
  expect(await called('echo', '--seed', '7')).toEqual({
    exitCode: 0,
    out: ['{"args":["--seed","7"],"sum":3}'],
    error: '',
  });
});

it.each<[title: string, words: string[], exitCode: number, message: RegExp]>([
  ['an unknown name', ['ecco'], 2, /^No bench is called "ecco"\.\nNames: broken, echo$/],
  ['no name', [], 2, /^Usage: npm run --silent bench -- NAME\nNames: broken, echo$/],
  ['a measurement that fails', ['broken'], 1, /^Error: no data file/],
  ['a file that is none', ['helper'], 2, /^No bench is called "helper"/],
])('prints nothing but an explanation for %s', async (_title, words, exitCode, message) => {
  expect(await called(...words)).toEqual({ exitCode, out: [], error: expect.stringMatching(message) as string });
});
