// Gives a browser an /etc of its own, so that a test can be its administrator: a mount namespace, without root and without
// a trace on the machine. https://man7.org/linux/man-pages/man7/mount_namespaces.7.html
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where browsers look for what their administrator decided. */
const policyFolders = ['chromium/policies/managed', 'opt/chrome/policies/managed', 'firefox/policies'];

/** The machine's /etc below, and over it a layer that ends with the process. */
const script = (folder: string): string => `#!/bin/sh
set -e
if [ "$1" != in-namespace ]; then exec unshare --user --map-root-user --mount "$0" in-namespace "$@"; fi
shift
mount -t tmpfs tmpfs '${folder}/layer'
mkdir '${folder}/layer/work'
${policyFolders.map((path) => `mkdir -p '${folder}/layer/upper/${path}'`).join('\n')}
mount -t overlay -o 'lowerdir=/etc,upperdir=${folder}/layer/upper,workdir=${folder}/layer/work' overlay /etc
${policyFolders.map((path) => `mount --bind '${folder}/policies' '/etc/${path}'`).join('\n')}
`;

export interface PrivateEtc {
  /** Starts `program` with its own /etc. */
  readonly program: string;
  /** Its files are seen as those of the administrator, also when they change. */
  readonly policies: string;
}

/** `folder` must be empty; whoever made it removes it after the program has ended. */
export async function privateEtc(folder: string, program: string): Promise<PrivateEtc> {
  const policies = join(folder, 'policies');
  const starter = join(folder, 'start');
  for (const path of ['layer', 'policies']) await mkdir(join(folder, path), { recursive: true });
  await writeFile(starter, `${script(folder)}exec '${program}' "$@"\n`, { mode: 0o755 });
  return { program: starter, policies };
}

/** Why this machine allows no such thing; undefined when it does. */
export async function whyNoPrivateEtc(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'only Linux has mount namespaces';
  const folder = mkdtempSync(join(tmpdir(), 'keylift-etc-'));
  try {
    const { program } = await privateEtc(folder, '/bin/true');
    const { status, stderr, error } = spawnSync(program, { encoding: 'utf8' });
    return status === 0 ? undefined : (error?.message ?? stderr.trim().split('\n').at(-1) ?? 'not allowed');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
