/** Builds one variant of the extension with vite's API; `node` runs it for the stores, tests call it for theirs. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions, type InlineConfig, type Plugin } from 'vite';
import { managedSchema, manifest, messages } from '../src/build-time.js';
import type { ManifestOptions } from '../src/manifest.js';

const root = fileURLToPath(new URL('..', import.meta.url));

export type Variant = Omit<ManifestOptions, 'version'>;

/** The two classic scripts of a page and the worker: one file each, nothing loaded later. */
const scripts = ['content', 'card', 'worker'];
const pages = ['panel', 'options'];

/** Preact can be told to write markup. Ours never does, so the pages have no such way at all: markup would become text. */
const withoutMarkup: Plugin = {
  name: 'without-markup',
  transform: (code, id) =>
    id.includes('/preact/') && code.includes('.innerHTML=')
      ? { code: code.replaceAll('.innerHTML=', '.textContent='), map: null }
      : undefined,
};

/** Empties `outDir` first. */
export async function buildExtension(variant: Variant, version: string, outDir: string): Promise<void> {
  const { target, e2e } = variant;
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });

  const common: InlineConfig = {
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __E2E__: String(e2e) },
    resolve: { conditions: ['source', ...defaultClientConditions] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  };
  const output = {
    outDir,
    emptyOutDir: false,
    target: target === 'chrome' ? 'chrome148' : 'firefox142',
    modulePreload: false,
    reportCompressedSize: false,
    minify: 'oxc',
  } as const;

  const input = pages.map((page) => join(root, `src/pages/${page}.html`));
  await build({
    ...common,
    plugins: [withoutMarkup],
    root: join(root, 'src/pages'),
    base: './',
    build: { ...output, assetsInlineLimit: 0, rolldownOptions: { input } },
  });
  for (const name of scripts) {
    await build({
      ...common,
      root,
      build: {
        ...output,
        lib: { entry: join(root, `src/${name}.ts`), name: 'keylift', formats: ['iife'], fileName: () => `${name}.js` },
        rolldownOptions: { output: { codeSplitting: false }, optimization: { inlineConst: true } },
      },
    });
  }

  await cp(join(root, 'icons'), join(outDir, 'icons'), { recursive: true, filter: (file) => !file.endsWith('.svg') });
  await writeJson(join(outDir, 'manifest.json'), manifest({ ...variant, version }));
  if (target === 'chrome') await writeJson(join(outDir, 'managed_schema.json'), managedSchema);
  for (const [language, words] of Object.entries(messages)) {
    const folder = join(outDir, '_locales', language);
    await mkdir(folder, { recursive: true });
    await writeJson(join(folder, 'messages.json'), localeFile(words));
  }
}

/** `$1` stays as it is in a message: Chrome and Firefox fill it without a named placeholder. */
const localeFile = (words: Readonly<Record<string, string>>): Record<string, { message: string }> =>
  Object.fromEntries(Object.entries(words).map(([name, message]) => [name, { message }]));

const writeJson = (file: string, value: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
