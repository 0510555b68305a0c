import { expect, it } from 'vitest';
import { distinctPeople } from './distinct-people.js';
import type { Answer } from './mastery-answers.js';

/** Outcomes that look random: student 2 is student 0 again but for one answer, student 3 shares too few items with 1. */
const answers = [0, 1, 2, 3].flatMap((student) =>
  Array.from({ length: student === 3 ? 30 : 60 }, (_, item): Answer => {
    const source = student === 2 ? 0 : student === 3 ? 1 : student;
    const mixed = Math.imul(source * 97 + item + 1, 0x9e3779b1) >>> 0;
    const correct = (mixed >>> 16) % 2 === 1 ? 1 : 0;
    return {
      student,
      item,
      skill: 0,
      correct: student === 2 && item === 5 ? ((1 - correct) as 0 | 1) : correct,
      days: 0,
    };
  }),
);

it('leaves out who is in a file for the second time, and nobody else', () => {
  expect([...new Set(distinctPeople(answers).map(({ student }) => student))]).toEqual([0, 1, 3]);
});
