import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import { isRefusalCode } from '../src/lti/checks.js';

const folder = new URL('../docs/', import.meta.url);
const page = (name: string) => readFileSync(new URL(name, folder), 'utf8');
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

it('pictures are small, and each is shown', () => {
  const shown = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => [...page(name).matchAll(/\]\(images\/([^)]+)\)/g)].map(([, file = '']) => file));
  const there = readdirSync(new URL('images/', folder));
  expect(unique(shown)).toEqual(unique(there));
  expect(there.filter((name) => statSync(new URL(`images/${name}`, folder)).size >= 150_000)).toEqual([]);
});
