/** `eval -- xray --queries FILE.jsonl`: how well the shipped graph and lexicon read Key Results (notes: core/docs/skills.md). */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createLexicalMatcher } from '../src/matching/lexical-matcher.js';
import type { Bucket } from '../src/model.js';
import { indexLexicon } from '../src/skills/lexicon-index.js';
import { starterGraph } from '../src/skills/starter-graph.js';
import { starterLexicon } from '../src/skills/starter-lexicon.js';
import { xray, type XRay } from '../src/verdict/xray.js';

interface Query {
  readonly text: string;
  /** Concepts, each a list of accepted beginnings of words. */
  readonly expect: readonly (readonly string[])[];
  readonly buckets: readonly Bucket[];
  readonly vague: boolean;
  readonly split?: string;
}

/** `--split NAME` picks a part of our own set; `--misses` prints what was not found; `--docs FILE` writes a table of all parts. */
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      queries: { type: 'string' },
      split: { type: 'string' },
      misses: { type: 'boolean', default: false },
      docs: { type: 'string' },
    },
  });
  if (values.queries === undefined) {
    throw new Error('Usage: eval -- xray --queries FILE.jsonl [--split NAME] [--misses] [--docs FILE.md]');
  }
  const all = readQueries(values.queries);
  const queries = all.filter(({ split }) => values.split === undefined || split === values.split);
  if (queries.length === 0) throw new Error(`${values.queries} holds no query.`);

  const tools = {
    graph: starterGraph,
    lexicon: indexLexicon(starterLexicon),
    matcher: createLexicalMatcher(starterGraph.skills.values()),
  };
  for (const { text } of queries) xray(text, tools);
  const answered = queries.map((query): Answered => {
    const start = performance.now();
    const answer = xray(query.text, tools);
    return { query, answer, ms: performance.now() - start };
  });
  if (values.misses) for (const { query, answer } of answered) printMisses(query, answer);
  if (values.docs !== undefined) writeTable(values.docs, answered);
  return figuresOf(answered);
}

interface Answered {
  readonly query: Query;
  readonly answer: XRay;
  readonly ms: number;
}

function figuresOf(answered: readonly Answered[]): Readonly<Record<string, number>> {
  const clear = answered.filter(({ query }) => !query.vague);
  const sorted = answered.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    conceptRecallAt5: rounded(mean(clear.map(({ query, answer }) => conceptRecall(query, answer)))),
    vagueAccuracy: rounded(mean(answered.map(({ query, answer }) => Number(answer.vagueness.vague === query.vague)))),
    bucketAccuracy: rounded(mean(clear.map(({ query, answer }) => bucketShare(query, answer)))),
    p95ms: rounded(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0),
    queries: answered.length,
  };
}

/** Replaces what stands between the marks of a page; one row for each part of the set. */
function writeTable(file: string, answered: readonly Answered[]): void {
  const parts = [...new Set(answered.map(({ query }) => query.split ?? 'all'))];
  const rows = parts.map((part) => {
    const figures = figuresOf(answered.filter(({ query }) => (query.split ?? 'all') === part));
    return `| ${part} | ${figures['queries']} | ${figures['conceptRecallAt5']} | ${figures['vagueAccuracy']} | ${figures['bucketAccuracy']} |`;
  });
  const head =
    '| part | queries | conceptRecallAt5 | vagueAccuracy | bucketAccuracy |\n| --- | --- | --- | --- | --- |';
  const marks = /(<!-- eval xray -->\n)[^]*?(\n<!-- \/eval xray -->)/;
  const page = readFileSync(file, 'utf8');
  if (!marks.test(page)) throw new Error(`${file} has no <!-- eval xray --> marks.`);
  writeFileSync(
    file,
    page.replace(marks, (_all, open, close) => `${open}\n${head}\n${rows.join('\n')}\n${close}`),
  );
}

function readQueries(file: string): readonly Query[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        return JSON.parse(line) as Query;
      } catch (error) {
        throw new Error(`${file}:${index + 1}: not JSON`, { cause: error });
      }
    });
}

/** A concept is found when one of its alternatives begins a word of a label or alternative label of the five. */
function isFound(alternatives: readonly string[], { proposed }: XRay): boolean {
  const labels = proposed.flatMap(({ skillId }) => {
    const skill = starterGraph.skills.get(skillId);
    return skill === undefined ? [] : [skill.label, ...skill.aliases].map((label) => label.toLowerCase());
  });
  return alternatives.some((one) => labels.some((label) => beginsWord(label, one.toLowerCase())));
}

function beginsWord(label: string, beginning: string): boolean {
  for (let at = label.indexOf(beginning); at >= 0; at = label.indexOf(beginning, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(label[at - 1] ?? '')) return true;
  }
  return false;
}

const conceptRecall = ({ expect }: Query, answer: XRay): number =>
  expect.length === 0 ? 1 : expect.filter((concept) => isFound(concept, answer)).length / expect.length;
const bucketShare = ({ buckets }: Query, { proposed }: XRay): number =>
  buckets.length === 0
    ? 1
    : buckets.filter((bucket) => proposed.some((one) => one.bucket === bucket)).length / buckets.length;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function printMisses(query: Query, answer: XRay): void {
  const missed = query.expect.filter((concept) => !isFound(concept, answer)).map((concept) => concept.join('|'));
  const isWrongGate = answer.vagueness.vague !== query.vague;
  if (missed.length === 0 && !isWrongGate) return;
  console.log(`${isWrongGate ? `GATE ${answer.vagueness.score.toFixed(1)} ` : ''}${query.text}`);
  if (missed.length > 0)
    console.log(
      `   missed ${missed.join('; ')} | got ${answer.proposed.map((one) => `${one.skillId} ${one.score.toFixed(2)}`).join(', ')}`,
    );
}
