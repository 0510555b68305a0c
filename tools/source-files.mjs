// The files of a tree that people write: nothing installed, built or generated.
import { readdirSync } from 'node:fs';

const made = new Set(['node_modules', 'dist', 'generated', '.git', '.cache', '.demo', 'coverage']);

/**
 * Paths relative to `root`, with `/`, sorted.
 * @param {string} root ends in a separator
 * @param {RegExp} pattern for the path
 * @param {string} [folder] below `root`, "" or ending in `/`
 * @returns {string[]}
 */
export function sourceFiles(root, pattern, folder = '') {
  return readdirSync(root + folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}${entry.name}`;
      if (entry.isDirectory()) return made.has(entry.name) ? [] : sourceFiles(root, pattern, `${path}/`);
      return pattern.test(path) ? [path] : [];
    })
    .sort();
}
