import { describe, expect, test } from 'vitest';
import { parseLesson } from './parse-lesson.js';

const file = (body: string, teaches = '  - api-architecture') => `---
id: reading-gaps
title: Gaps
locale: en
minutes: 4
kind: nugget
teaches:
${teaches}
reviewed: 2026-10-05
---

${body}
`;
/** Line of `::: question` in the file. */
const start = 12;
const questionOf = (body: string, teaches?: string) => {
  const block = parseLesson(file(body, teaches), 'gaps.md').blocks[0];
  return block?.type === 'question' ? block.question : undefined;
};

const single = `::: question who-said-no
Type: single
Scenario: Two workers share
one token.
Ask: Who said **no**?

- [ ] The API
  > It never saw
  > a refresh.
- [x] The token service,
  or so it seems
  > It answered 400.

Why: The refresh was refused.
:::`;

test('a single choice with a scenario', () => {
  expect(questionOf(single)).toEqual({
    id: 'reading-gaps#who-said-no',
    type: 'single',
    skillId: 'api-architecture',
    scenario: [{ text: 'Two workers share one token.' }],
    prompt: [{ text: 'Who said ' }, { text: 'no', strong: true }, { text: '?' }],
    options: [
      { id: 'a', text: [{ text: 'The API' }], correct: false, feedback: [{ text: 'It never saw a refresh.' }] },
      {
        id: 'b',
        text: [{ text: 'The token service, or so it seems' }],
        correct: true,
        feedback: [{ text: 'It answered 400.' }],
      },
    ],
    explanation: [{ text: 'The refresh was refused.' }],
  });
});

const multiple = `::: question safe
Type: multiple
Ask: Which are safe?

- [x] GET
  > Reads.
- [ ] POST
  > Creates.
- [x] PUT
  > Replaces.

Why: Safe to repeat.
:::`;

test('a multiple choice', () => {
  const question = questionOf(multiple);
  expect(question?.type === 'multiple' && question.options.map(({ id, correct }) => [id, correct])).toEqual([
    ['a', true],
    ['b', false],
    ['c', true],
  ]);
});

const order = `::: question steps
Type: order
Ask: In which order?

1. Read the gap
   > After the failure.
2. Ask the refuser
   > Last of the three.
3. Close the ticket
   > When the cause is known.

Why: First things first.
:::`;

test('steps keep their order, and their letters do not give it away', () => {
  const question = questionOf(order.replace('Read the gap', 'Walk the trace'));
  expect(question?.type === 'order' && question.options.map(({ id, text }) => [id, text[0]?.text])).toEqual([
    ['c', 'Walk the trace'],
    ['a', 'Ask the refuser'],
    ['b', 'Close the ticket'],
  ]);
});

const short = `::: question the-code
Type: short
Skill: de-escalation
Ask: Which code?
Accept: 403
Accept: 403 Forbidden
Right: Known, not allowed.
Wrong: Not yet. Look at the neighbour of 401.
Why: 403 knows who asks.
:::`;

test('a typed answer', () => {
  expect(questionOf(short, '  - api-architecture\n  - de-escalation')).toEqual({
    id: 'reading-gaps#the-code',
    type: 'short',
    skillId: 'de-escalation',
    prompt: [{ text: 'Which code?' }],
    accept: ['403', '403 Forbidden'],
    feedbackRight: [{ text: 'Known, not allowed.' }],
    feedbackWrong: [{ text: 'Not yet. Look at the neighbour of 401.' }],
    explanation: [{ text: '403 knows who asks.' }],
  });
});

describe('refuses', () => {
  const cut = (question: string, from: string | RegExp, to = '') => question.replace(from, to);
  const plainShort = cut(short, 'Skill: de-escalation\n');
  test.each([
    ['a missing name', cut(single, ' who-said-no'), 0, 'write "::: question NAME"'],
    ['a name with capitals', cut(single, 'who-said-no', 'Who'), 0, 'write "::: question NAME"'],
    ['a name used twice', `${single}\n\n${single}`, 16, 'a question named "who-said-no" exists above'],
    ['a question that never ends', cut(single, /\n:::$/u), 0, 'the question never ends'],
    ['a question in a question', cut(single, 'Why:', '::: question b\nWhy:'), 13, 'a question inside a question'],
    ['text right after it', `${single}\nText`, 15, 'text right after a question'],
    ['an unknown field', cut(single, 'Why:', 'Hint: a\nWhy:'), 13, '"Hint: a" has no place in a question'],
    ['loose text', cut(single, 'Why:', 'Some text\n\nWhy:'), 13, '"Some text" has no place in a question'],
    ['a field given twice', cut(single, 'Why:', 'Ask: a\nWhy:'), 13, '"Ask:" is given twice'],
    ['no type', cut(single, 'Type: single\n'), 0, 'has no "Type:" line'],
    ['an unknown type', cut(single, 'Type: single', 'Type: essay'), 1, '"essay" is no type'],
    ['nothing asked', cut(single, /Ask: .*/u), 0, 'has no "Ask:" line'],
    ['an empty field', cut(single, /Ask: .*/u, 'Ask:'), 4, 'an empty text'],
    ['no reasoning', cut(single, /Why: .*/u), 0, 'has no "Why:" line'],
    ['an option without feedback', cut(single, '  > It answered 400.\n'), 9, 'no feedback for "The token service'],
    [
      'text after feedback',
      cut(single, '  > It answered 400.', '  > It answered 400.\n  More'),
      12,
      'text after feedback',
    ],
    ['a field right after an option', cut(single, '400.\n\nWhy', '400.\nWhy'), 12, 'text right after an option'],
    ['no right option', cut(single, '[x]', '[ ]'), 0, '0 options are marked [x]'],
    ['two right options of a single choice', cut(single, '[ ]', '[x]'), 0, '2 options are marked [x]'],
    ['a single option', cut(single, /- \[ \][^-]*/u), 0, '1 options; a single question has 2 to 8'],
    ['the same option twice', cut(multiple, '] POST', '] GET'), 6, 'this option stands above already'],
    ['nothing right in a multiple choice', cut(multiple, /\[x\]/gu, '[ ]'), 0, '0 of 3 options are marked [x]'],
    ['everything right in a multiple choice', cut(multiple, '[ ]', '[x]'), 0, '3 of 3 options are marked [x]'],
    ['nine options', cut(multiple, '- [ ] POST', `${'- [ ] x\n  > y.\n'.repeat(6)}- [ ] POST`), 0, '9 options'],
    ['boxes in an order', cut(order, '1. Read the gap', '- [x] Read the gap'), 4, 'write the steps as'],
    ['steps in a choice', cut(order, 'order', 'multiple'), 4, 'write options as'],
    ['steps that skip a number', cut(order, '2. Ask', '3. Ask'), 6, 'this step is number 2'],
    ['an answer to type in a choice', cut(single, 'Why:', 'Accept: a\n\nWhy:'), 13, 'belong to short questions'],
    [
      'options of a typed answer',
      cut(plainShort, 'Why:', '- [x] a\n  > b\n\nWhy:'),
      7,
      'a short question has no options',
    ],
    ['no accepted answer', cut(plainShort, /Accept: .*\n/gu), 0, '0 accepted answers'],
    ['the same answer in capitals', cut(plainShort, '403 Forbidden\n', '403\n'), 4, '"403" is accepted already'],
    ['an accepted answer of 81 characters', cut(plainShort, '403 Forbidden', 'x'.repeat(81)), 4, '1 to 80 characters'],
    ['no word for a right answer', cut(plainShort, /Right: .*\n/u), 0, 'has no "Right:" line'],
    ['no word for another answer', cut(plainShort, /Wrong: .*\n/u), 0, 'has no "Wrong:" line'],
    ['a skill the lesson does not teach', short, 2, 'this lesson does not teach "de-escalation"'],
  ])('%s', (_name, body, offset, message) => {
    const parse = () => questionOf(body);
    expect(parse).toThrow(message);
    expect(parse).toThrow(`gaps.md:${start + offset}: `);
  });

  test('a question that leaves open which of two skills it checks', () => {
    expect(() => questionOf(single, '  - api-architecture\n  - de-escalation')).toThrow(
      'gaps.md:13: write "Skill: …", one of api-architecture, de-escalation',
    );
  });
});
