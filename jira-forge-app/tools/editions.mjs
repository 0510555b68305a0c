// The manifest of an edition: the local one is manifest.base.yml as it stands, the connected one has manifest.connected.yml
// laid over it, with the address of the organisation's server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const app = fileURLToPath(new URL('..', import.meta.url));
const read = (/** @type {string} */ file) => parse(readFileSync(join(app, file), 'utf8'));

/** @typedef {{ key: string, [field: string]: unknown }} Row */
/** @typedef {{ modules: Record<string, any>, resources: { key: string, path: string }[], remotes?: { key: string, baseUrl: string }[] }} Manifest */
/** @typedef {{ edition: 'local' } | { edition: 'connected', server: string }} Edition */

/** @param {Edition} edition @returns {Manifest} */
export function manifestOf(edition) {
  const base = read('manifest.base.yml');
  if (edition.edition === 'local') return base;
  const { modules, remotes } = read('manifest.connected.yml');
  const server = serverOf(edition.server);
  return {
    ...base,
    modules: {
      ...base.modules,
      ...Object.fromEntries(Object.entries(modules).map(([name, rows]) => [name, laidOver(base.modules[name], rows)])),
    },
    remotes: remotes.map((/** @type {Row} */ remote) => ({ ...remote, baseUrl: server })),
  };
}

/** @param {Row[]} below @param {Row[]} above */
function laidOver(below = [], above) {
  const keys = new Set(below.map(({ key }) => key));
  return [
    ...below.map((row) => ({ ...row, ...above.find(({ key }) => key === row.key) })),
    ...above.filter(({ key }) => !keys.has(key)),
  ];
}

/** Forge calls nothing but https. @param {string} address */
function serverOf(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.href !== `${url.origin}/`)
    throw new Error('--server takes the address of the Keylift server, such as https://keylift.example.org');
  return url.origin;
}

/** `--edition connected --server ADDRESS`; local without. @param {readonly string[]} args @returns {Edition} */
export function editionFrom(args) {
  const after = (/** @type {string} */ name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const edition = after('--edition') ?? 'local';
  if (edition === 'local') return { edition };
  if (edition === 'connected') return { edition, server: after('--server') ?? '' };
  throw new Error('--edition is local or connected');
}
