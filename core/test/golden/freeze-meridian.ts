/** Writes the golden verdicts of the Meridian Group: `npx tsx --conditions=source core/test/golden/freeze-meridian.ts`. Read the diff against docs/meridian.md before you commit it. */
import { writeFile } from 'node:fs/promises';
import { goldenScenes, inBrief, meridianVerdicts } from '../meridian-verdicts.js';

for (const { name, week, twin } of goldenScenes) {
  const verdicts = (await meridianVerdicts(week, { twin })).map(inBrief);
  await writeFile(new URL(`meridian-${name}.json`, import.meta.url), `${JSON.stringify(verdicts, undefined, 2)}\n`);
}
