// `node jira-forge-app/tools/install-size.mjs`: what the workspace installs for Forge and for nothing else, as it lies on the
// disk, in MB of 1,000,000 bytes: the packages that the app reaches and no other part of the workspace does. The last line is JSON.
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inStore = join(root, 'node_modules/.pnpm/');

/** Folders of packages under a `node_modules`, with and without a scope. @param {string} folder @returns {string[]} */
function packagesIn(folder) {
  const names = entriesOf(folder).filter((name) => !name.startsWith('.'));
  return names.flatMap((name) =>
    name.startsWith('@') ? entriesOf(join(folder, name)).map((own) => join(folder, name, own)) : [join(folder, name)],
  );
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return []; // a part of the workspace without packages of its own
  }
}

/** Every package of the store that these folders reach. @param {string[]} folders */
function reachedFrom(folders) {
  const reached = new Set();
  const left = folders.flatMap(packagesIn);
  for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
    const real = realpathSync(folder);
    if (!real.startsWith(inStore) || reached.has(real)) continue;
    reached.add(real);
    // Beside a package lie the packages it asks for.
    left.push(...packagesIn(real.slice(0, real.indexOf('/node_modules/', inStore.length) + '/node_modules'.length)));
  }
  return reached;
}

/** @param {string} folder @returns {number} */
const bytesIn = (folder) =>
  readdirSync(folder).reduce((sum, name) => {
    const path = join(folder, name);
    const found = lstatSync(path);
    return sum + found.blocks * 512 + (found.isDirectory() ? bytesIn(path) : 0);
  }, 0);

const others = reachedFrom(
  ['.', 'core', 'lti-tool', 'browser-extension'].map((part) => join(root, part, 'node_modules')),
);
const forge = [...reachedFrom([join(root, 'jira-forge-app/node_modules')])].filter((folder) => !others.has(folder));
const sized = forge
  .map((folder) => ({ name: folder.slice(folder.lastIndexOf('/node_modules/') + 14), bytes: bytesIn(folder) }))
  .toSorted((a, b) => b.bytes - a.bytes);
const mb = (/** @type {number} */ bytes) => Math.round(bytes / 100_000) / 10;
for (const { name, bytes } of sized.slice(0, 15)) console.log(`${String(mb(bytes)).padStart(6)} ${name}`);
console.log(JSON.stringify({ packages: sized.length, forgeMb: mb(sized.reduce((sum, { bytes }) => sum + bytes, 0)) }));
