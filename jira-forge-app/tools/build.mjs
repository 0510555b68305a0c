// Makes dist/app: a folder that Atlassian's tools check and deploy as it is.
// Functions go in as one minified file each, because Atlassian's bundler does not minify them; as .cjs, because it would
// write every other script anew, with its spaces back.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { bundledFunction } from './functions.mjs';
import { bundleScreens } from './screens.mjs';

const app = fileURLToPath(new URL('..', import.meta.url));
const read = (/** @type {string} */ file) => readFileSync(join(app, file), 'utf8');

/** @typedef {{ modules: Record<string, any>, resources: { key: string, path: string }[] }} Manifest */

/** @param {Manifest} manifest */
const functionFiles = ({ modules }) => [
  ...new Set(modules['function'].map(({ handler }) => handler.slice(0, handler.lastIndexOf('.')))),
];
/** @param {Manifest} manifest */
const screens = ({ resources }) => resources.filter(({ path }) => path.endsWith('.tsx'));

/** Returns the folder. */
export async function buildApp(outDir = join(app, 'dist')) {
  /** @type {Manifest} */
  const manifest = parse(read('manifest.base.yml'));
  const made = join(outDir, 'made');
  mkdirSync(made, { recursive: true });
  for (const name of functionFiles(manifest)) {
    writeFileSync(join(made, `${name}.cjs`), await bundledFunction(join(app, 'src', `${name}.ts`)));
  }
  await bundleScreens(
    screens(manifest).map(({ path }) => path),
    join(made, 'frontend'),
  );
  const folder = join(outDir, 'app');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(made, join(folder, 'src'), { recursive: true });
  cpSync(join(app, 'static'), join(folder, 'static'), { recursive: true });
  for (const screen of screens(manifest)) screen.path = screen.path.replace(/tsx$/, 'js');
  writeFileSync(join(folder, 'manifest.yml'), `# Made by tools/build.mjs.\n${stringify(manifest)}`);
  const { name, version, license, dependencies } = JSON.parse(read('package.json'));
  delete dependencies['@keylift/core']; // it is inside
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ name, version, license, private: true, dependencies }, null, 2)}\n`,
  );
  rmSync(made, { recursive: true, force: true });
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`Built the Jira app: ${await buildApp()}`);
}
