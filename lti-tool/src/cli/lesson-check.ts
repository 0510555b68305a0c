/** `keylift lesson check [FOLDER]`: what an editor would say about every lesson of a folder, before anybody learns from it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KeyliftError, lintLesson, parseLesson } from '@keylift/core';

const usage = `Usage: keylift lesson check [FOLDER]

Checks every *.md file of the folder (without one: of the current folder) and prints what it finds as
"file:line: rule: what is found; what to write instead".`;

/** 0 nothing found, 1 something found, 2 was called in a way that cannot work. `say` gets one line or block of text. */
export async function lesson(
  args: readonly string[],
  say: (text: string) => void = console.log,
  complain: (text: string) => void = console.error,
): Promise<number> {
  let folder: string;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      say(usage);
      return 0;
    }
    const [verb, path = '.', ...rest] = positionals;
    if (verb !== 'check' || rest.length > 0) {
      complain(usage);
      return 2;
    }
    folder = path;
  } catch (error) {
    complain(`${error instanceof Error ? error.message : 'Unknown option'}\n\n${usage}`);
    return 2;
  }

  let names: readonly string[];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  } catch (error) {
    complain(`Cannot read the folder "${folder}": ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  if (names.length === 0) {
    complain(`No lesson in "${folder}"; a lesson is a file that ends with .md.`);
    return 2;
  }
  const findings = await findingsOf(folder, names);
  for (const finding of findings) say(finding);
  say(`${count(names.length, 'lesson')}, ${count(findings.length, 'finding')}`);
  return findings.length === 0 ? 0 : 1;
}

/** One line each, in the order of the files. A file that is no lesson has one finding: where reading it ended. */
async function findingsOf(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const findings: string[] = [];
  const fileOf = new Map<string, string>();
  for (const name of names) {
    const file = join(folder, name);
    const source = await readFile(file, 'utf8');
    try {
      const { id } = parseLesson(source, file);
      const other = fileOf.get(id);
      if (other) findings.push(`${file}:2: id: "${id}" stands in ${other} already; choose another id`);
      else fileOf.set(id, file);
      for (const { line, rule, message } of lintLesson(source, file)) {
        findings.push(`${file}:${line}: ${rule}: ${message}`);
      }
    } catch (error) {
      if (!(error instanceof KeyliftError)) throw error;
      findings.push(error.message);
    }
  }
  return findings;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
