// One step of a root command: a program that is started, timed, and shown only when it has something to say.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Starts `node script …args` in the root folder and waits for its end.
 * @param {string} script
 * @param {string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 * @returns {Promise<{ exitCode: number | null, output: string }>} `output` holds what went into pipes; `exitCode` is null
 *   when it was ended by a signal or did not start
 */
export function runNode(script, args, stdio) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ exitCode: null, output: output + error.message }));
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}

/**
 * Runs a check: one line when it is good, its whole output when it is not.
 * @param {string} name
 * @param {string} script
 * @param {string[]} [args]
 * @returns {Promise<boolean>} whether it was good
 */
export async function check(name, script, args = []) {
  const start = performance.now();
  const { exitCode, output } = await runNode(script, args, ['ignore', 'pipe', 'pipe']);
  const good = exitCode === 0;
  console.log(`${good ? '✓' : '✗'} ${name.padEnd(12)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (!good) console.log(`${output.trimEnd()}\n`);
  return good;
}
