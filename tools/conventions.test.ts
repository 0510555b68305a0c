// Rules of this project that no other tool checks.
import { existsSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceFiles as filesBelow } from './source-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sourceFiles = (pattern: RegExp): string[] => filesBelow(root, pattern);

const text = (file: string): string => readFileSync(join(root, file), 'utf8');

/** "FILE:LINE" of every line that matches. */
function linesWith(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    text(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

describe('TypeScript projects', () => {
  interface Project {
    readonly compilerOptions?: { readonly noEmit?: boolean };
    readonly references?: readonly { readonly path: string }[];
  }
  const read = (file: string): Project => ts.parseConfigFileTextToJson(file, text(file)).config as Project;
  const listedIn = (file: string): string[] =>
    (read(file).references ?? [])
      .map(({ path }) => posix.normalize(path))
      .map((path) => (path.endsWith('.json') ? path : `${path}/tsconfig.json`))
      .sort();
  const projects = sourceFiles(/\/tsconfig(\.[\w-]+)?\.json$/);

  it('are all type-checked', () => {
    expect(listedIn('tsconfig.json')).toEqual(projects);
  });

  it('are all built, but for those that only check', () => {
    const emitting = projects.filter((file) => read(file).compilerOptions?.noEmit !== true);
    expect(listedIn('tsconfig.build.json')).toEqual(emitting);
  });

  it('leave no source file out', () => {
    const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
    const included = projects.flatMap(
      (file) => ts.getParsedCommandLineOfConfigFile(join(root, file), {}, host)?.fileNames ?? [],
    );
    const checked = new Set(included.map((file) => posix.normalize(relative(root, file))));
    expect(sourceFiles(/\.(ts|tsx|mts)$/).filter((file) => !checked.has(file))).toEqual([]);
  });
});

it('dependencies have exact versions', () => {
  type Dependencies = Record<string, string>;
  interface Package {
    readonly dependencies?: Dependencies;
    readonly devDependencies?: Dependencies;
    readonly optionalDependencies?: Dependencies;
  }
  const loose = sourceFiles(/(^|\/)package\.json$/).flatMap((file) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text(file)) as Package;
    return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([, version]) => !/^(\d+\.\d+\.\d+[\w.-]*|workspace:\*)$/.test(version))
      .map(([name, version]) => `${file}: ${name} ${version}`);
  });
  expect(loose).toEqual([]);
});

it('links between documents lead somewhere', () => {
  const dead = sourceFiles(/\.md$/).flatMap((file) =>
    [...text(file).matchAll(/\]\((?!\w+:|#)([^)\s#]+)/g)]
      .map(([, target = '']) => posix.join(posix.dirname(file), decodeURI(target)))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${file}: ${target}`),
  );
  expect(dead).toEqual([]);
});

it('public lists are written by hand', () => {
  expect(linesWith(/^export \* from/, sourceFiles(/\.tsx?$/))).toEqual([]);
});

it('the core never asks for the present', () => {
  const pure = sourceFiles(/^core\/src\/.*\.ts$/).filter(
    (file) => !/^core\/src\/(prisma|testing)\/|\.test\.ts$/.test(file),
  );
  expect(linesWith(/new Date\(\s*\)/, pure)).toEqual([]);
});
