/** The verdicts of every Meridian team, frozen after they were read against the story (docs/meridian.md). */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { goldenScenes, inBrief, meridianVerdicts } from './meridian-verdicts.js';

test.each(goldenScenes)(
  'the group at week $week, Data Ops $twin',
  async ({ name, week, twin }) => {
    const frozen: unknown = JSON.parse(
      await readFile(new URL(`golden/meridian-${name}.json`, import.meta.url), 'utf8'),
    );
    expect((await meridianVerdicts(week, { twin })).map(inBrief)).toEqual(frozen);
  },
  120_000,
);
