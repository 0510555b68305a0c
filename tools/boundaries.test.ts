// Plants one forbidden import per rule into an empty copy of our tree, and expects exactly that rule to object.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { installedProgram } from './installed-program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tree = mkdtempSync(join(tmpdir(), 'keylift-boundaries-'));
afterAll(() => rmSync(tree, { recursive: true }));

const forbidden: [importer: string, imported: string, rule: string][] = [
  ['core/src/model.ts', 'core/src/mastery/estimate.ts', 'core-model-looks-up'],
  ['core/src/errors.ts', 'core/src/ports.ts', 'core-model-looks-up'],
  ['core/src/skills/graph.ts', 'core/src/verdict/x-ray.ts', 'core-mathematics-looks-up'],
  ['core/src/mastery/floor.ts', 'core/src/report/views.ts', 'core-mathematics-looks-up'],
  ['core/src/key-result.ts', 'core/src/ports.ts', 'core-mathematics-looks-up'],
  ['core/src/verdict/pivot.ts', 'core/src/report/key-result-view.ts', 'core-verdict-sprint-and-impact-looks-up'],
  ['core/src/sprint/plan.ts', 'core/src/policy.ts', 'core-verdict-sprint-and-impact-looks-up'],
  ['core/src/report/today-view.ts', 'core/src/ports.ts', 'core-report-looks-up'],
  ['core/src/policy.ts', 'core/src/keylift.ts', 'core-report-looks-up'],
  ['core/src/ports.ts', 'core/src/keylift.ts', 'core-ports-looks-up'],
  ['core/src/lti-ports.ts', 'core/src/prisma/lti-store.ts', 'core-ports-looks-up'],
  ['core/src/keylift.ts', 'core/src/api/contract.ts', 'core-use-cases-looks-up'],
  ['core/src/index.ts', 'core/src/prisma/index.ts', 'core-use-cases-looks-up'],
  ['core/src/matching/lexicon.ts', 'core/src/matching/terms.ts', 'no-cycles'],
  ['lti-tool/src/app.ts', 'jira-forge-app/src/jira.ts', 'surfaces-do-not-meet'],
  ['browser-extension/src/worker.ts', 'lti-tool/src/config.ts', 'surfaces-do-not-meet'],
  ['core/src/lesson/parse.ts', 'lti-tool/src/config.ts', 'core-knows-no-surface'],
  ['lti-tool/src/api/routes.ts', 'core/src/report/views.ts', 'core-through-its-doors'],
  ['jira-forge-app/src/local.ts', 'core/prisma/generate-clients.ts', 'core-through-its-doors'],
  ['lti-tool/bench/mastery.ts', 'core/src/mastery/del.ts', 'benches-share-benches'],
  ['lti-tool/web/main.ts', 'core/src/prisma/index.ts', 'clients-have-no-database'],
  ['browser-extension/src/content.ts', 'core/src/prisma/index.ts', 'clients-have-no-database'],
  ['lti-tool/web/session.ts', 'lti-tool/src/config.ts', 'web-and-server-do-not-meet'],
  ['lti-tool/src/main.ts', 'lti-tool/sandbox/lms.ts', 'web-and-server-do-not-meet'],
  ['lti-tool/src/cli/main.ts', 'core/src/testing/index.ts', 'product-without-test-code'],
  ['core/src/progress.ts', 'vitest', 'core-runs-anywhere'],
  ['core/src/forecast.ts', 'node:fs', 'core-runs-anywhere'],
  ['core/src/rules.ts', 'some-package', 'core-runs-anywhere'],
  ['lti-tool/web/page.ts', 'node:path', 'browser-code-without-node'],
  ['core/src/api/client.ts', 'node:http', 'browser-code-without-node'],
  ['jira-forge-app/src/connected.ts', 'zod', 'fence-zod'],
  ['core/src/testing/builders.ts', 'zod', 'fence-zod'],
  ['lti-tool/src/store.ts', '@prisma/client', 'fence-database'],
  ['core/src/testing/store-contract.ts', 'pg', 'fence-database'],
  ['core/src/prisma/seal.ts', 'jose', 'fence-jose'],
  ['browser-extension/src/auth.ts', 'jose', 'fence-jose'],
  ['core/src/prisma/server.ts', 'express', 'fence-server'],
  ['lti-tool/src/page.ts', 'preact/hooks', 'fence-preact'],
  ['lti-tool/src/jira.ts', '@forge/api', 'fence-forge'],
  ['jira-forge-app/src/local/kept.ts', '@forge/kvs', 'forge-behind-its-ports'],
  ['browser-extension/src/storage.ts', 'webextension-polyfill', 'fence-extension'],
  ['lti-tool/src/peer.ts', 'ltijs', 'fence-ltijs'],
  ['lti-tool/src/typo.ts', './no-such-file.js', 'resolvable'],
];

/** The other half of the cycle, which is reported once. */
const halfCycle: [string, string] = ['core/src/matching/terms.ts', 'core/src/matching/lexicon.ts'];

const allowed: [importer: string, imported: string][] = [
  ['core/src/mastery/update.ts', 'core/src/model.ts'],
  ['core/src/verdict/state.ts', 'core/src/mastery/estimate.ts'],
  ['core/src/report/labels.ts', 'core/src/policy.ts'],
  ['core/src/memory-store.ts', 'core/src/ports.ts'],
  ['core/src/api/index.ts', 'zod'],
  ['core/src/prisma/index.ts', 'pg'],
  ['core/src/mastery/update.test.ts', 'core/src/memory-store.ts'],
  ['core/src/mastery/floor.test.ts', 'vitest'],
  ['core/test/store-sqlite.test.ts', 'core/src/prisma/index.ts'],
  ['core/test/store-postgresql.test.ts', 'tools/testing/database.ts'],
  ['lti-tool/src/serve.ts', 'core/src/prisma/index.ts'],
  ['lti-tool/src/serve.ts', 'core/src/content/index.ts'],
  ['lti-tool/src/lti/verify.ts', 'jose'],
  ['lti-tool/web/today.ts', 'core/src/api/index.ts'],
  ['lti-tool/sandbox/demo.ts', 'core/src/testing/index.ts'],
  ['lti-tool/sandbox/start.ts', 'lti-tool/src/config.ts'],
  ['lti-tool/test/peers/ltijs.ts', 'ltijs'],
  ['jira-forge-app/src/forge/kvs.ts', '@forge/kvs'],
  ['browser-extension/src/browser.ts', 'webextension-polyfill'],
];

function put(file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text, { flag: 'a' });
}

/** An import as it would stand in `importer`; packages get a stub to be found. */
function plant([importer, imported]: readonly [string, string, ...unknown[]]): void {
  const ours = /^(core|lti-tool|jira-forge-app|browser-extension|tools)\//.test(imported);
  const up = '../'.repeat(importer.split('/').length - 1);
  put(importer, `import '${ours ? `${up}${imported.replace(/ts$/, 'js')}` : imported}';\n`);
  if (ours) put(imported, '');
  else if (!/^(node:|\.)/.test(imported)) put(`node_modules/${imported}/index.js`, '');
}

for (const row of [...forbidden, halfCycle, ...allowed]) plant(row);
put('package.json', '{}');
for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json']) put(file, readFileSync(join(root, file), 'utf8'));

interface Report {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}
const rooms = ['core', 'lti-tool', 'jira-forge-app', 'browser-extension'];
const { stdout, stderr } = spawnSync(
  process.execPath,
  [installedProgram('dependency-cruiser', 'depcruise'), '--config', '.dependency-cruiser.cjs', '-T', 'json', ...rooms],
  {
    cwd: tree,
    encoding: 'utf8',
  },
);
expect(stderr).toBe('');
const { violations } = (JSON.parse(stdout) as Report).summary;
const rulesBrokenBy = (importer: string): string[] => [
  ...new Set(violations.filter(({ from }) => from === importer).map(({ rule }) => rule.name)),
];

describe('the boundaries', () => {
  it.each(forbidden)('%s must not import %s', (importer, _imported, rule) => {
    expect(rulesBrokenBy(importer)).toContain(rule);
  });

  it.each(allowed)('%s may import %s', (importer) => {
    expect(rulesBrokenBy(importer)).toEqual([]);
  });

  it('have a planted violation for every rule', () => {
    const require = createRequire(import.meta.url);
    const { forbidden: rules } = require('../.dependency-cruiser.cjs') as { forbidden: readonly { name: string }[] };
    expect(new Set(forbidden.map(([, , rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
  });
});
