// Finds a real browser on this machine, and on a Debian where we are root installs it.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface BrowserKind {
  readonly name: string;
  /** Environment variable that names its program. */
  readonly variable: string;
  /** What to look for on PATH. */
  readonly commands: readonly string[];
  /** Where its installer puts it on macOS and Windows. */
  readonly installed: readonly string[];
  readonly debianPackage: string;
}

/** Returns the browser's program, installing it first where we may. Throws, saying what to install, where we may not. */
export function browserPath(
  kind: BrowserKind,
  env: NodeJS.ProcessEnv = process.env,
  install: (debianPackage: string) => string = installOnDebian,
): string {
  const found = findBrowser(kind, env);
  if (found !== undefined) return found;
  const outcome = install(kind.debianPackage);
  const installed = findBrowser(kind, env);
  if (installed !== undefined) return installed;
  throw new Error(
    `No ${kind.name} for the tests. Install it (Debian: apt-get install ${kind.debianPackage}), or set ` +
      `${kind.variable} to its program. Installing it now: ${outcome}.`,
  );
}

/** The program the variable names, else the first one found. Throws when the variable names nothing that can be started. */
export function findBrowser(kind: BrowserKind, env: NodeJS.ProcessEnv): string | undefined {
  const named = env[kind.variable];
  if (named) {
    if (!canRun(named)) throw new Error(`${kind.variable} names ${named}, which cannot be started.`);
    return named;
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = kind.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...kind.installed].find(canRun);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu is left out on purpose: its browser packages only point to snaps, which do not start in a container. */
export function isDebian(osRelease = readOsRelease()): boolean {
  return /^ID="?debian"?$/m.test(osRelease);
}

function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/** Says in a few words what came of it. Several test files may ask at once: the second waits and finds it there. */
function installOnDebian(name: string): string {
  if (!isDebian() || process.getuid?.() !== 0) return 'only possible as root on Debian';
  const script = `dpkg -s ${name} >/dev/null 2>&1 || { apt-get update && apt-get install -y --no-install-recommends ${name}; }`;
  const { status, stderr, error } = spawnSync('flock', [join(tmpdir(), 'keylift-apt.lock'), 'sh', '-c', script], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return 'done, but its program is not where it should be';
  return `failed, ${error?.message ?? stderr.trim().split('\n').at(-1) ?? `exit ${String(status)}`}`;
}
