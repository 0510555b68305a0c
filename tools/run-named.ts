// Finds a measurement by its name and runs it. Benches and evals are modules of one shape; the file name is the name.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a file of `core/bench` or `lti-tool/bench` exports. */
export interface Measurement {
  /** Gets the words after the name; may print progress; its result becomes one line of JSON, the last of the output. */
  run(args: readonly string[]): Promise<object>;
}

export interface Collection {
  /** As the user typed it, "bench" or "eval". */
  readonly command: string;
  readonly folders: readonly string[];
  /** Which files of the folders belong to it; the first group is the name. */
  readonly pattern: RegExp;
}

/** Returns the exit code: 0 measured, 1 the measurement failed, 2 there is no such name. */
export async function runNamed(
  collection: Collection,
  [name, ...args]: readonly string[],
  print: { readonly out: (line: string) => void; readonly error: (line: string) => void },
): Promise<number> {
  const files = filesByName(collection);
  const file = name === undefined ? undefined : files.get(name);
  if (file === undefined) {
    const names = [...files.keys()].sort().join(', ') || 'none yet';
    print.error(
      name === undefined
        ? `Usage: npm run --silent ${collection.command} -- NAME`
        : `No ${collection.command} is called "${name}".`,
    );
    print.error(`Names: ${names}`);
    return 2;
  }
  try {
    const { run } = (await import(pathToFileURL(file).href)) as Measurement;
    print.out(JSON.stringify(await run(args)));
    return 0;
  } catch (error) {
    print.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
}

/** Helpers of the measurements may stand in the same folder; they export no `run`. */
function filesByName({ folders, pattern }: Collection): Map<string, string> {
  const files = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder).map((file) => ({ name: pattern.exec(file)?.[1], file: join(folder, file) })),
    );
  return new Map(
    files.flatMap(({ name, file }) => (name !== undefined && exportsRun(file) ? [[name, file] as const] : [])),
  );
}

const exportsRun = (file: string): boolean =>
  /^export (async function|function|const) run\b/m.test(readFileSync(file, 'utf8'));
