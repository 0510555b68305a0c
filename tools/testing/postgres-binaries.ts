// Where the PostgreSQL server programs are on this system.
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const suffix = process.platform === 'win32' ? '.exe' : '';

/** Debian keeps `initdb` and `postgres` outside PATH, one folder per version; the newest wins. */
export function systemPostgres(path: string, versionsFolder = '/usr/lib/postgresql'): PostgresBinaries | undefined {
  const versions = existsSync(versionsFolder) ? readdirSync(versionsFolder) : [];
  const newestFirst = versions.sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a));
  const folders = [
    ...path.split(delimiter).filter((folder) => folder !== ''),
    ...newestFirst.map((version) => join(versionsFolder, version, 'bin')),
  ];
  return folders.map(binariesIn).find((binaries) => binaries !== undefined);
}

/** Both programs of one folder, or undefined; links are followed because initdb looks for postgres beside itself. */
export function binariesIn(folder: string): PostgresBinaries | undefined {
  const link = join(folder, `postgres${suffix}`);
  if (!existsSync(link)) return undefined;
  const home = dirname(realpathSync(link));
  const initdb = join(home, `initdb${suffix}`);
  return existsSync(initdb) ? { initdb, postgres: join(home, `postgres${suffix}`) } : undefined;
}
