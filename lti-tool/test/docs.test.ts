import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import { isRefusalCode } from '../src/lti/checks.js';

const page = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');
const unique = (names: Iterable<string>) => new Set(names);

it('the configuration page lists exactly the variables there are', () => {
  const read = readConfig({ KEYLIFT_NO_SUCH_THING: '' });
  const told = 'problems' in read ? (read.problems.find((line) => line.startsWith('KEYLIFT_NO_SUCH_THING')) ?? '') : '';
  const known = [...told.matchAll(/KEYLIFT_\w+/g)].map(([name]) => name).filter((name) => !name.includes('NO_SUCH'));
  const listed = [...page('configuration.md').matchAll(/^\| `(KEYLIFT_\w+)`/gm)].map(([, name = '']) => name);
  expect(unique(listed)).toEqual(unique(known));
});

it('the launch page speaks of codes that exist', () => {
  const codes = [...page('launch.md').matchAll(/`([A-Z][A-Z_]{4,})`/g)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => !isRefusalCode(code))).toEqual([]);
});

it('every link and picture in the documentation leads somewhere, and pictures are small', () => {
  const folder = new URL('../docs/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md')))
    for (const [, target = ''] of page(name).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
      const file = new URL(target, folder);
      expect(existsSync(file), `${name}: ${target}`).toBe(true);
      if (target.endsWith('.png')) expect(statSync(file).size, target).toBeLessThan(150_000);
    }
});
