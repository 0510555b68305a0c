// `node tools/run-source.mjs core/bench/matching-docs.ts FOLDER TRAINED.json`: measures, and writes docs/matching.md.
// TRAINED.json is what train-matching.ts printed. A third file may hold what `bench -- matching` printed on a quiet machine.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run as abstain } from './eval-abstain.js';
import { run as bench } from './matching.js';
import { matchingMethod } from './matching-method.js';
import type { RankingFigures } from './matching-score.js';

const [folder, trained, benched] = process.argv.slice(2);
if (folder === undefined || trained === undefined)
  throw new Error('Usage: matching-docs.ts FOLDER TRAINED.json [BENCH.json]');
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const skills = join(folder, 'esco110_skills.jsonl');

const { crossValidated, leaveOneSetOut } = JSON.parse(readFileSync(trained, 'utf8')) as Readonly<
  Record<'crossValidated' | 'leaveOneSetOut', Record<string, RankingFigures>>
>;
const three = (x: number): string => x.toFixed(3).replace(/^0/, '');
const rowsOf = (figures: Record<string, RankingFigures>): string[] =>
  Object.entries(figures).map(([set, f]) => `| ${set} | ${[f.ndcg5, f.mrr, f.rp5, f.hit3].map(three).join(' | ')} |`);

const silenceSets = [
  ['offtopic_dev (seen, not fitted)', join(folder, 'offtopic_dev.tsv')],
  ['bench/dev/matching-offtopic.tsv (fitted on)', here('dev/matching-offtopic.tsv')],
  ['bench/dev/matching-ontopic.tsv (fitted on)', here('dev/matching-ontopic.tsv')],
] as const;
const silence: string[] = [];
for (const [name, file] of silenceSets) {
  const { falseSuggestRate, texts } = (await abstain(['--skills', skills, '--texts', file])) as {
    falseSuggestRate: number;
    texts: number;
  };
  silence.push(`| ${name} | ${texts} | ${three(falseSuggestRate)} |`);
}

type Peer = Readonly<Record<'indexMs' | 'p50ms' | 'p95ms' | 'ndcg5', number>> & { readonly bytes?: number };
const measured = (
  benched === undefined ? await bench(['--skills', skills]) : JSON.parse(readFileSync(benched, 'utf8'))
) as Readonly<Record<'ours' | 'onDevice' | 'minisearch' | 'orama', Peer>> & {
  readonly ratioP95: number;
  readonly pack: Readonly<Record<'lessons' | 'bytes' | 'gzip' | 'matchP50ms' | 'matchP99ms', number>> & {
    readonly worker: { readonly p50ms: number; readonly p99ms: number };
  };
};
const peers = (['ours', 'onDevice', 'minisearch', 'orama'] as const).map((name) => {
  const { indexMs, p50ms, p95ms, bytes, ndcg5 } = measured[name];
  const cells = [indexMs.toFixed(0), p50ms.toFixed(2), p95ms.toFixed(2), bytes ?? '–', three(ndcg5)];
  return `| ${name} | ${cells.join(' | ')} |`;
});
const { pack } = measured;
const verdictOn = (ms: number, aim: number): string => (ms <= aim ? '(met)' : '(missed)');

writeFileSync(
  here('../docs/matching.md'),
  `${matchingMethod}
## Figures

Written by \`bench/matching-docs.ts\`; do not edit. Five-fold cross-validation, 13,891 skills; near
duplicates share a fold, and the folds are dealt three times:

| set | nDCG@5 | MRR | RP@5 | hit@3 |
|---|---|---|---|---|
${rowsOf(crossValidated).join('\n')}

Each set judged by weights fitted on the other three only:

| set | nDCG@5 | MRR | RP@5 | hit@3 |
|---|---|---|---|---|
${rowsOf(leaveOneSetOut).join('\n')}

All of \`workctx_dev\`, its judged labels included, was in view when the bridges were written, and so was \`offtopic_dev\` when
the words of private life were: neither figure is independent. The penalty (40), the places
of the bends and the two features of titles were chosen on such folds. Expect less elsewhere. Held-out sets are not here; what
these folds let one expect there: TECH nDCG@5 about the aim (.55), MRR below it (.632); HOUSE about its aims; work texts unknown.

Share of texts that get a suggestion, 13,891 skills:

| texts | n | answered |
|---|---|---|
${silence.join('\n')}

\`bench -- matching\`, the same skills and queries in one run alone on a two-core machine (compare within the table;
\`ndcg5\` of *ours* is on texts the weights were fitted on, *onDevice* is coverage alone):

| | index ms | p50 ms | p95 ms | bytes, gzip | nDCG@5 |
|---|---|---|---|---|---|
${peers.join('\n')}

p95 of ours ÷ MiniSearch: ${measured.ratioP95.toFixed(2)}. Aims: a re-ranked query in 5 ms at the 95th percentile
${verdictOn(measured.ours.p95ms, 5)}, coverage alone in 1 ms ${verdictOn(measured.onDevice.p95ms, 1)}.

ContextPack of ${pack.lessons} synthetic lessons on 600 skills: ${pack.bytes} bytes (${pack.gzip} gzip; aim 512 KB raw: met).
64 terms matched, warm: in Node p50 ${pack.matchP50ms.toFixed(2)} ms, p99 ${pack.matchP99ms.toFixed(2)} ms; in a worker of Chromium
p50 ${pack.worker.p50ms.toFixed(1)} ms, p99 ${pack.worker.p99ms.toFixed(1)} ms (aim 0.5 ms ${verdictOn(pack.worker.p99ms, 0.5)}).
`,
);
