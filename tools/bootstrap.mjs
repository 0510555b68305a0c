// Makes a machine with only Node and npm ready: the pinned pnpm installs the frozen lockfile, Prisma writes its clients.
// Runs before every root command; when nothing changed it only compares two stamps.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { packageManager, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** @type {import('node:child_process').StdioOptions} */
const output = process.argv.includes('--quiet') ? ['ignore', 2, 2] : 'inherit';

const [wantedMajor = 0, wantedMinor = 0] = numbers(engines.node);
const [major = 0, minor = 0] = numbers(process.versions.node);
if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
  console.error(`Keylift needs Node ${engines.node}; this is ${process.versions.node}.`);
  process.exit(1);
}

once('install', { inputs: ['pnpm-lock.yaml', 'pnpm-workspace.yaml'], result: 'node_modules/.pnpm', step: install });
once('clients', {
  inputs: ['pnpm-lock.yaml', 'core/prisma/models.prisma', 'core/prisma/generate-clients.mjs'],
  result: 'core/src/prisma/generated',
  step: generateClients,
});

/** @param {string} version "20.19.1" or ">=20.19" */
function numbers(version) {
  return version.replace(/^\D+/, '').split('.').map(Number);
}

/**
 * Runs `step` unless its inputs are the ones of the last successful run and its result is still there.
 * @param {string} name
 * @param {{ inputs: string[], result: string, step: () => void }} task
 */
function once(name, { inputs, result, step }) {
  const stamp = join(root, 'node_modules', `.${name}-stamp`);
  const hash = createHash('sha256').update([packageManager, process.platform, process.arch, major].join());
  for (const file of inputs) hash.update(readFileSync(join(root, file)));
  const wanted = hash.digest('hex');
  if (existsSync(join(root, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  step();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function install() {
  const pnpm = ['exec', '--yes', `--package=${packageManager}`, '--', 'pnpm'];
  const args = [...pnpm, 'install', '--frozen-lockfile', '--prefer-offline'];
  // Under npm its own script is known and needs no shell; on Windows `npm` is a .cmd file and does.
  const npmCli = process.env['npm_execpath']?.endsWith('npm-cli.js') ? process.env['npm_execpath'] : undefined;
  const [command, commandArgs] = npmCli === undefined ? ['npm', args] : [process.execPath, [npmCli, ...args]];
  const { status, error } = spawnSync(command, commandArgs, {
    cwd: root,
    stdio: output,
    shell: npmCli === undefined && process.platform === 'win32',
    env: { ...process.env, CI: process.env['CI'] ?? '1', COREPACK_ENABLE_STRICT: '0' }, // CI: never ask a question
  });
  if (status === 0) return;
  console.error(`\n${packageManager} could not install the workspace (${error?.message ?? `exit ${status}`}).`);
  process.exit(status ?? 1);
}

function generateClients() {
  const script = join(root, 'core/prisma/generate-clients.mjs');
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: output });
  if (status !== 0) process.exit(status ?? 1);
}
