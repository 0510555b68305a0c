// `eval abstain --skills FILE.jsonl --texts FILE.tsv`: share of texts for which at least one skill would be shown.
import { bridges } from '../src/matching/bridges/index.js';
import { createRanker } from '../src/matching/ranker.js';
import { suggestSkills } from '../src/matching/suggest.js';
import { shippedWeights } from '../src/matching/weights.js';
import { flag } from './flags.js';
import { readRelations, readSkills, readTable } from './matching-data.js';

export async function run(args: readonly string[]): Promise<object> {
  const file = flag(args, 'skills');
  const textFile = flag(args, 'texts');
  const texts = readTable(textFile).map(({ text }, i) => {
    if (text === undefined) throw new Error(`${textFile}, line ${i + 2}: no column "text"`);
    return text;
  });
  const skills = readSkills(file);
  const ranker = createRanker({ skills, relations: readRelations(file, skills), bridges, weights: shippedWeights });
  const shown = texts.filter((text) => suggestSkills(ranker, text).shown.length > 0).length;
  return { falseSuggestRate: texts.length === 0 ? 0 : shown / texts.length, texts: texts.length };
}
