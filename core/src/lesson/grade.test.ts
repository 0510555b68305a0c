import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/builders.js';
import type { Question, QuestionOption, Response } from './blocks.js';
import { grade } from './grade.js';

const option = (id: string, correct: boolean): QuestionOption => ({
  id,
  correct,
  text: [{ text: id }],
  feedback: [{ text: `about ${id}` }],
});
const { id, skillId, prompt, explanation } = aQuestion();
const base = { id, skillId, prompt, explanation };
const single: Question = { ...base, type: 'single', options: [option('a', true), option('b', false)] };
const multiple: Question = {
  ...base,
  type: 'multiple',
  options: [option('a', true), option('b', true), option('c', false), option('d', false)],
};
const order: Question = { ...base, type: 'order', options: ['a', 'b', 'c', 'd'].map((name) => option(name, true)) };
const short: Question = {
  ...base,
  type: 'short',
  accept: ['invalid_grant', 'Überlauf'],
  feedbackRight: [{ text: 'yes' }],
  feedbackWrong: [{ text: 'look at the third line' }],
};

describe('an answer', () => {
  // By hand. Order: four options make six pairs.
  it.each<[string, Question, Response, number]>([
    ['the right one', single, { options: ['a'] }, 1],
    ['another one', single, { options: ['b'] }, 0],
    ['both of two', multiple, { options: ['b', 'a'] }, 1],
    ['one of two', multiple, { options: ['a'] }, 0.5],
    ['one right, one wrong', multiple, { options: ['a', 'c'] }, 0],
    ['two right, one wrong', multiple, { options: ['a', 'b', 'c'] }, 0.5],
    ['everything', multiple, { options: ['a', 'b', 'c', 'd'] }, 0],
    ['wrong ones only', multiple, { options: ['c', 'd'] }, 0],
    ['in order', order, { options: ['a', 'b', 'c', 'd'] }, 1],
    ['two neighbours swapped', order, { options: ['b', 'a', 'c', 'd'] }, 4 / 6],
    ['first and last swapped', order, { options: ['d', 'b', 'c', 'a'] }, 0],
    ['turned round', order, { options: ['d', 'c', 'b', 'a'] }, 0],
    ['typed', short, { text: 'invalid_grant' }, 1],
    ['typed with spaces and capitals', short, { text: '  Invalid_Grant ' }, 1],
    ['typed with the umlaut in two characters', short, { text: 'u\u0308berlauf' }, 1],
    ['typed otherwise', short, { text: 'invalid grant' }, 0],
  ])('%s', (_, question, response, outcome) => {
    expect(grade(question, response).outcome).toBeCloseTo(outcome, 12);
  });

  it('is told what belongs to it', () => {
    expect(grade(single, { options: ['b'] }).feedback).toEqual([{ optionId: 'b', text: [{ text: 'about b' }] }]);
    expect(grade(multiple, { options: ['c', 'a'] }).feedback.map(({ optionId }) => optionId)).toEqual(['c', 'a']);
    expect(grade(short, { text: 'x' }).feedback).toEqual([{ text: [{ text: 'look at the third line' }] }]);
    expect(
      grade({ ...single, options: [{ ...option('a', true), feedback: [] }] }, { options: ['a'] }).feedback,
    ).toEqual([]);
  });

  it.each<[string, Question, Response]>([
    ['text for a choice', single, { text: 'a' }],
    ['a choice for text', short, { options: ['a'] }],
    ['two for one', single, { options: ['a', 'b'] }],
    ['none', multiple, { options: [] }],
    ['an unknown option', single, { options: ['z'] }],
    ['one option twice', multiple, { options: ['a', 'a'] }],
    ['an order with a gap', order, { options: ['a', 'b', 'c'] }],
  ])('that does not fit is refused: %s', (_, question, response) => {
    expect(() => grade(question, response)).toThrow(expect.objectContaining({ code: 'invalid', field: 'response' }));
  });

  it('is worth 0 to 1, and all of it only when everything is right', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }),
        fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
        (options, some) => {
          const ordered = grade(order, { options }).outcome;
          const ticked = grade(multiple, { options: some }).outcome;
          for (const outcome of [ordered, ticked]) expect(outcome >= 0 && outcome <= 1).toBe(true);
          expect(ordered === 1).toBe(options.join('') === 'abcd');
          expect(ticked === 1).toBe(some.toSorted((a, b) => (a < b ? -1 : 1)).join('') === 'ab');
        },
      ),
      { seed: 111, numRuns: 200 },
    );
  });
});
