// How long one answer takes the learner model: difficulties, features, prediction and both states.
import type { Answer } from './mastery-answers.js';
import { predictShipped } from './mastery-shipped.js';

const ANSWERS = 100_000;
const ROUNDS = 5;

/** Microseconds for each answer in the fastest of five rounds, so that a busy machine shows less. */
export function updateMicroseconds(): number {
  const answers = Array.from({ length: ANSWERS }, (_, i) => invented(i));
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    predictShipped(answers);
    return (1000 * (performance.now() - start)) / ANSWERS;
  });
  return Math.min(...rounds);
}

/** 500 students, 1,000 items, 50 skills, answers that look random and are always the same. */
function invented(i: number): Answer {
  const mixed = Math.imul(i + 1, 0x9e3779b1) >>> 0;
  const item = mixed % 1000;
  return { student: i % 500, item, skill: item % 50, correct: (mixed >>> 20) % 3 === 0 ? 0 : 1, days: 0 };
}
