import { expect, it } from 'vitest';
import { tally } from './tally.mjs';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});
const skips = '2 tests were skipped.';
const outside = 'a.test.ts failed outside its tests.';

it.each<[title: string, files: ReturnType<typeof file>[], exitCode: number | null, expected: unknown[]]>([
  ['all good', [file('passed', 'passed', 'passed'), file('passed', 'passed')], 0, [3, 0, []]],
  ['failed tests', [file('failed', 'passed', 'failed', 'failed')], 1, [1, 2, []]],
  ['a file that does not load', [file('passed', 'passed'), file('failed')], 1, [1, 1, [outside]]],
  ['a failing beforeAll, which skips the tests', [file('failed', 'skipped', 'skipped')], 1, [0, 1, [outside]]],
  ['skipped tests in a good run', [file('passed', 'passed', 'pending', 'todo')], 0, [1, 1, [skips]]],
  ['an error outside every test', [file('passed', 'passed')], 1, [1, 1, ['vitest ended with 1 for another reason.']]],
  [
    'ended by a signal after its report',
    [file('passed', 'passed')],
    null,
    [1, 1, ['vitest ended with null for another reason.']],
  ],
  ['nothing at all', [], 0, [0, 1, ['No test ran.']]],
])('counts %s', (_title, testResults, exitCode, [passed, failed, problems]) => {
  expect(tally({ testResults }, exitCode)).toEqual({ passed, failed, notRun: 0, problems });
});

it('counts apart, and not as passed, what only some machines can run', () => {
  const policy = { ...file('passed', 'skipped', 'pending'), name: '/a/chromium.policy.test.ts' };
  const good = file('passed', 'passed');
  expect(tally({ testResults: [policy, good] }, 0)).toEqual({ passed: 1, failed: 0, notRun: 2, problems: [] });
  const broken = { ...policy, status: 'failed' };
  expect(tally({ testResults: [broken, good] }, 1)).toMatchObject({ passed: 1, failed: 1, notRun: 0 });
});

it.each([0, 1, null])('never passes without a report, whatever the exit code (%s)', (exitCode) => {
  expect(tally(undefined, exitCode)).toMatchObject({ passed: 0, failed: 1 });
});
