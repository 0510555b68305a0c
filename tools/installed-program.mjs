// Where the script of an installed development tool is, so that it can be started with `node` on every system.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Absolute path of a script that a root dependency offers.
 * @param {string} packageName
 * @param {string} [program] as in the package's `bin`; its own name unless said otherwise
 */
export function installedProgram(packageName, program = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[program];
  if (script === undefined) throw new Error(`The package ${packageName} has no program ${program}.`);
  return join(folder, script);
}
