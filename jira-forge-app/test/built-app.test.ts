/** Both editions as they are deployed, checked with Atlassian's own validator, linters and bundler. */
import './forge-harness'; // some packages of Forge look for the bridge when they load
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildEditions } from '../tools/build.mjs';

interface Manifest {
  readonly modules: Readonly<Record<string, readonly { readonly key: string; readonly handler?: string }[]>>;
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  readonly permissions: { readonly scopes: readonly string[]; readonly external?: unknown };
  readonly remotes?: readonly { readonly key: string; readonly operations: readonly string[] }[];
}
interface Checked {
  readonly problems: readonly string[];
  readonly linters?: readonly string[];
  readonly backend: Readonly<Record<string, number>>;
  readonly screens: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

// Inside the app's folder, because Atlassian's bundler looks for packages upwards from there.
const outDir = fileURLToPath(new URL('../dist/test/', import.meta.url));
const script = fileURLToPath(new URL('../tools/check-app.cjs', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'keylift-app-'));
let folders: Readonly<Record<'local' | 'connected', string>>;
const manifestOf = (edition: 'local' | 'connected'): Manifest =>
  parse(readFileSync(join(folders[edition], 'manifest.yml'), 'utf8')) as Manifest;

function check(edition: 'local' | 'connected', ...args: readonly string[]): Checked {
  const { stdout, stderr } = spawnSync(process.execPath, [script, folders[edition], ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', TMPDIR: temporary },
  });
  const last = stdout.trim().split('\n').at(-1);
  if (!last?.startsWith('{')) throw new Error(stderr);
  return JSON.parse(last) as Checked;
}

beforeAll(async () => {
  folders = await buildEditions(outDir);
});
afterAll(() => {
  rmSync(outDir, { recursive: true, force: true });
  rmSync(temporary, { recursive: true, force: true });
});

describe.each(['local', 'connected'] as const)('the %s edition', (edition) => {
  it('asks for nothing but to read Jira and to keep its own data', () => {
    const { permissions } = manifestOf(edition);
    expect(permissions).toEqual({ scopes: ['read:jira-work', 'storage:app'] });
  });

  it('names functions that exist and files that are there', () => {
    const { modules, resources } = manifestOf(edition);
    const require = createRequire(join(folders[edition], 'package.json'));
    for (const { key, handler = '' } of modules['function'] ?? []) {
      const [file, name] = handler.split('.') as [string, string];
      const exported = require(`./src/${file}.cjs`) as Readonly<Record<string, unknown>>;
      expect([key, typeof exported[name]]).toEqual([key, 'function']);
    }
    for (const { path } of resources) expect([path, existsSync(join(folders[edition], path))]).toEqual([path, true]);
  });
});

it('the Local edition has no remote and no egress', () => {
  const manifest = manifestOf('local');
  expect(manifest.remotes).toBeUndefined();
  expect(manifest.modules['endpoint']).toBeUndefined();
  expect(JSON.stringify(manifest)).not.toContain('http');
});

it('the Connected edition differs by one remote, which only computes', () => {
  const { modules, remotes, ...rest } = manifestOf('connected');
  const local = manifestOf('local');
  const { endpoint, ...others } = modules;
  expect({ ...rest, modules: others }).toEqual(local);
  expect(endpoint).toHaveLength(1);
  expect(remotes).toEqual([{ key: 'server', baseUrl: 'https://keylift.example.com', operations: ['compute'] }]);
});

it('Atlassian’s validator, linters and bundler take it, within its size', () => {
  const { problems, linters = [], backend, screens } = check('local');
  expect(problems).toEqual([]);
  expect(linters.length).toBeGreaterThanOrEqual(15);
  // Ceilings of the issue: a function of 250 KB, a screen of 260 KB with all its chunks.
  for (const size of Object.values(backend)) expect(size).toBeLessThanOrEqual(250 * 1_024);
  for (const files of Object.values(screens)) {
    expect(Object.values(files).reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(260 * 1_024);
  }
}, 120_000);

it('the manifest of the Connected edition is valid too', () => {
  expect(check('connected', '--manifest')).toEqual({ problems: [] });
}, 60_000);
