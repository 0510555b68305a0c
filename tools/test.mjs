// `npm test [-- PATH…]`: every check, then every test (or those whose path contains PATH).
// `npm run check` adds --quick: no build, and none of the tests that need a real browser or PostgreSQL.
// The last line of the output is always "N passed, M failed"; a failed check counts as one failure.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { componentTests } from './component-tests.mjs';
import { installedProgram } from './installed-program.mjs';
import { check, runNode } from './run-step.mjs';
import { tally } from './tally.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const quick = process.argv.includes('--quick');
const paths = process.argv.slice(2).filter((arg) => arg !== '--quick');

/** @typedef {[name: string, script: () => string, args?: string[]]} Check */

// Two lanes beside each other: types and build take about as long as all others together.
/** @type {Check[]} */
const compiling = [['types', () => installedProgram('typescript', 'tsc'), ['-b']]];
/** @type {Check[]} */
const reading = [
  ['lint', () => installedProgram('oxlint'), ['--deny-warnings']],
  ['format', () => installedProgram('prettier'), ['--check', '--cache', '--log-level=warn', '.']],
  ['boundaries', () => installedProgram('dependency-cruiser', 'depcruise'), ['.']],
  ['unused', () => installedProgram('knip'), ['--no-progress']],
];
if (!quick) compiling.push(['build', () => join(root, 'tools/build.mjs')]);
// The tests would only fail one after the other for want of it, and installing it may take longer than a test may.
if (!quick && componentTests(root).length > 0)
  reading.push(['browsers', () => join(root, 'tools/run-source.mjs'), ['tools/testing/prepare-browsers.ts']]);

/** @param {Check[]} checks @returns {Promise<number>} how many failed */
async function inTurn(checks) {
  let failures = 0;
  for (const [name, script, args] of checks) if (!(await check(name, script(), args))) failures += 1;
  return failures;
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'keylift-test-'));
  try {
    const reportFile = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const excluded = quick ? componentTests(root).flatMap((file) => ['--exclude', file]) : [];
    const args = ['run', ...reporters, ...excluded, ...paths];
    const { exitCode } = await runNode(installedProgram('vitest'), args, 'inherit');
    return tally(readReport(reportFile), exitCode);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} file @returns {import('./tally.mjs').Report | undefined} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

let passed = 0;
let failed = 0;
try {
  for (const failures of await Promise.all([inTurn(compiling), inTurn(reading)])) failed += failures;
  const tests = await runTests();
  for (const problem of tests.problems) console.log(`✗ ${problem}`);
  if (tests.notRun > 0)
    console.log(`${tests.notRun} not run: this machine gives no browser an administrator's policy.`);
  passed = tests.passed;
  failed += tests.failed;
} catch (error) {
  console.error(error);
  failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
