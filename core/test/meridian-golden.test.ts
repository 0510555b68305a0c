/** The verdicts of every Meridian team, frozen after they were read against the story (docs/meridian.md). */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { goldenScenes, inBrief, meridianVerdicts, pastReviews } from './meridian-verdicts.js';

const frozenAs = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`golden/meridian-${name}.json`, import.meta.url), 'utf8'));

test.each(goldenScenes)(
  'the group at week $week, Data Ops $twin',
  async ({ name, week, twin }) => {
    expect((await meridianVerdicts(week, { twin })).map(inBrief)).toEqual(await frozenAs(name));
  },
  120_000,
);

test('R53: every kind of quarter lies behind the group, and each is reviewed as it is told', async () => {
  const reviews = await pastReviews();
  expect(reviews).toEqual(await frozenAs('past-quarters'));
  const names = new Set(reviews.map((review) => /: ([a-z-]+)\./.exec(review)?.[1]));
  expect(names).toEqual(new Set(['earned', 'lucky', 'learning-not-yet', 'rethink', 'none']));
}, 120_000);
