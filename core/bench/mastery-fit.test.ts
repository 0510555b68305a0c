import { expect, it } from 'vitest';
import { scoreBinary } from './binary-scores.js';
import { fitLogistic } from './logistic.js';
import type { Answer } from './mastery-answers.js';
import { fitModel, predictFitted } from './mastery-fitted.js';
import { Leanings } from './mastery-leanings.js';
import { fitRasch } from './rasch.js';
import { Recalibration } from './recalibration.js';
import { scaleOf } from './standard-scale.js';

// All golden numbers of this file: an independent program with NumPy 2.4 and SciPy 1.17 (BFGS for the regression).
const answers: readonly Answer[] = Array.from({ length: 120 }, (_, at) => {
  const [student, k] = [Math.floor(at / 10), at % 10];
  const item = (3 * student + k) % 7;
  const correct = (student * student + 5 * item + 3 * k) % 11 < 6 ? 1 : 0;
  return { student, item, skill: item % 2, correct, days: 0 };
});
const outcomes = answers.map(({ correct }) => correct);
const width = 3;
const values = Float64Array.from(
  answers.flatMap(({ student, item, skill }) => [item, student * skill, (item - 3) ** 2]),
);

it('finds the difficulties an independent program finds', () => {
  const rasch = fitRasch(answers);
  const items = [0.301701187982, 0.088021284447, -0.03633912408, -0.544707343773, -0.064554747438, 0.456687643413];
  items.forEach((difficulty, item) => {
    expect(rasch.of({ ...answers[0]!, item, skill: item % 2 }).item).toBeCloseTo(difficulty, 9);
  });
  expect(rasch.of({ ...answers[0]!, skill: 0 }).skill).toBeCloseTo(-0.322612988141, 9);
  expect(rasch.of({ ...answers[0]!, skill: 1 }).skill).toBeCloseTo(0.027229432286, 9);
  expect(rasch.expected(answers[0]!)).toBeCloseTo(0.478887966147, 9);
  expect(rasch.of({ ...answers[0]!, item: 99, skill: 99 }).item).toBe(0);
});

it('finds the weights an independent program finds', () => {
  const golden = [0.167050324, 0.028671411, -0.004039816, -0.018723741];
  fitLogistic({ values, width }, outcomes).forEach((weight, j) => expect(weight).toBeCloseTo(golden[j]!, 6));
  const twice = fitLogistic({ values, width }, outcomes, new Float64Array(120).fill(1));
  expect([...twice]).toEqual([...fitLogistic({ values, width }, outcomes)]);
});

it('finds the leanings an independent program finds, and none for what nobody has answered', () => {
  const leanings = new Leanings(scaleOf(values, width));
  answers.forEach(({ skill, correct }, i) => {
    leanings.learn(skill, values, i * width, { surprise: correct - 0.5, information: 0.25 });
  });
  leanings.settle();
  expect(leanings.read(0, values, 0)).toBeCloseTo(-0.028679977364, 9);
  expect(leanings.read(0, values, 5 * width)).toBeCloseTo(0.137944348625, 9);
  expect(leanings.read(1, values, 0)).toBeCloseTo(-0.067595233085, 9);
  expect(leanings.read(2, values, 0)).toBe(0);
});

it('follows people whose answers lie below what the model says, a little at a time', () => {
  const recalibration = new Recalibration();
  expect(recalibration.read(0.7)).toBeCloseTo(1 / (1 + Math.exp(-0.7)), 12);
  let before = 1;
  for (let i = 0; i < 2000; i += 1) {
    recalibration.learn(0.7, i % 2);
    const now = recalibration.read(0.7);
    if (i % 2 === 1) {
      expect(now).toBeLessThan(before);
      before = now;
    }
  }
  // .668 at first, and half of the answers are right.
  expect(before).toBeGreaterThan(0.5);
  expect(before).toBeLessThan(0.57);
});

it('predicts new students better than chance, the same on every run, and from no answer before it is given', () => {
  const world = (from: number, to: number): Answer[] =>
    Array.from({ length: to - from }, (_, n) => from + n).flatMap((student) =>
      Array.from({ length: 30 }, (_, k) => {
        const item = (student * 7 + k * 5) % 20;
        const luck = (Math.imul(student * 31 + k + 1, 0x9e3779b1) >>> 0) / 2 ** 32;
        const chance = 1 / (1 + Math.exp(-((student % 5) - 2 + (item % 4) - 1.5)));
        return { student, item, skill: item % 3, correct: luck < chance ? 1 : 0, days: k } satisfies Answer;
      }),
    );
  const fit = world(0, 60);
  const test = world(60, 90);
  for (const timed of [false, true]) {
    const model = fitModel(fit, timed);
    const predictions = predictFitted(model, test);
    expect(model.weights.length).toBe(timed ? 40 : 30);
    const { auc } = scoreBinary(
      predictions,
      test.map(({ correct }) => correct),
    );
    expect(auc).toBeGreaterThan(0.7);
    expect([...predictFitted(fitModel(fit, timed), test)]).toEqual([...predictions]);
    const turned = test.map((answer, i) => (i < 500 ? answer : { ...answer, correct: 1 - answer.correct }) as Answer);
    expect([...predictFitted(model, turned)].slice(0, 501)).toEqual([...predictions].slice(0, 501));
    for (const p of predictions) expect(p > 0 && p < 1).toBe(true);
  }
});
