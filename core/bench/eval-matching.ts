// `eval matching --skills FILE.jsonl --queries FILE.jsonl`: full ranking, abstention off, shipped weights.
import { bridges } from '../src/matching/bridges/index.js';
import { serialisedIndex } from './serialised-index.js';
import { createRanker } from '../src/matching/ranker.js';
import { shippedWeights } from '../src/matching/weights.js';
import { flag } from './flags.js';
import { readQueries, readRelations, readSkills } from './matching-data.js';
import { scoreRankings } from './matching-score.js';

export async function run(args: readonly string[]): Promise<object> {
  const file = flag(args, 'skills');
  const queries = readQueries(flag(args, 'queries'));
  const skills = readSkills(file);
  const ranker = createRanker({ skills, relations: readRelations(file, skills), bridges, weights: shippedWeights });
  for (const { text } of queries) ranker.rank(text, 5);
  const times: number[] = [];
  const figures = scoreRankings(queries, ({ text }) => {
    const start = performance.now();
    const { order } = ranker.rank(text, 5);
    times.push(performance.now() - start);
    return order;
  });
  times.sort((a, b) => a - b);
  const percentile = (p: number): number => times[Math.min(times.length - 1, Math.floor(times.length * p))] ?? 0;
  return {
    ...figures,
    p50ms: percentile(0.5),
    p95ms: percentile(0.95),
    indexBytes: serialisedIndex(skills).length,
    queries: queries.length,
  };
}
