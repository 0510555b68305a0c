// `bench -- matching [--skills FILE --queries FILE,FILE]`: ours beside MiniSearch and Orama on the same skills, and the ContextPack.
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bridges, bridgesVersion } from '../src/matching/bridges/index.js';
import { buildContextPack } from '../src/matching/context-pack/build.js';
import { openContextPack } from '../src/matching/context-pack/read.js';
import { hashTerms } from '../src/matching/context-pack/terms.js';
import { createCoverage, highest, scoreCoverage } from '../src/matching/coverage.js';
import { bindLexicon } from '../src/matching/lexicon.js';
import { toQuery } from '../src/matching/query.js';
import { createRanker } from '../src/matching/ranker.js';
import { buildSkillIndex } from '../src/matching/skill-index.js';
import type { SkillText } from '../src/matching/skill-text.js';
import { shippedWeights } from '../src/matching/weights.js';
import { readText } from '../src/matching/words.js';
import { matchInWorker } from './pack-worker/run.js';
import { optionalFlag } from './flags.js';
import { readQueries, readRelations, readSkills, type Judged } from './matching-data.js';
import { scoreRankings } from './matching-score.js';
import { serialisedIndex } from './serialised-index.js';
import { syntheticLessons } from './synthetic-lessons.js';

const devSets = ['tech_validation', 'house_validation', 'workctx_dev'];

export async function run(args: readonly string[]): Promise<object> {
  const file =
    optionalFlag(args, 'skills') ??
    process.env['KEYLIFT_MATCHING_SKILLS'] ??
    '../shared/data/matching/esco110_skills.jsonl';
  if (!existsSync(file)) throw new Error(`No skills at ${file}: say --skills FILE.jsonl`);
  const skills = readSkills(file);
  const named =
    optionalFlag(args, 'queries')?.split(',') ?? devSets.map((name) => join(dirname(file), `${name}.jsonl`));
  const queries = named.flatMap(readQueries);

  const ours = measured(queries, () => {
    const ranker = createRanker({ skills, relations: readRelations(file, skills), bridges, weights: shippedWeights });
    return { rank: (text) => ranker.rank(text, 5).order };
  });
  const coverage = measured(queries, () => {
    const index = buildSkillIndex(skills);
    const scratch = createCoverage(index);
    return {
      rank: (text) => {
        scoreCoverage(scratch, index, toQuery(readText(text), index));
        return highest(scratch.skills, scratch.count, scratch.best, 100).map((s) => (skills[s] as SkillText).id);
      },
    };
  });
  let miniBytes = 0;
  const minisearch = measured(queries, () => {
    const index = new MiniSearch({ fields: ['label', 'alt', 'description'], storeFields: ['label'] });
    index.addAll(
      skills.map((s) => ({ id: s.id, label: s.label, alt: s.alternatives.join(' | '), description: s.description })),
    );
    miniBytes = gzipSync(JSON.stringify(index), { level: 9 }).length;
    return { rank: (text) => index.search(text).map(({ id }) => String(id)) };
  });
  const orama = await measuredOrama(skills, queries);
  return {
    ours: { ...ours, bytes: serialisedIndex(skills).length },
    onDevice: coverage,
    minisearch: { ...minisearch, bytes: miniBytes },
    orama,
    ratioP95: ours.p95ms / minisearch.p95ms,
    pack: await measuredPack(skills),
  };
}

interface Figures {
  readonly indexMs: number;
  readonly p50ms: number;
  readonly p95ms: number;
  readonly ndcg5: number;
}

/** One warm-up pass, then each query alone. */
function measured(queries: readonly Judged[], build: () => { rank(text: string): readonly string[] }): Figures {
  const start = performance.now();
  const { rank } = build();
  const indexMs = performance.now() - start;
  for (const { text } of queries) rank(text);
  const times: number[] = [];
  const { ndcg5 } = scoreRankings(queries, ({ text }) => {
    const from = performance.now();
    const ids = rank(text);
    times.push(performance.now() - from);
    return ids;
  });
  return { indexMs, ...percentiles(times), ndcg5 };
}

function percentiles(times: number[]): { p50ms: number; p95ms: number } {
  return { p50ms: percentile(times, 0.5), p95ms: percentile(times, 0.95) };
}

function percentile(times: number[], p: number): number {
  times.sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * p))] ?? 0;
}

async function measuredOrama(
  skills: readonly SkillText[],
  queries: readonly Judged[],
): Promise<Figures & { bytes: number }> {
  const start = performance.now();
  const db = create({ schema: { key: 'string', label: 'string', alt: 'string[]', description: 'string' } as const });
  await insertMultiple(
    db,
    skills.map((s) => ({ key: s.id, label: s.label, alt: [...s.alternatives], description: s.description })),
  );
  const indexMs = performance.now() - start;
  const rank = async (term: string): Promise<readonly string[]> =>
    (await search(db, { term, limit: 100, properties: ['label', 'alt', 'description'] })).hits.map(
      ({ document }) => document.key,
    );
  const times: number[] = [];
  const rankings = new Map<Judged, readonly string[]>();
  for (const query of queries) await rank(query.text);
  for (const query of queries) {
    const from = performance.now();
    rankings.set(query, await rank(query.text));
    times.push(performance.now() - from);
  }
  const { ndcg5 } = scoreRankings(queries, (query) => rankings.get(query) ?? []);
  const { save } = await import('@orama/orama');
  return { indexMs, ...percentiles(times), bytes: gzipSync(JSON.stringify(save(db)), { level: 9 }).length, ndcg5 };
}

/** 10,000 lessons on 600 skills, matched with 64 terms of synthetic pages. */
async function measuredPack(all: readonly SkillText[]): Promise<object> {
  const skills = all.filter((_, i) => i % Math.max(1, Math.floor(all.length / 600)) === 0).slice(0, 600);
  const lexicon = bindLexicon(bridges, buildSkillIndex(skills));
  const lessons = syntheticLessons(skills, 10_000);
  const { pack } = buildContextPack({ skills, lessons, bridges, bridgesVersion, lexicon });
  const opened = openContextPack(pack);
  const pages = lessons
    .filter((_, i) => i % 10 === 0)
    .map((lesson, i) =>
      hashTerms([
        { text: lesson.title, weight: 4 },
        {
          text: [1, 2, 3, 4, 5].map((k) => lessons[(i * 37 + k * 101) % lessons.length]?.summary).join('. '),
          weight: 1,
        },
      ]),
    );
  for (const terms of pages) opened.match(terms, 3);
  const times = pages.map((terms) => {
    const from = performance.now();
    opened.match(terms, 3);
    return performance.now() - from;
  });
  const inWorker = [...(await matchInWorker(pack, pages)).times];
  return {
    lessons: lessons.length,
    bytes: pack.byteLength,
    gzip: gzipSync(new Uint8Array(pack), { level: 9 }).length,
    matchP50ms: percentile(times, 0.5),
    matchP99ms: percentile(times, 0.99),
    worker: { p50ms: percentile(inWorker, 0.5), p99ms: percentile(inWorker, 0.99) },
  };
}
