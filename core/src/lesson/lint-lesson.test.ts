import { describe, expect, test } from 'vitest';
import { lintLesson } from './lint-lesson.js';

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => (index % 12 === 11 ? 'end.' : 'word')).join(' ');
/** About two minutes of prose in short sentences. */
const prose = Array.from({ length: 7 }, () => words(60)).join('\n\n');

const single = (name: string, right = 0) => `::: question ${name}
Type: single
Ask: What do you look at first?

${['The gap before the failure', 'The loudest line in the log', 'The last release of the service']
  .map(
    (text, index) =>
      `- [${index === right ? 'x' : ' '}] ${text} ${name}\n  > It tells us what this is about, case ${index}.`,
  )
  .join('\n')}

Why: The gap tells a lifetime from an act.
:::`;

const short = `::: question code
Type: short
Ask: Which code?
Accept: 403
Right: Known and not allowed, so an administrator acts.
Wrong: Not yet. Look at the neighbour of 401 again.
Why: The server knows who asks.
:::`;

interface Parts {
  readonly front?: string;
  readonly minutes?: number;
  readonly kind?: string;
  readonly body?: string;
  readonly questions?: readonly string[];
}
const good = [single('one'), single('two', 1), short];
const file = ({
  front = 'apply: Look at one gap today',
  minutes = 4,
  kind = 'nugget',
  body = prose,
  questions = good,
}: Parts) =>
  `---
id: reading-gaps
title: Gaps
locale: en
minutes: ${minutes}
kind: ${kind}
teaches:
  - api-architecture
reviewed: 2026-10-05
${front}
---

${[body, ...questions].join('\n\n')}
`;
/** The line of the body. */
const bodyLine = 13;
/** The line after seven paragraphs: further text, or the first question. */
const next = 27;
const findings = (parts: Parts) => lintLesson(file(parts), 'gaps.md');
const rulesOf = (parts: Parts) => findings(parts).map(({ rule }) => rule);

test('a sound lesson has no finding', () => {
  expect(findings({})).toEqual([]);
});

describe('finds', () => {
  test.each<[string, Parts, { line: number; rule: string }, string]>([
    [
      'too few minutes',
      { minutes: 2, body: 'Read.' },
      { line: 1, rule: 'minutes' },
      '2 minutes; a nugget takes 3 to 8',
    ],
    ['minutes the text does not take', { minutes: 7 }, { line: 1, rule: 'minutes' }, 'says 7 minutes, reads as 3.8'],
    [
      'a recall as long as a lesson',
      { kind: 'recall' },
      { line: 1, rule: 'minutes' },
      '4 minutes; a recall takes 1 to 3',
    ],
    ['two questions', { questions: [single('one'), short] }, { line: 1, rule: 'questions' }, '2 questions; ask 3 to 6'],
    [
      'questions of one type',
      { questions: [single('one'), single('two', 1), single('three', 1)] },
      { line: 1, rule: 'questions' },
      'all questions are of one type',
    ],
    [
      'a skill that no question checks',
      {
        questions: good.map((question) => question.replace('\nAsk', '\nSkill: api-architecture\nAsk')),
        front: 'apply: a\nsources:\n  - A',
      },
      { line: 1, rule: 'questions' },
      'no question checks "de-escalation"',
    ],
    ['a lesson nobody can use today', { front: 'sources:\n  - A' }, { line: 1, rule: 'apply' }, 'no "apply:" line'],
    [
      'feedback of three words',
      {
        questions: [
          single('one').replace('It tells us what this is about, case 1.', 'Not quite this.'),
          ...good.slice(1),
        ],
      },
      { line: next + 7, rule: 'feedback' },
      '"Not quite this." teaches little',
    ],
    [
      'feedback that begins with a verdict',
      { questions: [single('one').replace('It tells us', 'Wrong! It tells us'), ...good.slice(1)] },
      { line: next + 5, rule: 'feedback' },
      'begins with a verdict',
    ],
    [
      'the same feedback for two options',
      { questions: [single('one').replace('case 1', 'case 0'), ...good.slice(1)] },
      { line: next + 7, rule: 'feedback' },
      'the same feedback twice',
    ],
    [
      'a right option that is much longer',
      {
        questions: [
          single('one').replace('The gap', 'The gap, in seconds, between the token and the failure, and also the gap'),
          ...good.slice(1),
        ],
      },
      { line: next, rule: 'give-away' },
      'much longer than the others',
    ],
    [
      'the right option always at the same place',
      { questions: [single('one'), single('two'), single('three'), short] },
      { line: next, rule: 'give-away' },
      'the right option is always "a"',
    ],
    [
      'the right option always the longest',
      {
        questions: [
          ...[0, 1, 2].map((right) => single(`q${right}`, right).replace('- [x] The', '- [x] The very, very')),
          short,
        ],
      },
      { line: next, rule: 'give-away' },
      'the right option is always the longest',
    ],
    [
      'a share without a source',
      { body: `${prose}\n\nIt fell by 30 % then.` },
      { line: next, rule: 'sources' },
      '"0 %" is a claim',
    ],
    [
      'a standard without a source',
      { body: `${prose}\n\nSee RFC 9110.` },
      { line: next, rule: 'sources' },
      '"RFC 9" is a claim',
    ],
    [
      'research without a source',
      { body: `${prose}\n\nOne study says so.` },
      { line: next, rule: 'sources' },
      '"study" is a claim',
    ],
    [
      'a long sentence',
      { body: `${prose}\n\nSo ${'and so '.repeat(15)}on.` },
      { line: next, rule: 'long-sentence' },
      '32 words',
    ],
    ['a long paragraph', { body: `${prose}\n\n${words(81)}` }, { line: next, rule: 'long-paragraph' }, '81 words'],
    [
      'wide code',
      { body: `${prose}\n\n\`\`\`log\n${'x'.repeat(77)}\n\`\`\`` },
      { line: next, rule: 'wide-code' },
      'a line of 77 characters',
    ],
    [
      'blame',
      { body: `${prose}\n\nIt was your mistake.` },
      { line: next, rule: 'words' },
      '"your mistake": say what happened',
    ],
    [
      'blame in a list item',
      { body: `${prose}\n\n- a\n- a careless click` },
      { line: next + 1, rule: 'words' },
      '"careless"',
    ],
    [
      'belittling',
      { body: `${prose}\n\nObviously it expired.` },
      { line: next, rule: 'words' },
      '"Obviously": leave it out',
    ],
    [
      'blame in feedback',
      { questions: [single('one').replace('It tells us', 'You should have read on. It tells us'), ...good.slice(1)] },
      { line: next + 5, rule: 'words' },
      '"You should have"',
    ],
  ])('%s', (name, parts, at, message) => {
    const source = name.includes('skill that no')
      ? file(parts).replace('  - api-architecture\n', '  - api-architecture\n  - de-escalation\n')
      : file(parts);
    expect(lintLesson(source, 'gaps.md')).toEqual(
      expect.arrayContaining([{ ...at, message: expect.stringContaining(message) as string }]),
    );
  });
});

describe('is silent about', () => {
  test.each<[string, Parts]>([
    ['a claim with a source', { front: 'apply: a\nsources:\n  - A', body: `${prose}\n\nIt fell by 30 %.` }],
    ['what somebody says', { body: `${prose}\n\nNot “it was your mistake, obviously”.` }],
    ['what code says', { body: `${prose}\n\nThe field is called \`user error\`.` }],
    ['code of 76 characters', { body: `${prose}\n\n\`\`\`log\n${'x'.repeat(76)}\n\`\`\`` }],
  ])('%s', (_name, parts) => {
    expect(rulesOf(parts)).toEqual([]);
  });
});

test('findings come in the order of the file', () => {
  const parts = { body: `Obviously. It was your fault.\n\n${prose}`, questions: [single('one'), short], minutes: 9 };
  const lines = findings(parts).map(({ line }) => line);
  expect(lines).toEqual([1, 1, 1, bodyLine, bodyLine]);
});

test('a text that is no lesson is refused, as the parser does', () => {
  expect(() => lintLesson('Text', 'gaps.md')).toThrow('gaps.md:1: no front matter');
});

test('words are looked for in the language of the lesson', () => {
  const german = (text: string) => file({ body: `${prose}\n\n${text}` }).replace('locale: en', 'locale: de');
  expect(lintLesson(german('Das war Ihr Fehler.'), 'a.md').map(({ rule }) => rule)).toEqual(['words']);
  expect(lintLesson(german('It was your mistake.'), 'a.md')).toEqual([]);
});
