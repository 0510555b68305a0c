// What the browser loads, measured on a build made here.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, it, vi } from 'vitest';

// Gzipped, 24.7 KB when this was set: Preact, the frame, today and the lesson. It was 45 KB when all pages were one script.
// Above it, a page was probably imported that should come when it is opened (parts.ts).
const FIRST_SCRIPT_CEILING = 27_000;
// The largest page with all it brings along is the Key Result, 10.2 KB; administrators' pages are 0.4 to 4.5 KB.
const PAGE_CEILING = 11_000;
// 12.8 KB, for all pages at once: one order, whichever page was opened first.
const STYLE_CEILING = 14_000;

// As it is shipped: the mode of tests keeps names and checks that a browser never loads.
vi.stubEnv('NODE_ENV', 'production');
const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
const { output } = (await build({
  configFile,
  logLevel: 'silent',
  build: { write: false },
})) as Rolldown.RolldownOutput;
const chunks = output.filter((file) => file.type === 'chunk');
const sheets = output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
const asset = (end: string): string => {
  const found = output.find((file) => file.type === 'asset' && file.fileName.endsWith(end));
  if (found?.type !== 'asset') throw new Error(`The build has no ${end}.`);
  return String(found.source);
};
const gzipped = (text: string): number => gzipSync(text).length;

/** A script and all it cannot start without. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks.find(({ fileName }) => fileName === name);
  if (chunk && !seen.has(name)) {
    seen.add(name);
    for (const next of chunk.imports) withImports(next, seen);
  }
  return seen;
}
const sizeOf = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipped(chunks.find(({ fileName }) => fileName === name)?.code ?? ''), 0);

const entry = chunks.find(({ isEntry }) => isEntry);
const first = withImports(entry?.fileName ?? '');
/** What each page adds to the first load. */
const pages = (entry?.dynamicImports ?? []).map((name) => ({
  name,
  size: sizeOf([...withImports(name)].filter((file) => !first.has(file))),
}));

it('starts with a script below its ceiling: today and the lesson, without the other pages', () => {
  const modules = chunks.filter(({ fileName }) => first.has(fileName)).flatMap(({ moduleIds }) => moduleIds);
  const drawn = modules.flatMap((id) => /\/pages\/([\w-]+)\.tsx$/.exec(id)?.[1] ?? []);
  expect(drawn.toSorted()).toEqual(['completion', 'lesson', 'notice', 'page', 'today']);
  expect(sizeOf(first)).toBeLessThan(FIRST_SCRIPT_CEILING);
});

it('adds less than its ceiling for every other page', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter(({ size }) => size >= PAGE_CEILING)).toEqual([]);
});

it('is one style sheet below its ceiling', () => {
  expect(sheets).toHaveLength(1);
  expect(gzipped(asset('.css'))).toBeLessThan(STYLE_CEILING);
});

it('leaves out what only the server and the tests need', () => {
  const modules = chunks.flatMap((chunk) => chunk.moduleIds);
  expect(modules.filter((id) => /\/(zod|fixtures|testing|happy-dom)\/|preview|\/core\/src\/api\//.test(id))).toEqual(
    [],
  );
});

it('has nothing inline that a strict content policy would refuse, and nothing from elsewhere', () => {
  const page = asset('.html');
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
  expect([...page.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)].map(([, , inside]) => inside)).toEqual(['']);
  expect([...page.matchAll(/(?:src|href)="([^"]*)"/g)].every(([, url = '']) => url.startsWith('./'))).toBe(true);
  expect(asset('.css')).not.toMatch(/@import|url\(\s*["']?https?:/);
});
