/** The connected edition as it is deployed: what it has beyond the local one, and that Atlassian's own tools take it. */
import './forge-harness'; // some packages of Forge look for the bridge when they load
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { buildApp } from '../tools/build.mjs';
import { editionFrom, manifestOf } from '../tools/editions.mjs';

const local = manifestOf({ edition: 'local' });
const connected = manifestOf({ edition: 'connected', server: 'https://keylift.meridian.example' });

/** Rows of the connected edition that the local one has not, or has otherwise. */
function differences(): Readonly<Record<string, unknown>> {
  const modules = Object.entries(connected.modules).flatMap(([name, rows]) => {
    const known = new Set((local.modules[name] ?? []).map((row) => JSON.stringify(row)));
    const others = rows.filter((row) => !known.has(JSON.stringify(row)));
    return others.length > 0 ? [[name, others] as const] : [];
  });
  const parts = Object.keys(connected).filter(
    (part) => part !== 'modules' && JSON.stringify(connected[part]) !== JSON.stringify(local[part]),
  );
  return { ...Object.fromEntries(modules), ...Object.fromEntries(parts.map((part) => [part, connected[part]])) };
}

describe('the connected edition', () => {
  it('differs from the local one by its server and by nothing else', () => {
    expect(differences()).toEqual({
      remotes: [
        {
          key: 'keylift-server',
          baseUrl: 'https://keylift.meridian.example',
          operations: ['compute', 'storage'],
          storage: { inScopeEUD: true },
        },
      ],
      endpoint: [{ key: 'app-removed', remote: 'keylift-server', route: { path: '/forge/uninstalled' } }],
      preUninstall: [{ key: 'app-removed-from-site', endpoint: 'app-removed' }],
      scheduledTrigger: [
        { key: 'every-hour', function: 'on-hour', interval: 'hour' },
        { key: 'every-five-minutes', function: 'on-five-minutes', interval: 'fiveMinute' },
      ],
      function: [
        { key: 'panel', handler: 'connected-panel.resolver' },
        { key: 'admin', handler: 'connected-admin.resolver' },
        { key: 'on-week', handler: 'connected-background.onWeek', timeoutSeconds: 300 },
        { key: 'on-hour', handler: 'connected-background.onHour', timeoutSeconds: 600 },
        { key: 'on-five-minutes', handler: 'connected-background.onFiveMinutes', timeoutSeconds: 120 },
      ],
    });
  });

  it('asks for no scope more, opens no address to its screens and gets no token of Jira for its server', () => {
    expect(connected['permissions']).toEqual({ scopes: ['read:jira-work', 'storage:app'] });
    expect(JSON.stringify(connected)).not.toMatch(/appUserToken|appSystemToken|external/);
  });

  it('loses no row of the local one', () => {
    for (const [name, rows] of Object.entries(local.modules)) {
      const keys = connected.modules[name]?.map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining(rows.map(({ key }) => key)));
    }
  });

  it.each(['', 'http://keylift.example.org', 'https://keylift.example.org/app', 'keylift.example.org'])(
    'is not made for the address "%s"',
    (server) => {
      expect(() => manifestOf({ edition: 'connected', server })).toThrow('--server takes the address');
    },
  );

  it('is made only when it is asked for', () => {
    expect(editionFrom([])).toEqual({ edition: 'local' });
    expect(editionFrom(['--edition', 'connected', '--server', 'https://x.example'])).toEqual({
      edition: 'connected',
      server: 'https://x.example',
    });
    expect(() => editionFrom(['--edition', 'both'])).toThrow('--edition is local or connected');
  });
});

describe('the connected edition, built', () => {
  // Inside the app's folder, because Atlassian's bundler looks for packages upwards from there.
  const outDir = fileURLToPath(new URL('../dist/test-connected/', import.meta.url));
  const temporary = mkdtempSync(join(tmpdir(), 'keylift-app-'));
  afterAll(() => {
    rmSync(outDir, { recursive: true, force: true });
    rmSync(temporary, { recursive: true, force: true });
  });

  it('names functions that exist, and is taken by Atlassian’s validator and linters, within its size', async () => {
    const folder = await buildApp(outDir, { edition: 'connected', server: 'https://keylift.example.org' });
    const require = createRequire(join(folder, 'package.json'));
    for (const { handler } of connected.modules['function'] ?? []) {
      const [file, name] = String(handler).split('.') as [string, string];
      const exported = require(`./src/${file}.cjs`) as Readonly<Record<string, unknown>>;
      expect([handler, typeof exported[name]]).toEqual([handler, 'function']);
    }
    // Everything else is that of the local edition, where it is measured.
    const script = fileURLToPath(new URL('../tools/check-app.cjs', import.meta.url));
    const { stdout, stderr } = spawnSync(process.execPath, [script, folder, '--lint', 'connected-'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', TMPDIR: temporary },
    });
    const last = stdout.trim().split('\n').at(-1) ?? '';
    if (!last.startsWith('{')) throw new Error(stderr);
    expect((JSON.parse(last) as { problems: readonly string[] }).problems).toEqual([]);
    const files = readdirSync(join(folder, 'src')).filter((file) => file.endsWith('.cjs'));
    // Atlassian's bundler adds some 2 KB.
    for (const file of files) expect(statSync(join(folder, 'src', file)).size).toBeLessThanOrEqual(247 * 1_024);
  }, 240_000);
});
