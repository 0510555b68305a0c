import { expect, test } from 'vitest';
import { xray } from './xray.js';

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await xray(args, { say: (text) => said.push(text), complain: (text) => complaints.push(text) });
  return { code, said: said.join('\n'), complaints: complaints.join('\n') };
}

test('a Key Result is read from the words after the command, quoted or not', async () => {
  const quoted = await run('Cut Tier-2 resolution time by 30% to 7 hours');
  expect(quoted.code).toBe(0);
  expect(quoted.said).toMatch(/1 {2}API architecture +Technical\n.*“resolution time”/);
  expect(await run(...'Cut Tier-2 resolution time by 30% to 7 hours'.split(' '))).toEqual(quoted);
});

test('what is too vague is told by the exit code too, with the questions that would make it concrete', async () => {
  const { code, said } = await run('Be', 'better', 'at', 'AI', '--locale', 'de');
  expect(code).toBe(1);
  expect(said).toContain('Fragen, die es greifbar machen');
});

test('as JSON it is the view of the page', async () => {
  const { said } = await run('Raise CSAT by 10 points', '--json');
  expect(JSON.parse(said)).toMatchObject({ gate: { state: expect.any(String) }, skills: { rows: expect.any(Array) } });
});

test.each([
  [[], 'A text is missing.'],
  [['--locale', 'fr', 'x'], '--locale is en or de.'],
  [['x'.repeat(20_001)], '20001 characters'],
])('called as %j it cannot work and says why', async (args, message) => {
  const { code, said, complaints } = await run(...args);
  expect([code, said]).toEqual([2, '']);
  expect(complaints).toContain(message);
});
