// What the browser loads, measured on a build made here.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

// 56 KB and 13 KB when these were last raised, for the pages of administrators: Preact, twenty-six pages and the lesson player.
// A phone on a slow line reads it in two seconds, once.
const SCRIPT_CEILING = 58_000;
const STYLE_CEILING = 14_000;

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
const { output } = (await build({
  configFile,
  logLevel: 'silent',
  build: { write: false },
})) as Rolldown.RolldownOutput;
const chunks = output.filter((file) => file.type === 'chunk');
const asset = (end: string): string => {
  const found = output.find((file) => file.type === 'asset' && file.fileName.endsWith(end));
  if (found?.type !== 'asset') throw new Error(`The build has no ${end}.`);
  return String(found.source);
};
const gzipped = (text: string): number => gzipSync(text).length;

it('is one script below its ceiling', () => {
  expect(chunks).toHaveLength(1);
  expect(gzipped(chunks[0]?.code ?? '')).toBeLessThan(SCRIPT_CEILING);
});

it('is one style sheet below its ceiling', () => {
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
