// Runs a TypeScript file of this workspace from source: `node tools/run-source.mjs FILE [ARGUMENT…]`.
// Its output, exit code and ending signal are passed through untouched.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '../..');
const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node tools/run-source.mjs FILE [ARGUMENT…]');
  process.exit(2);
}

const child = spawn(process.execPath, ['--conditions=source', '--import=tsx', join(root, file), ...args], {
  cwd: root,
  stdio: 'inherit',
});
// A terminal sends Ctrl-C to the child too; whoever ends only this process means both.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
