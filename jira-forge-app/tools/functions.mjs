// Bundles one function of the app into one minified CommonJS file, without the messages it never says: the core's catalogue
// holds every page of every surface in two languages, and a function of Forge has a size to keep.
import { fileURLToPath } from 'node:url';
import { build, defaultServerConditions } from 'vite';
import { standIns } from './stand-ins.mjs';

const app = fileURLToPath(new URL('..', import.meta.url));
const conditions = ['source', ...defaultServerConditions];
const catalogue = /\/core\/src\/report\/messages\/(?!keys)[\w-]+\.ts$/;

// Our texts come from the core, so Forge's own translations, and the part of lodash behind them, are never asked for.
const neverCalled = standIns({
  '@forge/i18n': [
    'export class TranslationsGetter {}',
    'export class TranslationGetterError extends Error {}',
    `export class Translator { constructor() { throw new Error('@forge/i18n is not in the functions: tools/functions.mjs'); } }`,
    'export const ensureLocale = (locale) => locale;',
    `export const I18N_BUNDLE_FOLDER_NAME = '', I18N_INFO_FILE_NAME = '';`,
  ].join('\n'),
  // All of it would come along for three functions, because Forge's packages are CommonJS.
  tslib: [
    `const names = (module) => Object.keys(module).filter((name) => name !== 'default');`,
    'const see = (to, from, name) => Object.defineProperty(to, name, { enumerable: true, get: () => from[name] });',
    'export function __exportStar(from, to) { for (const name of names(from)) if (!Object.hasOwn(to, name)) see(to, from, name); }',
    'export const __importDefault = (module) => (module?.__esModule ? module : { default: module });',
    'export function __importStar(module) {',
    '  if (module?.__esModule) return module;',
    '  const all = { default: module };',
    '  for (const name of names(module)) see(all, module, name);',
    '  return all;',
    '}',
  ].join('\n'),
});

/** The code of the file. @param {string} entry */
export async function bundledFunction(entry) {
  const code = (await spokenBy(entry)).map((module) => module.code).join('\n');
  const said = { code, tokens: new Set(code.match(/[\w.-]+/g)) };
  return (await bundle(entry, { minify: true, plugins: [onlyWhatIsSaid(said)] })).code;
}

/** What the function runs, module by module, without the messages. @param {string} entry */
export async function spokenBy(entry) {
  const { modules } = await bundle(entry, { minify: false, plugins: [] });
  return Object.entries(modules)
    .filter(([id]) => !catalogue.test(id))
    .map(([id, { code }]) => ({ id, code: code ?? '' }));
}

/**
 * A message stays when the code names its key, or a beginning of it that ends with a dot: `item.reason.${kind}`. A refusal stays
 * when the code raises it: its key is the sentence.
 * @typedef {{ code: string, tokens: ReadonlySet<string> }} Said
 * @param {Said} said @returns {import('vite').Plugin}
 */
const onlyWhatIsSaid = (said) => ({
  name: 'only-what-is-said',
  enforce: 'pre',
  transform: (code, id) =>
    catalogue.test(id)
      ? code.replace(/^ {2}(?:'([^']+)'|(\w+)):.*\n(?: {4,}.*\n)*/gm, (line, quoted, plain) =>
          isSaid(quoted ?? plain, said) ? line : '',
        )
      : undefined,
});

/** @param {string} key @param {Said} said */
const isSaid = (key, { code, tokens }) =>
  key.includes(' ')
    ? key.split(/\{\d\}/).every((part) => code.includes(part))
    : tokens.has(key) || [...key.matchAll(/\./g)].some(({ index }) => tokens.has(key.slice(0, index + 1)));

/** @param {string} entry @param {{ minify: boolean, plugins: import('vite').Plugin[] }} how */
async function bundle(entry, { minify, plugins }) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: app,
    plugins: [neverCalled, ...plugins],
    resolve: { conditions },
    ssr: { noExternal: true, resolve: { conditions } },
    build: {
      ssr: entry,
      write: false,
      target: 'node20',
      minify,
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  });
  if (!('output' in result)) throw new Error('A function is built once.');
  const [chunk] = result.output;
  return chunk;
}
