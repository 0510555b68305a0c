import { expect, it } from 'vitest';
import { auc } from './binary-scores.js';
import { aucInterval, gainInterval, type Scored } from './student-bootstrap.js';

/** Forty students of ten answers; `skill` 0–1 says how much the probabilities know. */
function scored(skill: number): Scored {
  const answers = Array.from({ length: 400 }, (_, i) => {
    const mixed = (Math.imul(i + 1, 0x9e3779b1) >>> 0) / 2 ** 32;
    const outcome = mixed > 0.4 ? 1 : 0;
    const noise = (Math.imul(i + 7, 0x85ebca6b) >>> 0) / 2 ** 32;
    return { student: i % 40, outcome, p: Math.round(20 * (skill * outcome + (1 - skill) * noise)) / 20 };
  });
  return {
    students: answers.map(({ student }) => student),
    outcomes: answers.map(({ outcome }) => outcome),
    probabilities: Float64Array.from(answers, ({ p }) => p),
  };
}

it('is the AUC, with equal probabilities counted half, inside its interval', () => {
  const file = scored(0.3);
  const { value, low, high } = aucInterval([file]);
  expect(value).toBeCloseTo(auc(file.probabilities, file.outcomes), 12);
  expect(low).toBeLessThan(value);
  expect(high).toBeGreaterThan(value);
});

it('sees a better model, and no difference between a model and itself', () => {
  expect(gainInterval([scored(0.4)], [scored(0.1)]).low).toBeGreaterThan(0);
  expect(gainInterval([scored(0.3)], [scored(0.3)])).toEqual({ value: 0, low: 0, high: 0 });
});
