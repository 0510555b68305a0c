// Builds the web UI for a strict CSP: a first script, one more for each page that is not in it, nothing inline.
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative, so that the server may mount the page under any path.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // One style sheet: its order must not depend on which page was opened first.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    sourcemap: true,
  },
});
