/** The app as it is deployed, checked with Atlassian's own validator, linters and bundler. */
import './forge-harness'; // some packages of Forge look for the bridge when they load
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildApp } from '../tools/build.mjs';

interface Module {
  readonly key: string;
  readonly handler?: string;
  readonly function?: string;
  readonly actionVerb?: string;
  readonly actions?: readonly string[];
}
interface Manifest {
  readonly modules: Readonly<Record<string, readonly Module[]>>;
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  readonly permissions: { readonly scopes: readonly string[]; readonly external?: unknown };
  readonly remotes?: unknown;
  readonly translations: { readonly resources: readonly { readonly key: string; readonly path: string }[] };
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
let folder = '';
const manifest = (): Manifest => parse(readFileSync(join(folder, 'manifest.yml'), 'utf8')) as Manifest;

function check(): Checked {
  const { stdout, stderr } = spawnSync(process.execPath, [script, folder], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', TMPDIR: temporary },
  });
  const last = stdout.trim().split('\n').at(-1);
  if (!last?.startsWith('{')) throw new Error(stderr);
  return JSON.parse(last) as Checked;
}

beforeAll(async () => {
  folder = await buildApp(outDir);
});
afterAll(() => {
  rmSync(outDir, { recursive: true, force: true });
  rmSync(temporary, { recursive: true, force: true });
});

describe('the app', () => {
  it('asks for nothing but to read Jira and to keep its own data', () => {
    expect(manifest().permissions).toEqual({ scopes: ['read:jira-work', 'storage:app'] });
  });

  it('has no remote and no egress', () => {
    expect(manifest().remotes).toBeUndefined();
    expect(manifest().modules['endpoint']).toBeUndefined();
    expect(JSON.stringify(manifest())).not.toContain('http');
  });

  it('names functions that exist and files that are there', () => {
    const { modules, resources } = manifest();
    const require = createRequire(join(folder, 'package.json'));
    const handlers = (modules['function'] ?? []).map(({ handler = '' }) => handler);
    expect(handlers).toEqual([
      'panel.resolver',
      'admin.resolver',
      'project.resolver',
      'panel.whatCouldUnblock',
      'project.howKeyResultsStand',
      'background.onWorkItem',
      'background.lookAgain',
      'background.onDay',
      'background.onWeek',
    ]);
    for (const handler of handlers) {
      const [file, name] = handler.split('.') as [string, string];
      const exported = require(`./src/${file}.cjs`) as Readonly<Record<string, unknown>>;
      expect([handler, typeof exported[name]]).toEqual([handler, 'function']);
    }
    for (const { path } of resources) expect([path, existsSync(join(folder, path))]).toEqual([path, true]);
  });

  it('is shown by Jira in every language its screens speak, with the same texts in each', () => {
    const { translations, modules } = manifest();
    const texts = new Map(
      translations.resources.map(({ key, path }) => [
        key,
        JSON.parse(readFileSync(join(folder, path), 'utf8')) as Readonly<
          Record<string, Readonly<Record<string, string>>>
        >,
      ]),
    );
    expect([...texts.keys()]).toEqual(['en-US', 'de-DE']);
    const named = [...JSON.stringify(modules).matchAll(/"i18n":"(\w+)\.(\w+)"/g)];
    expect(named).toHaveLength(3);
    for (const text of texts.values()) {
      expect(Object.values(text).flatMap(Object.values)).toHaveLength(named.length);
      for (const [, group = '', name = ''] of named) expect(text[group]?.[name]).toMatch(/\w/);
    }
  });

  it('lets its Rovo agent read and nothing else', () => {
    const { 'rovo:agent': agents = [], action: actions = [], function: functions = [] } = manifest().modules;
    expect(actions.map(({ actionVerb }) => actionVerb)).toEqual(['GET', 'GET']);
    expect(agents[0]?.actions).toEqual(actions.map(({ key }) => key));
    for (const { function: name } of actions) expect(functions.map(({ key }) => key)).toContain(name);
  });

  it('is taken by Atlassian’s validator, linters and bundler, within its size', () => {
    const { problems, linters = [], backend, screens } = check();
    expect(problems).toEqual([]);
    expect(linters.length).toBeGreaterThanOrEqual(15);
    expect(Object.keys(backend)).toEqual(['admin.cjs', 'background.cjs', 'panel.cjs', 'project.cjs']);
    // A function of at most 250 KB, so that a cold start is short; a screen of at most 260 KB with all its chunks.
    for (const size of Object.values(backend)) expect(size).toBeLessThanOrEqual(250 * 1_024);
    for (const files of Object.values(screens)) {
      expect(Object.values(files).reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(260 * 1_024);
    }
  }, 240_000);
});
