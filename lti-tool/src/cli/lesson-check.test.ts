import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { lesson } from './lesson-check.js';

const shipped = fileURLToPath(new URL('../../../core/content/lessons/en', import.meta.url));

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'keylift-check-'));
  onTestFinished(() => rm(path, { recursive: true }));
  for (const [name, source] of Object.entries(files)) await writeFile(join(path, name), source);
  return path;
}

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await lesson(args, { say: (text) => said.push(text), complain: (text) => complaints.push(text) });
  return { code, said, complaints };
}

const source = (id: string, { minutes = '3', text = 'Text.' } = {}) =>
  `---\nid: ${id}\ntitle: A\nlocale: en\nminutes: ${minutes}\nkind: nugget\nteaches:\n  - a\nreviewed: 2026-10-05\n---\n\n${text}\n`;

test('the lessons that ship have no finding, and the exit code says so', async () => {
  const { code, said, complaints } = await run('check', shipped);
  expect(complaints).toEqual([]);
  expect(said).toEqual([expect.stringMatching(/^\d+ lessons, 0 findings$/u)]);
  expect(code).toBe(0);
});

test('every finding is one line that an editor can jump to', async () => {
  const folder = await folderWith({
    'a.md': source('a', { text: 'That was your mistake.' }),
    'b.md': source('a', { minutes: '99' }),
    'c.md': source('a'),
    'notes.txt': 'not looked at',
  });
  const { code, said } = await run('check', folder);
  expect(code).toBe(1);
  expect(said).toContain(
    `${folder}/a.md:12: words: "your mistake": say what happened in the work, not who is to blame`,
  );
  expect(said).toContain(`${folder}/b.md:5: minutes are "99"; write a whole number from 1 to 10`);
  expect(said).toContain(`${folder}/c.md:2: id: "a" stands in ${folder}/a.md already; choose another id`);
  for (const line of said.slice(0, -1)) expect(line).toMatch(/^.+\/[abc]\.md:\d+: /u);
  expect(said.at(-1)).toBe(`3 lessons, ${said.length - 1} findings`);
});

test.each([
  [[], 'Usage: keylift lesson check [FOLDER]'],
  [['lint'], 'Usage: keylift lesson check [FOLDER]'],
  [['check', 'one', 'two'], 'Usage: keylift lesson check [FOLDER]'],
  [['check', '--fix'], "Unknown option '--fix'"],
  [['check', '/nowhere/at/all'], 'Cannot read the folder "/nowhere/at/all": ENOENT'],
])('called as %j it cannot work, says what to write and looks at nothing', async (args, message) => {
  const { code, said, complaints } = await run(...args);
  expect(code).toBe(2);
  expect(said).toEqual([]);
  expect(complaints.join('\n')).toContain(message);
});

test('a folder without a lesson is more likely a slip of the path than a clean library', async () => {
  const folder = await folderWith({ 'notes.txt': 'x' });
  expect(await run('check', folder)).toEqual({
    code: 2,
    said: [],
    complaints: [`No lesson in "${folder}"; a lesson is a file that ends with .md.`],
  });
});

test('help is an answer, not a complaint', async () => {
  const { code, said, complaints } = await run('--help');
  expect([code, complaints]).toEqual([0, []]);
  expect(said.join('\n')).toContain('[FOLDER]');
});
