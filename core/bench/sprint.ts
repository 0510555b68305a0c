/**
 * `npm run --silent bench -- sprint [SEEDS] [--write]`: what different ways to choose ten minutes a day bring a Key Result,
 * on simulated people who learn in three different ways. Differences are paired by seed; an interval that holds 0 is a tie.
 * `--write` puts the figures into docs/sprint.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { learnerModels, type LearnerModel } from './simulated-learners.js';
import { defaultRules, type Rules } from '../src/rules.js';
import { ours, policies, type Policy } from './simulated-policies.js';
import { simulate, type Outcome } from './simulation.js';

interface Figure {
  readonly mean: number;
  /** 95 % interval of the difference "ours minus this one", over seeds. */
  readonly ahead: readonly [low: number, high: number];
  readonly says: 'better' | 'tie' | 'worse';
}

interface Row {
  readonly model: string;
  readonly policy: string;
  readonly gain: Figure;
  readonly kept: Figure;
  readonly beyond: Figure;
  /** Readiness gained in an hour of learning. */
  readonly perHour: Figure;
  readonly minutes: number;
}

interface Result {
  readonly seeds: number;
  readonly people: number;
  readonly policies: readonly Row[];
  readonly spacing: readonly Row[];
}

const PEOPLE = 6;

interface Way {
  readonly policy: Policy;
  readonly rules: Rules;
}

const spaced = (boxes: readonly number[]): Way => ({
  policy: ours,
  rules: { ...defaultRules, sprint: { ...defaultRules.sprint, boxes } },
});

/** Other ways to space recalls, on our own policy. ts-fsrs 5.4.2 with its defaults gives 3, 14, 57 days to recalls passed on time. */
const spacings: Readonly<Record<string, Way>> = {
  'no recalls': spaced([10_000]),
  'every 7 days': spaced([7]),
  'FSRS: 3, 14, 57': spaced([3, 14, 57]),
  ours: spaced(defaultRules.sprint.boxes),
};

export async function run(args: readonly string[]): Promise<Result> {
  const seeds = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 40);
  const result = {
    seeds,
    people: PEOPLE,
    policies: compare(
      Object.fromEntries(Object.entries(policies).map(([name, policy]) => [name, { policy, rules: defaultRules }])),
      seeds,
    ),
    // Our policy repeats no lesson as new, so the models that differ in repeats do not differ here.
    spacing: compare(spacings, seeds, Object.keys(learnerModels).slice(0, 3)),
  };
  if (args.includes('--write')) writeFigures(result);
  return result;
}

function compare(
  all: Readonly<Record<string, Way>>,
  seeds: number,
  models = Object.keys(learnerModels),
): readonly Row[] {
  return models.flatMap((model) => {
    const learner = learnerModels[model] as LearnerModel;
    const outcomes = Object.fromEntries(
      Object.entries(all).map(([name, { policy, rules }]) => [
        name,
        Array.from({ length: seeds }, (_, seed) =>
          meanOf(Array.from({ length: PEOPLE }, (__, person) => simulate(learner, policy, `${seed} ${person}`, rules))),
        ),
      ]),
    );
    console.error(`${model}: ${Object.keys(all).join(', ')}`);
    const own = outcomes['ours'] ?? [];
    return Object.entries(outcomes).map(([policy, each]): Row => ({
      model,
      policy,
      gain: figure(own, each, ({ gain }) => gain),
      kept: figure(own, each, ({ kept }) => kept),
      beyond: figure(own, each, ({ beyond }) => beyond),
      perHour: figure(own, each, ({ gain, minutes }) => (gain / minutes) * 60),
      minutes: Math.round(mean(each.map(({ minutes }) => minutes))),
    }));
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanOf = (all: readonly Outcome[]): Outcome => ({
  gain: mean(all.map(({ gain }) => gain)),
  kept: mean(all.map(({ kept }) => kept)),
  beyond: mean(all.map(({ beyond }) => beyond)),
  minutes: mean(all.map(({ minutes }) => minutes)),
});

/** Two-sided 95 % of Student's t, near enough from 20 seeds on: 1.96 + 2.4 ÷ degrees of freedom. */
function figure(own: readonly Outcome[], other: readonly Outcome[], of: (outcome: Outcome) => number): Figure {
  const differences = own.map((outcome, seed) => of(outcome) - of(other[seed] as Outcome));
  const centre = mean(differences);
  const degrees = differences.length - 1;
  const deviation = Math.sqrt(differences.reduce((sum, one) => sum + (one - centre) ** 2, 0) / degrees);
  const half = (1.96 + 2.4 / degrees) * (deviation / Math.sqrt(differences.length));
  const ahead = [round(centre - half), round(centre + half)] as const;
  return { mean: round(mean(other.map(of))), ahead, says: ahead[0] > 0 ? 'better' : ahead[1] < 0 ? 'worse' : 'tie' };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function writeFigures({ seeds, people, policies: rows, spacing }: Result): void {
  const page = new URL('../docs/sprint.md', import.meta.url);
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.split(OPEN)[0], text.split(CLOSE)[1]];
  if (before === undefined || after === undefined) throw new Error('docs/sprint.md has lost its marks.');
  const figures = [
    `${seeds} seeds with ${people} people each; every policy meets the same people, lessons and luck. In brackets: ours minus this`,
    'one, 95 % interval over seeds, and what that says of ours.',
    '',
    table('policy', rows),
    '',
    'Our own policy with other intervals between recalls:',
    '',
    table('recalls', spacing),
  ].join('\n');
  writeFileSync(page, `${before}${OPEN}\n\n${figures}\n\n${CLOSE}${after}`);
}

const OPEN = '<!-- figures -->';
const CLOSE = '<!-- /figures -->';

function table(first: string, rows: readonly Row[]): string {
  const cell = ({ mean: value, ahead, says }: Figure, isOurs: boolean): string =>
    isOurs ? value.toFixed(3) : `${value.toFixed(3)} (${ahead.map((end) => end.toFixed(3)).join(' to ')}: ${says})`;
  return [
    `| learners | ${first} | readiness gained | kept after four weeks | also beyond the level | readiness an hour | minutes |`,
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      ({ model, policy, gain, kept, beyond, perHour, minutes }) =>
        `| ${model} | ${policy} | ${cell(gain, policy === 'ours')} | ${cell(kept, policy === 'ours')} | ${cell(beyond, policy === 'ours')} | ${cell(perHour, policy === 'ours')} | ${minutes} |`,
    ),
  ].join('\n');
}
