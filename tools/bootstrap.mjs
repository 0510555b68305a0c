// Makes a machine with only Node and npm ready: the pinned pnpm installs the frozen lockfile, Prisma writes its clients.
// Runs before every root command; when nothing changed it only compares a stamp.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { packageManager, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const output = process.argv.includes('--quiet') ? ['ignore', 2, 2] : 'inherit';

const [, wantedMajor, wantedMinor] = /(\d+)\.(\d+)/.exec(engines.node).map(Number);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
  console.error(`Keylift needs Node ${engines.node}; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs `step` unless its inputs are the ones of the last successful run. */
function once(name, inputs, step) {
  const stamp = join(root, 'node_modules', `.${name}-stamp`);
  const hash = createHash('sha256').update([packageManager, process.platform, process.arch, major].join());
  for (const file of inputs) hash.update(readFileSync(join(root, file)));
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  step();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function install() {
  const args = [
    'exec',
    '--yes',
    `--package=${packageManager}`,
    '--',
    'pnpm',
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
  ];
  // Under npm its own script is known and needs no shell; on Windows `npm` is a .cmd file and does.
  const npmCli = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  const [command, commandArgs] = npmCli ? [process.execPath, [npmCli, ...args]] : ['npm', args];
  const { status, error } = spawnSync(command, commandArgs, {
    cwd: root,
    stdio: output,
    shell: !npmCli && process.platform === 'win32',
    env: { ...process.env, CI: process.env.CI ?? '1', COREPACK_ENABLE_STRICT: '0' }, // CI: never ask a question
  });
  if (status !== 0) {
    console.error(`\n${packageManager} could not install the workspace (${error?.message ?? `exit ${status}`}).`);
    process.exit(status ?? 1);
  }
}

function generateClients() {
  const { status } = spawnSync(process.execPath, [join(root, 'core/prisma/generate-clients.mjs')], {
    cwd: root,
    stdio: output,
  });
  if (status !== 0) process.exit(status ?? 1);
}

once('install', ['pnpm-lock.yaml', 'pnpm-workspace.yaml'], install);
once('clients', ['pnpm-lock.yaml', 'core/prisma/models.prisma', 'core/prisma/generate-clients.mjs'], generateClients);
