// Bundles the screens of the app with UI Kit inside, without what UI Kit brings along for forms, fingerprints and old browsers:
// Atlassian's bundler takes all of it into every screen, because those packages are CommonJS.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';
import { standIns } from './stand-ins.mjs';

const app = fileURLToPath(new URL('..', import.meta.url));
const conditions = ['source', ...defaultClientConditions];

const neverCalled = standIns({
  // Behind UI Kit's `useForm`; our forms keep their own drafts.
  'react-hook-form': `export const useForm = () => { throw new Error('react-hook-form is not in the screens: tools/screens.mjs'); };`,
  // UI Kit and the bridge ask for ids only.
  uuid: 'export const v4 = () => crypto.randomUUID();',
});

/** Writes one script for each screen, and what they share. @param {readonly string[]} paths @param {string} outDir */
export async function bundleScreens(paths, outDir) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: app,
    plugins: [neverCalled],
    resolve: { conditions },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    oxc: { jsx: { runtime: 'classic', development: false } },
    build: {
      outDir,
      emptyOutDir: false,
      minify: false, // Atlassian's bundler does
      lib: {
        entry: paths.map((path) => join(app, path)),
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
    },
  });
}
