/** Makes dist/preview: the screens in a browser, on the library of the Meridian Group. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KeyResult } from '@keylift/core';
import { readLessons, shippedLessons } from '@keylift/core/content';
import { meridianDemo } from '@keylift/core/testing';
import { build, defaultClientConditions } from 'vite';
import { buildContentPack } from '../src/content/build-pack.js';
import { sampleTeam } from './team.js';

const outDir = fileURLToPath(new URL('../dist/preview/', import.meta.url));

export async function buildPreview(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: './',
    define: { global: 'globalThis' },
    resolve: { conditions: ['source', ...defaultClientConditions] },
    oxc: { jsx: { runtime: 'classic', development: false } },
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  });
  const lessons = await readLessons(shippedLessons);
  const demo = meridianDemo({ wholeGroup: true, lessons });
  const newest = new Map<string, KeyResult>(demo.keyResults.map((one) => [one.id, one]));
  const pack = buildContentPack({ skills: demo.skills, keyResults: [...newest.values()], lessons });
  writeFileSync(`${outDir}library.json`, JSON.stringify(pack));
  const served = newest.get('mobile-crash-free');
  if (!served) throw new Error('The Meridian Group has lost its Key Result of the mobile team.');
  writeFileSync(`${outDir}team.json`, JSON.stringify(await sampleTeam(demo, served)));
  return outDir;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`Built the preview of the Jira app: ${await buildPreview()}`);
}
