/** Writes the golden verdicts of the Meridian Group: `npx tsx --conditions=source core/test/golden/freeze-meridian.ts`. Read the diff against docs/meridian.md before you commit it. */
import { writeFile } from 'node:fs/promises';
import { goldenScenes, inBrief, meridianVerdicts, pastReviews } from '../meridian-verdicts.js';

const freeze = (name: string, value: unknown) =>
  writeFile(new URL(`meridian-${name}.json`, import.meta.url), `${JSON.stringify(value, undefined, 2)}\n`);

for (const { name, week, twin } of goldenScenes) {
  await freeze(name, (await meridianVerdicts(week, { twin })).map(inBrief));
}
await freeze('past-quarters', await pastReviews());
