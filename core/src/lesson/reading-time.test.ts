import { expect, test } from 'vitest';
import { aLesson, aQuestion } from '../testing/index.js';
import type { Block } from './blocks.js';
import { estimateMinutes } from './reading-time.js';

const text = (count: number) => [{ text: Array.from({ length: count }, () => 'word').join(' ') }];
const option = (id: string, said: number, feedback: number) => ({
  id,
  text: text(said),
  correct: id === 'a',
  feedback: text(feedback),
});

// By hand: 180 words, 15 lines of code, or 3 questions are a minute each.
test.each<[string, readonly Block[], number]>([
  ['180 words of prose', [{ type: 'paragraph', text: text(180) }], 1],
  [
    'a list and a table count every cell',
    [
      { type: 'list', ordered: false, items: [text(45), text(45)] },
      { type: 'table', header: [text(15), text(15)], rows: [[text(30), text(30)]] },
    ],
    1,
  ],
  [
    '15 lines of code',
    [{ type: 'code', language: 'js', lines: Array.from({ length: 15 }, () => 'x'), highlight: [] }],
    1,
  ],
  [
    'words over several runs are not glued or split',
    [
      {
        type: 'paragraph',
        text: [...text(90), { text: ' and' }, { text: 'more', strong: true }, ...[{ text: ' ' }], ...text(89)],
      },
    ],
    1,
  ],
  // 20 s, and 10 prompt + 10 scenario + 20 options + 30 ÷ 2 feedback of one option = 55 words
  [
    'a question',
    [
      {
        type: 'question',
        question: aQuestion({
          prompt: text(10),
          scenario: text(10),
          options: [option('a', 10, 20), option('b', 10, 10)],
        }),
      },
    ],
    20 / 60 + 55 / 180,
  ],
])('%s', (_name, blocks, minutes) => {
  expect(estimateMinutes({ ...aLesson(), blocks })).toBeCloseTo(minutes, 10);
});
