/** Zips that are the same, byte for byte, whenever and wherever they are made: sorted names, one fixed time. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** The earliest time a zip can hold. */
const time = new Date(1980, 0, 1, 12);

/** Paths inside the archive are those below `folder`, with `/`. */
export async function archive(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !name.startsWith('.'))
    .toSorted();
  const files: Zippable = {};
  for (const name of names) files[name] = [await readFile(join(folder, name)), { mtime: time, level: 9 }];
  return zipSync(files);
}
