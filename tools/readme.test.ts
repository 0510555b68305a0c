// The example of the README, run as it stands there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = new URL('..', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'keylift-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

const readme = readFileSync(new URL('README.md', root), 'utf8');
const { exports: doors } = JSON.parse(readFileSync(new URL('core/package.json', root), 'utf8')) as {
  exports: Record<string, { source: string }>;
};

/** Outside the workspace a package is not found by its name, so each door becomes the address of its source. */
function withAddresses(code: string): string {
  return code.replaceAll(/'@keylift\/core([\w/]*)'/g, (_name, door: string) => {
    const source = doors[`.${door}`]?.source;
    if (source === undefined) throw new Error(`@keylift/core has no door ${door}`);
    return JSON.stringify(new URL(`core/${source}`, root).href);
  });
}

it('prints what the README says', () => {
  const [, code = '', output = ''] = /```ts\n(.*?)```\s+```text\n(.*?)```/s.exec(readme) ?? [];
  const file = join(folder, 'example.mts');
  writeFileSync(file, withAddresses(code));
  const tsx = new URL('node_modules/tsx/dist/loader.mjs', root).href;
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, file], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe(output);
});
