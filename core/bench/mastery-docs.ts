// `node tools/run-source.mjs core/bench/mastery-docs.ts FOLDER`: measures, prints, and writes the tables of docs/mastery.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { distinctPeople } from './distinct-people.js';
import { newNumbering, readAnswers } from './mastery-answers.js';
import {
  fittedFigures,
  shippedFigures,
  startWithout,
  transfer,
  type DataSet,
  type Figures,
} from './mastery-figures.js';
import type { Interval } from './student-bootstrap.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: mastery-docs.ts FOLDER');

const dataSet = (name: string, file: string, timed: boolean, parts: number): DataSet & { all: DataSet['answers'] } => {
  const all = readAnswers(join(folder, file), newNumbering(), timed);
  return { name, all, answers: distinctPeople(all), timed, parts };
};
const sets = [
  dataSet('ASSISTments 2009–10', 'assistments09_train.tsv', false, 4),
  dataSet('OLI Statics 2011', 'statics_train.tsv', false, 4),
  dataSet('Algebra I 2005–06, timed', 'algebra05_timed.tsv', true, 2),
  dataSet('ASSISTments 2017, timed', 'assist17_timed.tsv', true, 2),
];

const four = (x: number): string => x.toFixed(4).replace('0.', '.').replace('-', '−');
const range = ({ value, low, high }: Interval): string => `${four(value)} [${four(low)}, ${four(high)}]`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');
const figuresRow = (name: string, f: Figures): string[] => [
  name,
  range(f.auc),
  four(f.logloss),
  four(f.ece),
  four(f.baselineAuc),
  range(f.gain),
];

const measured = {
  fitted: table(
    ['five splits by student', 'AUC', 'log-loss', 'ECE', 'BKT + forgetting', 'gain over it'],
    sets.flatMap((set) => {
      const own = figuresRow(set.name, fittedFigures(set));
      if (set.all.length === set.answers.length) return [own];
      const twice = `${set.name}, with ${set.all.length - set.answers.length} answers of people who are in it twice`;
      return [own, figuresRow(twice, fittedFigures({ ...set, answers: set.all }))];
    }),
  ),
  shipped: table(
    ['new customers', 'AUC', 'log-loss', 'ECE', 'shipped weights kept', 'gain over it'],
    sets.map((set) => figuresRow(set.name, shippedFigures(set))),
  ),
  'left-out': table(
    ['weights from the three other sets', 'AUC', 'log-loss', 'ECE', 'those weights kept', 'gain over it'],
    sets.map((set) => figuresRow(set.name, shippedFigures(set, startWithout(sets.filter((other) => other !== set))))),
  ),
  transfer: table(
    ['first answers on a skill', 'answers', 'slope'],
    sets.map((set) => {
      const { answers, slope } = transfer(set);
      return [set.name, String(answers), slope.toFixed(2)];
    }),
  ),
};

const page = fileURLToPath(new URL('../docs/mastery.md', import.meta.url));
let text = readFileSync(page, 'utf8');
for (const [name, content] of Object.entries(measured)) {
  console.log(`${content}\n`);
  const [from, to] = [`<!-- figures: ${name} -->\n`, `<!-- end -->`];
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`docs/mastery.md has no place for ${name}`);
  text = `${text.slice(0, start)}${from}\n${content}\n\n${text.slice(text.indexOf(to, start))}`;
}
writeFileSync(page, text);
