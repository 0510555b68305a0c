/** `keylift lesson check [FOLDER]`: what an editor would say about every lesson of a folder, before anybody learns from it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KeyliftError, lintLesson, parseLesson } from '@keylift/core';
import { runCommand, terminal, UsageError, type Voice } from './run-command.js';

const usage = `Usage: keylift lesson check [FOLDER]

Checks every *.md file of the folder (without one: of the current folder) and prints what it finds as
"file:line: rule: what is found; what to write instead".`;

/** 0 nothing found, 1 something found, 2 was called in a way that cannot work. */
export const lesson = (args: readonly string[], voice: Voice = terminal): Promise<number> =>
  runCommand(usage, args, voice, async () => {
    const [verb, folder = '.', ...rest] = parseArgs({ args: [...args], allowPositionals: true }).positionals;
    if (verb !== 'check' || rest.length > 0) throw new UsageError('Say what to do: check, and at most one folder.');
    const names = await lessonsIn(folder);
    const findings = await findingsOf(folder, names);
    for (const finding of findings) voice.say(finding);
    voice.say(`${count(names.length, 'lesson')}, ${count(findings.length, 'finding')}`);
    return findings.length === 0 ? 0 : 1;
  });

async function lessonsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KeyliftError('invalid', `Cannot read the folder "${folder}": ${why}`, { cause });
  });
  const lessons = names.filter((name) => name.endsWith('.md')).sort();
  if (lessons.length > 0) return lessons;
  throw new KeyliftError('invalid', `No lesson in "${folder}"; a lesson is a file that ends with .md.`);
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
