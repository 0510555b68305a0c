// Makes dist/app, or dist/connected with `--edition connected --server ADDRESS`: a folder that Atlassian's tools check and
// deploy as it is.
// Functions go in as one minified file each, because Atlassian's bundler does not minify them; as .cjs, because it would
// write every other script anew, with its spaces back.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { editionFrom, manifestOf } from './editions.mjs';
import { bundledFunction } from './functions.mjs';
import { bundleScreens } from './screens.mjs';

const app = fileURLToPath(new URL('..', import.meta.url));
const read = (/** @type {string} */ file) => readFileSync(join(app, file), 'utf8');

/** @typedef {import('./editions.mjs').Manifest} Manifest */

/** @param {Manifest} manifest */
const functionFiles = ({ modules }) => [
  ...new Set(modules['function'].map(({ handler }) => handler.slice(0, handler.lastIndexOf('.')))),
];
/** @param {Manifest} manifest */
const screens = ({ resources }) => resources.filter(({ path }) => path.endsWith('.tsx'));

/** Returns the folder. @param {string} outDir @param {import('./editions.mjs').Edition} edition */
export async function buildApp(outDir = join(app, 'dist'), edition = { edition: 'local' }) {
  const manifest = manifestOf(edition);
  const name = edition.edition === 'local' ? 'app' : 'connected';
  const made = join(outDir, `made-${name}`);
  mkdirSync(made, { recursive: true });
  for (const file of functionFiles(manifest)) {
    writeFileSync(join(made, `${file}.cjs`), await bundledFunction(join(app, 'src', `${file}.ts`)));
  }
  await bundleScreens(
    screens(manifest).map(({ path }) => path),
    join(made, 'frontend'),
  );
  const folder = join(outDir, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(made, join(folder, 'src'), { recursive: true });
  for (const part of ['static', 'locales']) cpSync(join(app, part), join(folder, part), { recursive: true });
  for (const screen of screens(manifest)) screen.path = screen.path.replace(/tsx$/, 'js');
  writeFileSync(join(folder, 'manifest.yml'), `# Made by tools/build.mjs.\n${stringify(manifest)}`);
  const { dependencies, ...about } = JSON.parse(read('package.json'));
  delete dependencies['@keylift/core']; // it is inside
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ name: about.name, version: about.version, license: about.license, private: true, dependencies }, null, 2)}\n`,
  );
  rmSync(made, { recursive: true, force: true });
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = process.argv.indexOf('--out');
  const outDir = out < 0 ? undefined : process.argv[out + 1];
  console.log(`Built the Jira app: ${await buildApp(outDir, editionFrom(process.argv))}`);
}
