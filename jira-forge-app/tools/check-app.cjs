// node tools/check-app.cjs FOLDER [--lint NAME]: Atlassian's own manifest validator, linters and bundler on the built app,
// without a login and without the network; with --lint only the manifest and functions whose names begin so, and nothing is
// bundled. The last line is JSON: { problems, linters, backend, screens }, sizes in bytes.
// All three packages are used through exports they do not document, so their versions are pinned.
const { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// Functions normally begin with a wrapper that Atlassian's command line downloads; an empty one stands in for it.
const wrapperFolder = mkdtempSync(join(tmpdir(), 'keylift-forge-'));
mkdirSync(join(wrapperFolder, 'dist'));
for (const name of ['wrapper', 'loader']) writeFileSync(join(wrapperFolder, 'dist', `${name}.js`), '// stands in\n');
process.env['FORGE_RUNTIME_PATH'] = wrapperFolder;
process.on('exit', () => rmSync(wrapperFolder, { recursive: true, force: true }));

const { getNodeBundler, getWrapperProvider, NativeUIBundler } = require('@forge/bundler');
const { getClientSideLintersOnly, lint } = require('@forge/lint');
const { validate } = require('@forge/manifest');
// Each of the validator's steps compiles the schema of all manifests anew, for seconds; once is enough.
const Ajv = createRequire(realpathSync(require.resolve('@forge/manifest')))('ajv').default;
const compiled = new Map();
const compileAnew = Ajv.prototype.compile;
Ajv.prototype.compile = function compileOnce(schema) {
  const text = JSON.stringify(schema);
  if (!compiled.has(text)) compiled.set(text, compileAnew.call(this, schema));
  return compiled.get(text);
};
const { FileSystemReader } = createRequire(realpathSync(require.resolve('@forge/bundler')))('@forge/cli-shared');

const lintOnly = process.argv[3] === '--lint' ? process.argv[4] : undefined;
const silent = () => undefined;
const logger = { info: silent, warn: silent, error: silent, debug: silent, trace: silent };
const noFlags = {
  getDeprecatedRuntimes: async () => [],
  getValidRuntimes: async () => [],
  checkGate: async () => false,
};

/** @param {string} folder @returns {Record<string, number>} */
function scriptSizes(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.c?js$/.test(name));
  return Object.fromEntries(names.map((name) => [name, statSync(join(folder, name)).size]));
}

async function main() {
  process.chdir(process.argv[2]);
  const { success, errors = [], manifestObject } = await validate(false);
  const problems = errors.map(({ level, line, message }) => `${level} manifest.yml:${line} ${message}`);
  if (!success) return { problems };

  const manifest = manifestObject.typedContent;
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.c?js$/.test(file) && file.startsWith(lintOnly ?? ''))
    .map((file) => join('src', file));
  const linters = await getClientSideLintersOnly(manifest, 'development', logger, noFlags);
  // PermissionLinter downloads Jira's OpenAPI files: the only one that needs the network.
  const offline = linters.filter(({ constructor }) => constructor.name !== 'PermissionLinter');
  const options = { linters: offline, linter: { mode: 'client-side' } };
  for (const result of await lint(sources, manifest, 'development', logger, noFlags, options)) {
    for (const { line, message } of [...result.errors, ...result.warnings])
      problems.push(`${result.file}:${line} ${message}`);
  }

  if (lintOnly !== undefined) return { problems, linters: offline.map(({ constructor }) => constructor.name) };

  const resources = manifest.resources.filter(({ path }) => path.endsWith('.js'));
  const ui = await new NativeUIBundler(logger).bundleResources(resources, undefined);
  const screens = Object.fromEntries(ui.nativeUiBundlesDetails.map(({ key, path }) => [key, scriptSizes(path)]));

  const files = [...new Set(manifest.modules.function.map(({ handler }) => handler.split('.')[0]))];
  const wrapper = getWrapperProvider({ fileSystemReader: new FileSystemReader() });
  const { outputDir } = await getNodeBundler(logger, wrapper, { readConfig: async () => ({ app: {} }) }).bundle({
    appDirectory: process.cwd(),
    entryPoints: files.map((name) => ({ name, path: `./src/${name}` })),
    i18nConfig: undefined,
  });
  const backend = Object.fromEntries(
    Object.entries(scriptSizes(outputDir)).filter(([name]) => files.includes(name.replace(/\.cjs$/, ''))),
  );
  return { problems, linters: offline.map(({ constructor }) => constructor.name), outputDir, backend, screens };
}

main().then(
  (result) => console.log(JSON.stringify(result)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
