// Makes dist/local and dist/connected: two folders that Atlassian's tools check and deploy as they are.
// Functions go in as one minified file each, because Atlassian's bundler does not minify them; as .cjs, because it would
// write every other script anew, with its spaces back.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultServerConditions } from 'vite';
import { parse, stringify } from 'yaml';

const app = fileURLToPath(new URL('..', import.meta.url));
const read = (/** @type {string} */ file) => readFileSync(join(app, file), 'utf8');

/** @typedef {{ modules: Record<string, any>, resources: { key: string, path: string }[] }} Manifest */

/** @returns {Record<'local' | 'connected', Manifest>} */
export function manifests() {
  const local = parse(read('manifest.local.yml'));
  const connected = structuredClone(local);
  const { modules, ...rest } = parse(read('manifest.connected.part.yml'));
  Object.assign(connected.modules, modules);
  Object.assign(connected, rest);
  return { local, connected };
}

const quiet = /** @type {const} */ ({ configFile: false, logLevel: 'error', root: app });
const conditions = ['source', ...defaultServerConditions];

/** @param {Manifest} manifest */
const functionFiles = ({ modules }) => [
  ...new Set(modules['function'].map(({ handler }) => handler.slice(0, handler.lastIndexOf('.')))),
];
/** @param {Manifest} manifest */
const screens = ({ resources }) => resources.filter(({ path }) => path.endsWith('.tsx'));

/** Returns the folders by edition. */
export async function buildEditions(outDir = join(app, 'dist')) {
  const editions = manifests();
  const made = join(outDir, 'made');
  for (const name of functionFiles(editions.local)) {
    await build({
      ...quiet,
      resolve: { conditions },
      ssr: { noExternal: true, resolve: { conditions } },
      build: {
        ssr: join(app, 'src', `${name}.ts`),
        outDir: made,
        emptyOutDir: false,
        target: 'node20',
        minify: true,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false } },
      },
    });
  }
  await build({
    ...quiet,
    resolve: { conditions },
    oxc: { jsx: { runtime: 'classic', development: false } },
    build: {
      outDir: join(made, 'frontend'),
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: screens(editions.local).map(({ path }) => join(app, path)),
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
      rolldownOptions: { external: [/^@forge\//, /^react(\/|$)/] },
    },
  });
  const folders = { local: join(outDir, 'local'), connected: join(outDir, 'connected') };
  for (const edition of /** @type {const} */ (['local', 'connected'])) {
    const folder = folders[edition];
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(made, join(folder, 'src'), { recursive: true });
    cpSync(join(app, 'static'), join(folder, 'static'), { recursive: true });
    const manifest = editions[edition];
    for (const screen of screens(manifest)) screen.path = screen.path.replace(/tsx$/, 'js');
    writeFileSync(
      join(folder, 'manifest.yml'),
      `# Made by tools/build.mjs: ${edition} edition.\n${stringify(manifest)}`,
    );
    const { name, version, license, dependencies } = JSON.parse(read('package.json'));
    delete dependencies['@keylift/core']; // it is inside
    writeFileSync(
      join(folder, 'package.json'),
      `${JSON.stringify({ name: `${name}-${edition}`, version, license, private: true, dependencies }, null, 2)}\n`,
    );
  }
  rmSync(made, { recursive: true, force: true });
  return folders;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folders = await buildEditions();
  console.log(`Built the Jira app: ${Object.keys(folders).join(', ')}.`);
}
