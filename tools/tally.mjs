// What a vitest run amounts to: the numbers of the last line of `npm test`.

/**
 * The parts of vitest's JSON report that count.
 * @typedef {{ testResults: { name: string, status: string, assertionResults: { status: string }[] }[] }} Report
 * @typedef {{ passed: number, failed: number, notRun: number, problems: string[] }} Tally
 */

/** What these need, not every machine allows: a browser with an administrator's policy. */
const mayNotRun = /\.policy\.test\.ts$/;

/**
 * Never fewer failures than the run had: a file that broke before its tests, an error outside every test, a skipped test
 * and a run without a report count as well. `problems` names those, because no test does. Left out without a failure are
 * only tests of which the machine decides whether they can run; they count as `notRun`, and never as passed.
 * @param {Report | undefined} report undefined when vitest left none
 * @param {number | null} exitCode
 * @returns {Tally}
 */
export function tally(report, exitCode) {
  if (report === undefined)
    return { passed: 0, failed: 1, notRun: 0, problems: [`vitest broke off (exit ${exitCode}).`] };
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = results.filter((status) => status === 'passed').length;
  const failed = results.filter((status) => status === 'failed').length;
  const notRun = report.testResults
    .filter(({ name, status }) => mayNotRun.test(name) && status === 'passed')
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed').length;
  const skipped = results.length - passed - failed - notRun;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );

  const problems = broken.map(({ name }) => `${name} failed outside its tests.`);
  if (skipped > 0 && broken.length === 0) problems.push(`${skipped} tests were skipped.`);
  if (passed + failed === 0 && broken.length === 0) problems.push('No test ran.');
  if (exitCode !== 0 && failed + problems.length === 0)
    problems.push(`vitest ended with ${exitCode} for another reason.`);
  return { passed, failed: failed + problems.length, notRun, problems };
}
