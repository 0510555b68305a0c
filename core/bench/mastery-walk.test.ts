import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer } from './mastery-answers.js';
import { walk, type Sight } from './mastery-walk.js';

const DAY = 86_400;
const difficultyOf = ({ item, skill }: Answer) => ({ skill: (skill - 1) / 2, item: (item - 2) / 4 });
const vectors = [
  [0.5, -0.2],
  [0.1, 0.4],
  [-0.3, 0.3],
  [0.7, 0],
].map((vector) => Float64Array.from(vector));
const loadingsOf = ({ item }: Answer) => vectors[item];
const sight: Sight = { difficultyOf, loadingsOf, timed: true };

const history = fc
  .array(
    fc.record({
      student: fc.integer({ min: 0, max: 1 }),
      item: fc.integer({ min: 0, max: 4 }),
      skill: fc.integer({ min: 0, max: 2 }),
      correct: fc.constantFrom(0 as const, 1 as const),
      // Some clocks run backwards.
      seconds: fc.constantFrom(-500, 0, 5, 40, 900, 7200, DAY, 9 * DAY),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((drafts) => {
    let now = 0;
    return drafts.map(({ seconds, ...draft }): Answer => ({ ...draft, days: (now += seconds) / DAY }));
  });

it('sees what is recomputed from the whole history for every answer, by formulas written a second time', () => {
  fc.assert(
    fc.property(history, (answers) => {
      walk(answers, sight, ({ row, ofSkill, ofItem }, i) => {
        const naive = recomputed(answers, i);
        const pairs = [
          [row, naive.row],
          [ofSkill, naive.ofSkill],
          [ofItem, naive.ofItem],
        ] as const;
        for (const [seen, expected] of pairs) {
          expect(seen).toHaveLength(expected.length);
          seen.forEach((value, j) => expect(value).toBeCloseTo(expected[j]!, 8));
        }
      });
    }),
    { seed: 81, numRuns: 150 },
  );
});

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Past extends Answer {
  readonly typical: number;
  readonly surprise: number;
}

/** Everything of one answer from nothing but the answers before it: quadratic, with no running sums. */
function recomputed(answers: readonly Answer[], at: number) {
  const now = answers[at]!;
  const own: Past[] = [];
  for (const answer of answers.slice(0, at).filter(({ student }) => student === now.student)) {
    const { skill, item } = difficultyOf(answer);
    const levels = levelsOf(own, answer.skill);
    const surprise = answer.correct - logistic(-skill - item + levels.onSkill + levels.general);
    own.push({ ...answer, typical: -skill - item, surprise });
  }
  const here = own.filter(({ skill }) => skill === now.skill);
  const { skill, item } = difficultyOf(now);
  const typical = -skill - item;
  const faded = (past: readonly Past[], rate: number, prior: number): number => {
    const left = past.map((_, k) => rate ** (past.length - 1 - k));
    const residuals = past.map((answer, k) => left[k]! * (answer.correct - logistic(answer.typical)));
    return sum(residuals) / (sum(left) + prior);
  };
  const won = (past: readonly Answer[]): number => sum(past.map(({ correct }) => correct));
  const [n, all] = [here.length, own.length];
  const [fast, slow] = [faded(here, 0.7, 1), faded(here, 0.93, 1)];
  const [personFast, personSlow] = [faded(own, 0.8, 2), faded(own, 0.98, 2)];
  const last = n === 0 ? 0 : here[n - 1]!.correct - 0.5;
  const streak = Math.min(6, n - 1 - here.findLastIndex(({ correct }) => correct === 0));
  const onItem = own.filter((answer) => answer.item === now.item);
  const lastOnItem = onItem.length === 0 ? 0 : 2 * onItem[onItem.length - 1]!.correct - 1;
  const since = n === 0 ? 0 : Math.log(1 + all - 1 - own.findLastIndex((answer) => answer.skill === now.skill));
  const same = all > 0 && own[all - 1]!.skill === now.skill ? 1 : 0;
  const { onSkill, general } = levelsOf(own, now.skill);
  const run = all === 0 ? 0 : all - 1 - own.findLastIndex((answer) => answer.skill !== own[all - 1]!.skill) - 1;
  const shift = shiftOf(own, now);
  const isNew = n === 0 ? 1 : 0;
  const surprises = [1, 2, 3].map((back) => own[all - back]?.surprise ?? 0);
  const logs = (past: readonly Answer[]) => [Math.log(1 + won(past)), Math.log(1 + past.length - won(past))];
  const row = [
    ...[typical, -skill, ...logs(here), fast, slow, ...logs(own), personFast, personSlow],
    ...[last, isNew, streak, lastOnItem, since, same, onSkill, general],
    ...[Math.min(run, 10) / 10, fast * typical, isNew * personFast],
    ...[slow * Math.log(1 + n), personSlow * Math.log(1 + all), personFast * fast, Math.log(1 + onItem.length)],
    ...[shift, Math.tanh(shift), ...clocks(here, now), ...sitting(own, now)],
  ];
  const shared = [last, fast, personFast, ...surprises, general, slow];
  return {
    row,
    ofItem: [...shared, shift],
    ofSkill: [
      ...[...shared, isNew, Math.log(1 + n), streak, personSlow, same],
      ...[Math.log(1 + all), onSkill, since, lastOnItem],
    ],
  };
}

function levelsOf(own: readonly Past[], skill: number): { onSkill: number; general: number } {
  const here = own.filter((answer) => answer.skill === skill);
  return {
    onSkill: sum(here.map(({ surprise }, k) => (0.9 / (1 + 0.12 * (k + 1))) * surprise)),
    general: sum(own.map(({ surprise }, k) => (0.5 / (1 + 0.06 * k)) * surprise)),
  };
}

function shiftOf(own: readonly Past[], now: Answer): number {
  const target = loadingsOf(now);
  if (!target) return 0;
  const told = own.flatMap((answer, k) => {
    const vector = loadingsOf(answer);
    if (!vector) return [];
    const { general } = levelsOf(own.slice(0, k), answer.skill);
    return [{ vector, error: answer.correct - logistic(general + answer.typical) }];
  });
  return sum(
    [...target].map((loading, f) => {
      const left = told.map((_, k) => 0.995 ** (told.length - 1 - k));
      const errors = sum(told.map(({ vector, error }, k) => left[k]! * vector[f]! * error));
      const information = sum(told.map(({ vector }, k) => left[k]! * 0.2 * vector[f]! ** 2));
      return (loading * errors) / (information + 2);
    }),
  );
}

/** Days between two answers of a history; a clock that runs backwards stands still. */
const gap = (past: readonly Answer[], k: number, now: Answer): number =>
  Math.max(0, (past[k + 1] ?? now).days - past[k]!.days);

function clocks(here: readonly Answer[], now: Answer): number[] {
  const counted = [1, 7, 30].flatMap((halfLife) =>
    [1, 0].map((outcome) => {
      const left = here.map((_, k) => 2 ** -(sum(here.slice(k).map((__, j) => gap(here, k + j, now))) / halfLife));
      return Math.log(1 + sum(here.map(({ correct }, k) => (correct === outcome ? left[k]! : 0))));
    }),
  );
  return [...counted, here.length === 0 ? 0 : Math.log(1 + 24 * gap(here, here.length - 1, now))];
}

function sitting(own: readonly Answer[], now: Answer): number[] {
  if (own.length === 0) return [0, 0, 0];
  const isBreak = (k: number): boolean => gap(own, k, now) > 1 / 24;
  const inside = own.slice(1).map((_, k) => ({ k, paced: !isBreak(k) }));
  const lastBreak = inside.findLast(({ paced }) => !paced)?.k;
  const sinceBreak = lastBreak === undefined ? own.length : own.length - 1 - lastBreak;
  const paces = inside.filter(({ paced }) => paced).map(({ k }) => Math.log(1 + Math.min(600, gap(own, k, now) * DAY)));
  const left = paces.map((_, k) => 0.9 ** (paces.length - 1 - k));
  const pace = paces.length === 0 ? 0 : sum(paces.map((value, k) => left[k]! * value)) / sum(left);
  return [isBreak(own.length - 1) ? 1 : 0, Math.log(1 + sinceBreak), pace];
}
