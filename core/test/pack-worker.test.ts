import { expect, it } from 'vitest';
import { matchInWorker } from '../bench/pack-worker/run.js';
import { syntheticLessons } from '../bench/synthetic-lessons.js';
import { bridges, bridgesVersion } from '../src/matching/bridges/index.js';
import { buildContextPack } from '../src/matching/context-pack/build.js';
import { openContextPack } from '../src/matching/context-pack/read.js';
import { hashTerms } from '../src/matching/context-pack/terms.js';
import { bindLexicon } from '../src/matching/lexicon.js';
import { buildSkillIndex } from '../src/matching/skill-index.js';
import { starterGraph } from '../src/skills/starter-graph.js';

it('a pack finds the same in a worker of a real Chromium as here', async () => {
  const skills = [...starterGraph.skills.values()].map(({ id, label, aliases, definition }) => ({
    id,
    label,
    alternatives: aliases,
    description: definition,
  }));
  const lexicon = bindLexicon(bridges, buildSkillIndex(skills));
  const lessons = syntheticLessons(skills, 500);
  const { pack } = buildContextPack({ skills, lessons, bridges, bridgesVersion, lexicon });
  const pages = [
    'Raise Net Promoter Score from 31 to 45',
    'Pancake recipe for a birthday party',
    ...lessons.slice(0, 40).map(({ title, summary }) => `${title}. ${summary}`),
  ].map((text) => hashTerms([{ text, weight: 6 }]));
  const here = openContextPack(pack);
  const expected = pages.map((page) => here.match(page, 3));
  expect(expected.filter((matches) => matches.length > 0).length).toBeGreaterThan(10);
  expect((await matchInWorker(pack, pages)).matches).toEqual(expected);
});
