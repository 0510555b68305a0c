/** What a demo keeps between two starts: a database, the server's secret, and when it first began. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface DemoFolder {
  readonly path: string;
  /** `file:` URL of the SQLite database. */
  readonly databaseUrl: string;
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly begunAt: number;
}

interface Kept {
  readonly secret: string;
  readonly begunAt: number;
}

export async function openFolder(path: string, options: { readonly now: number }): Promise<DemoFolder> {
  await mkdir(path, { recursive: true });
  const file = join(path, 'demo.json');
  const kept = (await readKept(file)) ?? { secret: randomBytes(32).toString('base64url'), begunAt: options.now };
  await writeFile(file, JSON.stringify(kept), { mode: 0o600 });
  return { path, databaseUrl: `file:${decodeURIComponent(pathToFileURL(join(path, 'keylift.db')).pathname)}`, ...kept };
}

async function readKept(file: string): Promise<Kept | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const read = JSON.parse(text) as Partial<Kept>;
  return typeof read.secret === 'string' && typeof read.begunAt === 'number'
    ? { secret: read.secret, begunAt: read.begunAt }
    : undefined;
}
