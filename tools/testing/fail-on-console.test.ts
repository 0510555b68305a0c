// Runs vitest on files that print, and looks at what it says of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { installedProgram } from '../installed-program.mjs';
import type { Report } from '../tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'keylift-console-'));
afterAll(() => rmSync(folder, { recursive: true }));

const setup = fileURLToPath(new URL('fail-on-console.ts', import.meta.url));
const files: Record<string, string> = {
  'vitest.config.mjs': `export default { test: { globals: true, include: ['*.test.mjs'], setupFiles: [${JSON.stringify(setup)}] } };`,
  'in-tests.test.mjs': `
    it('prints', () => { console.log('x'); });
    it('prints, and catches what that throws', () => { try { console.warn('x'); } catch {} });
    it('prints after an await', async () => { await null; console.error('x'); });
    it('is silent', () => {});
    it('spies', () => { const spy = vi.spyOn(console, 'info').mockReturnValue(); console.info('x'); spy.mockRestore(); });
    describe('group', () => { beforeAll(() => { console.info('x'); }); it('has a hook that prints', () => {}); });`,
  'on-load.test.mjs': `console.debug('x'); it('first', () => {}); it('second', () => {});`,
  'at-the-end.test.mjs': `afterAll(() => { console.table(['x']); }); it('only', () => {});`,
};
for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);

const { stdout } = spawnSync(
  process.execPath,
  [
    installedProgram('vitest'),
    'run',
    '--root',
    folder,
    '--config',
    join(folder, 'vitest.config.mjs'),
    '--reporter=json',
  ],
  { cwd: folder, encoding: 'utf8' },
);
interface Titled {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}
const report = JSON.parse(stdout) as Report;
const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults) as unknown as Titled[];

it('fails the tests that print, and no others', () => {
  const failed = tests.filter(({ status }) => status === 'failed').map(({ title }) => title);
  expect(failed.sort()).toEqual([
    'first',
    'has a hook that prints',
    'prints',
    'prints after an await',
    'prints, and catches what that throws',
  ]);
  expect(
    tests
      .filter(({ status }) => status === 'passed')
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['is silent', 'only', 'second', 'spies']);
});

it('fails the file that prints after its last test', () => {
  const file = report.testResults.find(({ name }) => name.endsWith('at-the-end.test.mjs'));
  expect(file?.status).toBe('failed');
});

it('says what was printed', () => {
  expect(tests.find(({ title }) => title === 'prints')?.failureMessages[0]).toContain('console.log: x');
});
