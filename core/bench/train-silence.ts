// `node tools/run-source.mjs core/bench/train-silence.ts FOLDER`: fits when to stay silent, and writes the weights.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bridges } from '../src/matching/bridges/index.js';
import { readSignals } from '../src/matching/evidence.js';
import { textSignals } from '../src/matching/text-signals.js';
import { createRanker } from '../src/matching/ranker.js';
import type { Relations, SkillText } from '../src/matching/skill-text.js';
import { shippedWeights } from '../src/matching/weights.js';
import { starterGraph } from '../src/skills/starter-graph.js';
import { trainListwise, type TrainingList } from './listwise.js';
import { readRelations, readSkills, readTable } from './matching-data.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: train-silence.ts FOLDER');
const file = join(folder, 'esco110_skills.jsonl');
const all = readSkills(file);
const relations = readRelations(file, all);
const width = textSignals.length + 1;

/** Every eighth skill of office work: a graph as large as a tenant's. */
function tenantSized(skills: readonly SkillText[], from: Relations, offset: number): readonly SkillText[] {
  const used = new Map<number, { office: number; all: number }>();
  for (const { office, essential, optional } of from.occupations) {
    for (const skill of [...essential, ...optional]) {
      const count = used.get(skill) ?? { office: 0, all: 0 };
      used.set(skill, { office: count.office + (office ? 1 : 0), all: count.all + 1 });
    }
  }
  const inOffice = skills.filter((_, i) => {
    const count = used.get(i);
    return count !== undefined && count.office / count.all > 0.3;
  });
  const step = Math.max(1, Math.floor(inOffice.length / 600));
  return inOffice.filter((_, i) => i % step === offset);
}

const starter = [...starterGraph.skills.values()].map(({ id, label, aliases, definition }): SkillText => ({
  id,
  label,
  alternatives: aliases,
  description: definition,
}));
const graphs = [
  all,
  starter,
  ...(relations === undefined ? [] : [tenantSized(all, relations, 0), tenantSized(all, relations, 1)]),
];
const texts = ['offtopic', 'ontopic'].flatMap((name) =>
  readTable(fileURLToPath(new URL(`dev/matching-${name}.tsv`, import.meta.url))).map(({ text = '' }) => ({
    text,
    work: name === 'ontopic',
  })),
);
const lists: TrainingList[] = graphs.flatMap((skills) => {
  const ranker = createRanker({
    skills,
    relations: skills === all ? relations : undefined,
    bridges,
    weights: shippedWeights,
  });
  return texts.map(({ text, work }) => {
    const signals = readSignals(ranker.rank(text, 10), skills.length);
    // A choice between the text's row and a row of nothing is a logistic regression.
    const values = new Float64Array(2 * width);
    textSignals.forEach((name, c) => (values[c] = signals[name]));
    values[width - 1] = 1;
    return { values, target: Float64Array.of(work ? 1 : 0, work ? 0 : 1), weight: 1 };
  });
});
const { weights } = trainListwise(lists, width, 1);
const target = fileURLToPath(new URL('../src/matching/silence-weights.ts', import.meta.url));
const round = (x: number): number => Number(x.toPrecision(5));
const lines = [...textSignals, 'intercept'].map((name, c) => `  ${name}: ${round(weights[c] as number)},`);
const source = `/** Fitted by bench/train-silence.ts on bench/dev/matching-offtopic.tsv and matching-ontopic.tsv, over four skill graphs. */
import type { SilenceWeights } from './text-signals.js';

export const shippedSilence: SilenceWeights = {
${lines.join('\n')}
};
`;
if (readFileSync(target, 'utf8') !== source) writeFileSync(target, source);
console.log(JSON.stringify({ texts: lists.length }));
