// Who may import whom (README, "How it fits together"). `npm run check` fails on an arrow that turns back.
// Type-only imports count too: an arrow is an arrow.

const tests =
  '[.]test[.]tsx?$|^core/(test|bench|docs)/|^lti-tool/(test|bench)/|^(jira-forge-app|browser-extension)/(test|bench)/|^jira-forge-app/(preview|tools)/|^tools/';
const surfaces = ['lti-tool', 'jira-forge-app', 'browser-extension'];

/** A package however it is reached: resolved inside node_modules, or by its bare name. */
const npm = (...names) => `(^|(^|/)node_modules/)(${names.join('|')})(/|$)`;

/** From the ground up. A file may import its own layer and the ones below; the mathematics is what no other layer names. */
const layers = [
  { name: 'model', path: '^core/src/(model|errors|rules)[.]ts$' },
  { name: 'mathematics', path: '^core/src/' },
  { name: 'verdict, sprint and impact', path: '^core/src/(verdict|sprint|impact)(/|[.])' },
  { name: 'report', path: '^core/src/(policy|report)(/|[.])' },
  { name: 'ports', path: '^core/src/(lti-)?ports[.]ts$' },
  { name: 'use cases', path: '^core/src/(keylift|memory-store|memory-lti-store)(/|[-.])|^core/src/index[.]ts$' },
  { name: 'doors', path: '^core/src/(api|arrival|content|prisma|testing)/' },
];
const named = layers.filter(({ name }) => name !== 'mathematics').map(({ path }) => path);
const from = ({ name, path }) => ({ path, pathNot: name === 'mathematics' ? [...named, tests] : [tests] });

const arrows = layers.slice(0, -1).map((layer, index) => ({
  name: `core-${layer.name.replace(/\W+/g, '-')}-looks-up`,
  comment: `The ${layer.name} must not know what is built on it.`,
  severity: 'error',
  from: from(layer),
  // The mathematics is never above anything but the model, which is a closed list.
  to:
    layer.name === 'model'
      ? { path: '^core/src/', pathNot: layer.path }
      : { path: layers.slice(index + 1).map(({ path }) => path) },
}));

/** `packages` may be imported only from `only`. */
const fence = (name, packages, only, comment) => ({
  name: `fence-${name}`,
  comment,
  severity: 'error',
  from: { pathNot: only },
  to: { path: npm(...packages) },
});

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'surfaces-do-not-meet',
      comment: 'What two surfaces share belongs into the core.',
      severity: 'error',
      from: { path: `^(${surfaces.join('|')})/` },
      to: { path: `^(${surfaces.join('|')})/`, pathNot: '^$1/' },
    },
    {
      name: 'core-knows-no-surface',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: `^(${surfaces.join('|')})/` },
    },
    {
      name: 'core-through-its-doors',
      comment:
        'Import @keylift/core, /api, /arrival, /content, /prisma or /testing; anything deeper may change without notice.',
      severity: 'error',
      from: { pathNot: '^core/|^lti-tool/bench/' },
      to: { path: '^core/', pathNot: '^core/(brand/|src/(|api/|arrival/|content/|prisma/|testing/)index[.]ts$)' },
    },
    {
      name: 'benches-share-benches',
      comment: 'A bench that needs a server may use the measurements of the core, and the doors.',
      severity: 'error',
      from: { path: '^lti-tool/bench/' },
      to: { path: '^core/', pathNot: '^core/(bench/|src/(|api/|content/|prisma/|testing/)index[.]ts$)' },
    },
    {
      name: 'clients-have-no-database',
      severity: 'error',
      from: { path: '^(jira-forge-app|browser-extension|lti-tool/web)/' },
      to: { path: '^core/src/prisma/' },
    },
    {
      name: 'web-and-server-do-not-meet',
      comment: 'The web UI and the server share the HTTP contract of the core and nothing else.',
      severity: 'error',
      from: { path: '^lti-tool/(web|src)/', pathNot: tests },
      to: { path: '^lti-tool/(web|src|sandbox)/', pathNot: '^lti-tool/$1/' },
    },
    {
      name: 'product-without-test-code',
      comment: 'The demo may use the builders; a server, an app and an extension may not.',
      severity: 'error',
      from: { pathNot: [tests, '^core/src/testing/', '^lti-tool/sandbox/', '^vitest[.]config[.]ts$'] },
      to: {
        path: ['[.]test[.]tsx?$', '^core/src/testing/', '^tools/', npm('vitest', 'fast-check', 'playwright-core')],
      },
    },
    {
      name: 'core-runs-anywhere',
      comment: 'The domain has no dependency and no platform.',
      severity: 'error',
      from: { path: '^core/src/', pathNot: ['^core/src/(api|content|prisma|testing)/', tests] },
      to: { dependencyTypesNot: ['local'] },
    },
    {
      name: 'browser-code-without-node',
      severity: 'error',
      from: { path: '^(lti-tool/web|browser-extension|core/src/api)/', pathNot: [tests, '/(scripts/|vite[.]config)'] },
      to: { dependencyTypes: ['core'] },
    },
    fence('zod', ['zod'], ['^core/src/api/', '^lti-tool/'], 'It would add 373 KB to the Forge backend.'),
    fence(
      'database',
      ['@prisma', '@libsql', 'libsql', 'pg'],
      ['^core/src/prisma/', '^core/prisma/', tests],
      'The Store hides the database from everybody else.',
    ),
    fence('jose', ['jose'], ['^lti-tool/(src|sandbox|test|bench)/'], 'Tokens are checked in one place.'),
    fence('server', ['express', 'pino', 'pino-http'], ['^lti-tool/(src|sandbox|test|bench)/']),
    fence('preact', ['preact'], ['^lti-tool/(web|sandbox)/', '^browser-extension/src/pages/']),
    fence('forge', ['@forge', 'react'], ['^jira-forge-app/', '^lti-tool/sandbox/']),
    {
      name: 'forge-behind-its-ports',
      comment: 'What the Jira app decides runs anywhere; only its entries, adapters and screens know Forge.',
      severity: 'error',
      from: { path: '^jira-forge-app/src/(connected|content|jira|local|storage)/' },
      to: { path: npm('@forge', 'react') },
    },
    fence('extension', ['webextension-polyfill'], ['^browser-extension/src/(browser|page/native-browser)[.]ts$']),
    fence(
      'ltijs',
      ['ltijs'],
      ['^lti-tool/test/peers/', '^lti-tool/bench/'],
      'A measured peer, never part of a server.',
    ),
    {
      name: 'resolvable',
      comment: 'The measured peer is a package of its own, installed only for its benchmark.',
      severity: 'error',
      from: { pathNot: '^lti-tool/bench/peer/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Only our own dist: most packages keep their code in a folder of that name.
    exclude: { path: ['^(core|lti-tool|jira-forge-app|browser-extension)/dist/', '^core/src/prisma/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'types', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
