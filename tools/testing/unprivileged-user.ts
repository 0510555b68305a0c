// The account under which root starts programs that refuse to be root.
import { readFileSync } from 'node:fs';

export interface UnixUser {
  readonly uid: number;
  readonly gid: number;
}

const CANDIDATES = ['postgres', 'nobody'] as const;

/** Reads a passwd(5) file; throws when it lists none of the candidates. */
export function unprivilegedUser(passwd = readFileSync('/etc/passwd', 'utf8')): UnixUser {
  const entries = passwd.split('\n').map((line) => line.split(':'));
  for (const name of CANDIDATES) {
    const entry = entries.find(([candidate]) => candidate === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error(`PostgreSQL refuses to run as root, and there is no user ${CANDIDATES.join(' or ')} to run it as.`);
}
