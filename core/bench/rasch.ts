// Difficulties of items and skills from a whole file: the Rasch model logit P(correct) = θ − b_skill − b_item, damped.
import { sigmoid } from '../src/math.js';
import type { Difficulty } from '../src/mastery/del.js';
import type { Answer } from './mastery-answers.js';

export interface Rasch {
  /** For answers of anybody else; unseen items are at 0, unseen skills at −logit(mean outcome). */
  of(answer: Answer): Difficulty;
  /** Expected outcome, 0–1, of an answer it was fitted on. */
  expected(answer: Answer): number;
}

const ROUNDS = 15;

export function fitRasch(answers: readonly Answer[]): Rasch {
  const abilities: number[] = [];
  const items: number[] = [];
  const skills: number[] = [];
  const newSkill = -logitOfMean(answers);
  for (const { student, item, skill } of answers) {
    abilities[student] = 0;
    items[item] = 0;
    skills[skill] = newSkill;
  }
  startAtMeans(skills, answers);
  const expected = ({ student, item, skill }: Answer): number =>
    sigmoid(abilities[student]! - skills[skill]! - items[item]!);
  /** One damped Newton step: par += (±Σ (y − p) − pull·par) ÷ (Σ p(1−p) + damping). */
  const step = (
    parameters: number[],
    key: 'student' | 'item' | 'skill',
    sign: 1 | -1,
    pull: number,
    damping: number,
  ) => {
    const gradient = new Float64Array(parameters.length);
    const curvature = new Float64Array(parameters.length);
    for (const answer of answers) {
      const p = expected(answer);
      const at = answer[key];
      gradient[at] = gradient[at]! + sign * (answer.correct - p);
      curvature[at] = curvature[at]! + p * (1 - p);
    }
    parameters.forEach((value, at) => {
      parameters[at] = value + (gradient[at]! - pull * value) / (curvature[at]! + damping);
    });
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    step(abilities, 'student', 1, 1, 1);
    step(skills, 'skill', -1, 0, 0.2);
    step(items, 'item', -1, 1, 1);
  }
  return {
    of: ({ item, skill }) => ({ skill: skills[skill] ?? newSkill, item: items[item] ?? 0 }),
    expected,
  };
}

function startAtMeans(skills: number[], answers: readonly Answer[]): void {
  const bySkill = new Map<number, Answer[]>();
  for (const answer of answers) {
    const own = bySkill.get(answer.skill);
    if (own) own.push(answer);
    else bySkill.set(answer.skill, [answer]);
  }
  for (const [skill, own] of bySkill) skills[skill] = -logitOfMean(own);
}

function logitOfMean(answers: readonly Answer[]): number {
  const right = answers.reduce((sum, { correct }) => sum + correct, 0);
  const mean = Math.min(0.999, Math.max(0.001, right / answers.length));
  return Math.log(mean / (1 - mean));
}
