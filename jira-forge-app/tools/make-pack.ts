// node tools/run-source.mjs jira-forge-app/tools/make-pack.ts OUT.json [KEY-RESULTS.json]: a content pack to upload, from the
// shipped lessons and skills and, when a file is named, Key Results in the shape of the core's model.
import { readFileSync, writeFileSync } from 'node:fs';
import { starterGraph, validKeyResult, type KeyResult } from '@keylift/core';
import { readLessons, shippedLessons } from '@keylift/core/content';
import { buildContentPack } from '../src/content/build-pack';

const [out, keyResultFile] = process.argv.slice(2);
if (out === undefined) {
  console.error('Usage: make-pack.ts OUT.json [KEY-RESULTS.json]');
  process.exit(2);
}
const keyResults =
  keyResultFile === undefined
    ? []
    : (JSON.parse(readFileSync(keyResultFile, 'utf8')) as readonly KeyResult[]).map((one) => validKeyResult(one));
const lessons = await readLessons(shippedLessons);
const pack = buildContentPack({ skills: [...starterGraph.skills.values()], keyResults, lessons });
writeFileSync(out, JSON.stringify(pack));
console.log(`${out}: version ${pack.version}, ${pack.lessons.length} lessons, ${pack.keyResults.length} Key Results.`);
