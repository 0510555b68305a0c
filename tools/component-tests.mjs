// Which test files need a real browser or database: those from which an import leads to one.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sourceFiles } from './source-files.mjs';

const browserDriver = 'playwright-core';
const components = ['chromium', 'firefox', 'database', 'postgres', 'postgres-bundle'];

/** Paths relative to `root`. @param {string} root ends in a separator */
export function componentTests(root) {
  const doors = new Set(components.map((name) => join(root, `tools/testing/${name}.ts`)));
  /** @type {Map<string, string[]>} */
  const read = new Map();

  /** @param {string} file */
  function importsOf(file) {
    const imports = read.get(file) ?? findImports(file);
    read.set(file, imports);
    return imports;
  }

  /** @param {string} test */
  function needsComponent(test) {
    const reached = new Set([test]);
    for (const file of reached) {
      if (doors.has(file)) return true;
      for (const specifier of importsOf(file)) {
        if (specifier === browserDriver) return true;
        const imported = specifier.startsWith('.') ? sourceOf(resolve(dirname(file), specifier)) : undefined;
        if (imported !== undefined) reached.add(imported);
      }
    }
    return false;
  }

  return sourceFiles(root, /\.test\.tsx?$/).filter((file) => needsComponent(join(root, file)));
}

/** Imports that exist at run time; those of types alone need nothing. @param {string} file */
function findImports(file) {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s(?!type\s)(?:[^'";]*\sfrom\s*)?['"]([^'"]+)['"]/gm);
  const calls = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...statements, ...calls].map(([, specifier = '']) => specifier);
}

/** The source behind an import that ends in `.js`. @param {string} path */
function sourceOf(path) {
  const stem = path.replace(/\.js$/, '');
  return [`${stem}.ts`, `${stem}.tsx`, path].find((candidate) => /\.\w+$/.test(candidate) && existsSync(candidate));
}
