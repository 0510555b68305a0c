/** `npm run package`: every built variant as an archive for its store, and the source that Mozilla's reviewers ask for. */
import { execFile } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { archive } from './archive.js';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

for (const entry of await readdir(dist, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const file = join(dist, `keylift-${entry.name}-${version}.zip`);
  await writeFile(file, await archive(join(dist, entry.name)));
  console.log(file);
}
const source = join(dist, `keylift-source-${version}.zip`);
// A zip holds the time of the commit as a clock on the wall shows it: everywhere the same clock.
const env = { ...process.env, TZ: 'UTC' };
await promisify(execFile)('git', ['archive', '--format=zip', `--output=${source}`, 'HEAD'], { cwd: root, env });
console.log(source);
