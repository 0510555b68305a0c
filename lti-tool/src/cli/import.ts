/** `keylift import okr FILE`: the export of an OKR tool becomes Key Results. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { KeyliftError } from '@keylift/core';
import { dateOrders, type DateOrder } from '../connect/okr/dates.js';
import { applyImport, planImport, type ImportPlan } from '../connect/okr/import-okrs.js';
import type { DecimalSign } from '../connect/okr/numbers.js';
import { profileNames, type ProfileName } from '../connect/okr/profiles.js';
import { readOkrs, type ReadOkrsOptions } from '../connect/okr/read-okrs.js';
import type { OkrProblem } from '../connect/okr/row-reader.js';
import { runCommand, terminal, UsageError, type Voice } from './run-command.js';
import { tenantOptions, tenantUsage, withTenant } from './tenant-store.js';

const usage = `Usage: keylift import okr FILE [--preview]

Brings the objectives and Key Results of a CSV file in. The same file twice changes nothing the second time.
With a row that cannot be read nothing is written at all, unless --skip-bad is given.

  --preview        say what would change, and write nothing
  --skip-bad       leave rows with problems out and bring the others in
  --profile NAME   ${profileNames.join(', ')}; without it the header decides
  --dates ORDER    ${dateOrders.join(', ')}; needed where 03/04 may be both
  --decimal SIGN   . or , ; needed where 1.234 may be both
  --team NAME      owns the Key Results whose row names no team
  --make-teams     make the teams that rows name and nobody knows
${tenantUsage}`;

const options = {
  ...tenantOptions,
  preview: { type: 'boolean', default: false },
  'skip-bad': { type: 'boolean', default: false },
  profile: { type: 'string' },
  dates: { type: 'string' },
  decimal: { type: 'string' },
  team: { type: 'string' },
  'make-teams': { type: 'boolean', default: false },
} as const;

/** 0 done, 1 rows could not be read, 2 was called in a way that cannot work. */
export function importData(args: readonly string[], voice: Voice = terminal): Promise<number> {
  return runCommand(usage, args, voice, async () => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [what, file, ...rest] = positionals;
    if (what !== 'okr' || file === undefined || rest.length > 0) throw new UsageError('Say what to import: okr FILE.');
    const read = readOkrs(await textOf(file), readingOptions(values));
    const { team } = values;
    return withTenant(values, async (store) => {
      const plan = await planImport(store, read, {
        now: new Date().toISOString(),
        ...(team !== undefined && { team }),
        makesTeams: values['make-teams'],
      });
      const isWritten = !values.preview && (plan.problems.length === 0 || values['skip-bad']);
      if (isWritten) await applyImport(store, plan);
      for (const line of told(file, read.profile, plan, isWritten)) voice.say(line);
      for (const problem of plan.problems) voice.complain(problemLine(file, problem));
      return plan.problems.length === 0 ? 0 : 1;
    });
  });
}

type Flags = Readonly<Partial<Record<'profile' | 'dates' | 'decimal', string | undefined>>>;

function readingOptions({ profile, dates, decimal }: Flags): ReadOkrsOptions {
  const oneOf = <T extends string>(flag: string, value: string | undefined, known: readonly T[]): T | undefined => {
    const found = known.find((one) => one === value);
    if (value !== undefined && found === undefined) throw new UsageError(`--${flag} is one of ${known.join(' ')}`);
    return found;
  };
  const chosen = {
    profile: oneOf<ProfileName>('profile', profile, profileNames),
    dates: oneOf<DateOrder>('dates', dates, dateOrders),
    decimal: oneOf<DecimalSign>('decimal', decimal, ['.', ',']),
  };
  return {
    ...(chosen.profile && { profile: chosen.profile }),
    ...(chosen.dates && { dates: chosen.dates }),
    ...(chosen.decimal && { decimal: chosen.decimal }),
  };
}

/** UTF-8, UTF-16 as Excel's "Unicode text" has it, or the code page of Windows. */
async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new KeyliftError('invalid', `Cannot read the file "${file}".`, { field: 'file', cause });
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const problemLine = (file: string, { line, column, message }: OkrProblem): string =>
  `${file}:${line}: ${column}: ${message}`;

function told(file: string, profile: ProfileName, plan: ImportPlan, isWritten: boolean): readonly string[] {
  const { keyResults, objectives, notices, problems, teams } = plan;
  const count = (change: string): number => keyResults.filter((one) => one.change === change).length;
  return [
    ...teams.map(({ name }) => `${file}: new team: ${name}`),
    ...keyResults.map(
      ({ line, change, keyResult, differences }) =>
        `${file}:${line}: ${change}: ${keyResult.title}${differences.length > 0 ? ` (${differences.join(', ')})` : ''}`,
    ),
    ...notices.map((notice) => `${problemLine(file, notice)} (left open)`),
    `Profile ${profile}: ${count('new')} new, ${count('changed')} changed, ${count('unchanged')} unchanged Key Results, ${objectives.length} objectives to write, ${problems.length} problems.`,
    isWritten
      ? 'Written.'
      : problems.length > 0
        ? 'Nothing was written: mend the rows, or leave them out with --skip-bad.'
        : 'Preview: nothing was written.',
  ];
}
