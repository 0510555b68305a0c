/** What is left out of a function must not be missed: the same pages and verdicts as in Node, in both languages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledFunction } from '../tools/functions.mjs';
import { meridianPack } from './site';
import { viewsOf } from './views';

const folder = mkdtempSync(join(tmpdir(), 'keylift-views-'));
let bundled: typeof viewsOf;

beforeAll(async () => {
  const file = join(folder, 'views.cjs');
  writeFileSync(file, await bundledFunction(fileURLToPath(new URL('views.ts', import.meta.url))));
  bundled = (createRequire(file)(file) as { readonly viewsOf: typeof viewsOf }).viewsOf;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a function bundled as for Forge', () => {
  it.each(['en', 'de'] as const)('draws the same pages and finds the same verdict in %s', async (locale) => {
    const pack = await meridianPack();
    const [inForge, inNode] = [await bundled(pack, locale), await viewsOf(pack, locale)];
    expect(inForge.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(inForge.hash).toBe(inNode.hash);
    expect(JSON.parse(JSON.stringify(inForge.pages))).toEqual(JSON.parse(JSON.stringify(inNode.pages)));
  });
});
