// `node tools/run-source.mjs core/bench/train-matching.ts FOLDER`: fits the weights of the re-ranker and writes them.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bridges } from '../src/matching/bridges/index.js';
import { featureNames } from '../src/matching/feature-names.js';
import { createRanker, type Weights } from '../src/matching/ranker.js';
import { trainListwise, type TrainingList } from './listwise.js';
import { readQueries, readRelations, readSkills, type Judged } from './matching-data.js';
import { scoreRankings, type RankingFigures } from './matching-score.js';

const sets = ['tech_validation', 'house_validation', 'techwolf_test', 'workctx_dev'] as const;
/** Twenty work texts stand beside 462 sentences. */
const weightOf = (set: string): number => (set === 'workctx_dev' ? 2 : 1);
const penalty = 5;
const folds = 5;
const width = featureNames.length;

interface Example {
  readonly set: string;
  readonly query: Judged;
  readonly ids: readonly string[];
  readonly values: Float64Array;
}

function readExamples(folder: string): Example[] {
  const file = join(folder, 'esco110_skills.jsonl');
  if (!existsSync(file)) throw new Error(`No esco110_skills.jsonl in ${folder}. Usage: train-matching.ts FOLDER`);
  const skills = readSkills(file);
  const none = Object.fromEntries(featureNames.map((name) => [name, 0])) as Weights;
  const ranker = createRanker({ skills, relations: readRelations(file, skills), bridges, weights: none });
  return sets.flatMap((set) =>
    readQueries(join(folder, `${set}.jsonl`)).map((query) => {
      const { skills: rows, values } = ranker.candidates(query.text);
      return { set, query, ids: rows.map((row) => (skills[row] as (typeof skills)[number]).id), values };
    }),
  );
}

/** Nothing to learn from a text whose skills are not among the candidates. */
function toLists(examples: readonly Example[]): TrainingList[] {
  return examples.flatMap(({ set, query, ids, values }) => {
    const gains = Float64Array.from(ids, (id) => 2 ** (query.rel[id] ?? 0) - 1);
    const total = gains.reduce((sum, gain) => sum + gain, 0);
    return total === 0 ? [] : [{ values, target: gains.map((gain) => gain / total), weight: weightOf(set) }];
  });
}

function ranked({ ids, values }: Example, weights: Float64Array): string[] {
  return ids
    .map((id, row) => ({
      id,
      score: weights.reduce((sum, w, c) => sum + w * (values[row * width + c] as number), 0),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

/** Every fifth text is judged by weights that have not seen it; the lists are in the order of the files. */
function crossValidated(examples: readonly Example[]): Record<string, RankingFigures> {
  const rankings = new Map<Judged, string[]>();
  for (let fold = 0; fold < folds; fold += 1) {
    const { weights } = trainListwise(toLists(examples.filter((_, i) => i % folds !== fold)), width, penalty);
    examples.forEach((example, i) => {
      if (i % folds === fold) rankings.set(example.query, ranked(example, weights));
    });
  }
  const figures = (pick: (set: string) => boolean): RankingFigures =>
    scoreRankings(
      examples.filter(({ set }) => pick(set)).map(({ query }) => query),
      (query) => rankings.get(query) ?? [],
    );
  return {
    sentences: figures((set) => set !== 'workctx_dev'),
    ...Object.fromEntries(sets.map((name) => [name, figures((set) => set === name)])),
  };
}

const round = (x: number): number => Number(x.toPrecision(5));

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: train-matching.ts FOLDER');
const examples = readExamples(folder);
const { weights } = trainListwise(toLists(examples), width, penalty);
const lines = featureNames.map((name, c) => `  ${name}: ${round(weights[c] as number)},`);
writeFileSync(
  fileURLToPath(new URL('../src/matching/weights.ts', import.meta.url)),
  `/** Fitted by bench/train-matching.ts on tech_validation, house_validation, techwolf_test and workctx_dev. */
import type { Weights } from './ranker.js';

export const shippedWeights: Weights = {
${lines.join('\n')}
};
`,
);
console.log(JSON.stringify({ crossValidated: crossValidated(examples), texts: examples.length }));
