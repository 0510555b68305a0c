// `node tools/run-source.mjs core/bench/train-matching.ts FOLDER`: fits the weights of the re-ranker and writes them.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bridges } from '../src/matching/bridges/index.js';
import { hash32 } from '../src/hash.js';
import { featureNames } from '../src/matching/feature-names.js';
import { createRanker } from '../src/matching/ranker.js';
import { curveAt, type Curve, type Weights } from '../src/matching/curve.js';
import { bendsOf, curvesOf, withBends } from './bend.js';
import { trainListwise, type TrainingList } from './listwise.js';
import { readQueries, readRelations, readSkills, type Judged } from './matching-data.js';
import { groupAlike } from './near-duplicates.js';
import { scoreRankings, type RankingFigures } from './matching-score.js';

const sets = ['tech_validation', 'house_validation', 'techwolf_test', 'workctx_dev'] as const;
/** Twenty work texts stand beside 462 sentences. */
const weightOf = (set: string): number => (set === 'workctx_dev' ? 2 : 1);
const penalty = 40;
const folds = 5;
/** The folds are dealt three times: one deal is worth ±.005. */
const deals = [1, 2, 3];
const width = featureNames.length;

interface Example {
  readonly set: string;
  readonly query: Judged;
  readonly group: number;
  readonly ids: readonly string[];
  readonly values: Float64Array;
}

function readExamples(folder: string): Example[] {
  const file = join(folder, 'esco110_skills.jsonl');
  if (!existsSync(file)) throw new Error(`No esco110_skills.jsonl in ${folder}. Usage: train-matching.ts FOLDER`);
  const skills = readSkills(file);
  const none = Object.fromEntries(featureNames.map((name) => [name, [0]])) as unknown as Weights;
  const ranker = createRanker({ skills, relations: readRelations(file, skills), bridges, weights: none });
  const judged = sets.flatMap((set) => readQueries(join(folder, `${set}.jsonl`)).map((query) => ({ set, query })));
  const groups = groupAlike(judged.map(({ query }) => query.text));
  return judged.map(({ set, query }, i) => {
    const { skills: rows, values } = ranker.candidates(query.text);
    return { set, query, group: groups[i]!, ids: rows.map((row) => skills[row]!.id), values };
  });
}

/** Nothing to learn from a text whose skills are not among the candidates. */
function fit(examples: readonly Example[]): readonly Curve[] {
  const useful = examples.flatMap(({ set, query, ids, values }) => {
    const gains = Float64Array.from(ids, (id) => 2 ** (query.rel[id] ?? 0) - 1);
    const total = gains.reduce((sum, gain) => sum + gain, 0);
    return total === 0 ? [] : [{ values, target: gains.map((gain) => gain / total), weight: weightOf(set) }];
  });
  const bends = bendsOf(
    useful.map(({ values }) => values),
    width,
  );
  const lists = useful.map((list): TrainingList => ({ ...list, values: withBends(list.values, bends) }));
  const { weights } = trainListwise(lists, width + bends.flat().length, penalty);
  return curvesOf(weights, bends);
}

function ranked({ ids, values }: Example, curves: readonly Curve[]): string[] {
  return ids
    .map((id, row) => ({
      id,
      score: curves.reduce((sum, curve, c) => sum + curveAt(curve, values[row * width + c]!), 0),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

interface Answered {
  readonly example: Example;
  readonly ranking: readonly string[];
}

/** Each example judged by weights that saw none of its part. */
function heldOut(examples: readonly Example[], partOf: (example: Example) => unknown): Answered[] {
  return [...new Set(examples.map(partOf))].flatMap((part) => {
    const curves = fit(examples.filter((example) => partOf(example) !== part));
    return examples
      .filter((example) => partOf(example) === part)
      .map((example) => ({ example, ranking: ranked(example, curves) }));
  });
}

function figuresOf(answered: readonly Answered[]): Record<string, RankingFigures> {
  const figures = (pick: (set: string) => boolean): RankingFigures => {
    const judged = answered
      .filter(({ example }) => pick(example.set))
      // A copy for each, because one text is answered once in every deal.
      .map(({ example, ranking }) => ({ query: { ...example.query }, ranking }));
    const rankings = new Map(judged.map(({ query, ranking }) => [query, ranking]));
    return scoreRankings([...rankings.keys()], (query) => rankings.get(query) ?? []);
  };
  return {
    sentences: figures((set) => set !== 'workctx_dev'),
    ...Object.fromEntries(sets.map((name) => [name, figures((set) => set === name)])),
  };
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: train-matching.ts FOLDER');
const examples = readExamples(folder);
const curves = fit(examples);
const lines = featureNames.map((name, c) => `  ${name}: ${JSON.stringify(curves[c]).replaceAll(',', ', ')},`);
writeFileSync(
  fileURLToPath(new URL('../src/matching/weights.ts', import.meta.url)),
  `/** Fitted by bench/train-matching.ts on tech_validation, house_validation, techwolf_test and workctx_dev. */
import type { Weights } from './curve.js';

export const shippedWeights: Weights = {
${lines.join('\n')}
};
`,
);
console.log(
  JSON.stringify({
    crossValidated: figuresOf(
      deals.flatMap((deal) => heldOut(examples, ({ group }) => hash32(`${deal} ${group}`) % folds)),
    ),
    leaveOneSetOut: figuresOf(heldOut(examples, ({ set }) => set)),
    texts: examples.length,
  }),
);
