import { describe, expect, test } from 'vitest';
import { KeyliftError } from '../errors.js';
import { parseLesson } from './parse-lesson.js';

const head = [
  '---',
  'id: reading-gaps',
  "title: 'Gaps: what they tell'",
  'locale: en',
  'minutes: 4',
  'kind: nugget',
  'teaches:',
  '  - api-architecture',
  'reviewed: 2026-10-05',
  '---',
];
/** Line of the first line of a body. */
const bodyLine = head.length + 2;
const file = (body: string) => `${head.join('\n')}\n\n${body}\n`;
const blocks = (body: string) => parseLesson(file(body), 'gaps.md').blocks;

function messageOf(source: string): string {
  try {
    parseLesson(source, 'gaps.md');
  } catch (error) {
    expect(error).toBeInstanceOf(KeyliftError);
    expect(error).toMatchObject({ code: 'invalid' });
    return (error as KeyliftError).message;
  }
  return 'no error';
}

test('line ends of Windows and a byte order mark change nothing', () => {
  const source = file('One\ntwo.\n\n- a\n- b');
  expect(parseLesson(`\uFEFF${source.replaceAll('\n', '\r\n')}`, 'gaps.md')).toEqual(parseLesson(source, 'gaps.md'));
});

describe('each block', () => {
  test.each([
    ['a paragraph over two lines', 'One\ntwo.', { type: 'paragraph', text: [{ text: 'One two.' }] }],
    ['a heading', '## Why', { type: 'heading', level: 2, text: [{ text: 'Why' }] }],
    ['a smaller heading', '### Why', { type: 'heading', level: 3, text: [{ text: 'Why' }] }],
    ['a list', '- one\n- two', { type: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two' }]] }],
    [
      'a list item over two lines',
      '- one\n  more\n- two',
      { type: 'list', ordered: false, items: [[{ text: 'one more' }], [{ text: 'two' }]] },
    ],
    [
      'an ordered list',
      '1. one\n2. two',
      { type: 'list', ordered: true, items: [[{ text: 'one' }], [{ text: 'two' }]] },
    ],
    ['a checklist', '- [ ] one\n- [ ] two', { type: 'checklist', items: [[{ text: 'one' }], [{ text: 'two' }]] }],
    ['code', '```js\nlet a;\n```', { type: 'code', language: 'js', lines: ['let a;'], highlight: [] }],
    [
      'code with marks and a caption, its text untouched',
      '```log {2,4-5} "Ticket 1"\na\n  <b>\n\n**c**\n- d\n```',
      {
        type: 'code',
        language: 'log',
        caption: 'Ticket 1',
        lines: ['a', '  <b>', '', '**c**', '- d'],
        highlight: [2, 4, 5],
      },
    ],
    [
      'a note',
      '> [!note]\n> Late events\n> come twice.',
      { type: 'callout', tone: 'note', text: [{ text: 'Late events come twice.' }] },
    ],
    ['a warning', '> [!warning]\n> Careful.', { type: 'callout', tone: 'warning', text: [{ text: 'Careful.' }] }],
    ['an example', '> [!example]\n> So.', { type: 'callout', tone: 'example', text: [{ text: 'So.' }] }],
    ['a quote', '> Ask\n> once.', { type: 'quote', text: [{ text: 'Ask once.' }] }],
    [
      'a quote with its source',
      '> Ask once.\n> — A. Author',
      { type: 'quote', text: [{ text: 'Ask once.' }], source: 'A. Author' },
    ],
    [
      'a table',
      '| Code | Who |\n| --- | --- |\n| `401` | a \\| b |',
      {
        type: 'table',
        header: [[{ text: 'Code' }], [{ text: 'Who' }]],
        rows: [[[{ text: '401', code: true }], [{ text: 'a | b' }]]],
      },
    ],
    [
      'an image',
      '![Two lines](https://a.example/x.svg)',
      { type: 'image', src: 'https://a.example/x.svg', alt: 'Two lines' },
    ],
    [
      'an image with a caption',
      '![Two lines](https://a.example/x.svg "Before and after")',
      { type: 'image', src: 'https://a.example/x.svg', alt: 'Two lines', caption: 'Before and after' },
    ],
  ])('%s', (_name, body, block) => {
    expect(blocks(body)).toEqual([block]);
  });

  test('one after the other, in the order of the file', () => {
    expect(blocks('## A\n\nB\n\n- c\n\n\n> d').map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'list',
      'quote',
    ]);
  });
});

describe('refuses, with file and line,', () => {
  test.each([
    ['a lesson without a body', '', 0, 'the lesson is empty'],
    ['a heading of level 1', '# A', 0, 'a heading of level 1'],
    ['a heading of level 4', '#### A', 0, 'headings have level 2 or 3'],
    ['a heading without a space', '##A', 0, 'headings have level 2 or 3'],
    ['a rule', '---', 0, 'no lines or tilde fences'],
    ['an underline that makes a heading', 'A\n\n===', 2, 'no lines or tilde fences'],
    ['indented text', '    code', 0, 'the line begins with a space'],
    ['bullets of another kind', '* a', 0, 'lists begin with'],
    ['numbers with a bracket', '1) a', 0, 'lists begin with'],
    ['a bullet without a space', '-a', 0, 'lists begin with'],
    ['a list that does not begin with 1', '2. a', 0, 'this list goes on with "1. "'],
    ['a list that skips a number', '1. a\n3. b', 1, 'this list goes on with "2. "'],
    ['text right after a list', '- a\nb', 1, 'this list goes on with "- "'],
    ['a list in a list', '- a\n  - b', 1, 'no blocks inside a list item'],
    ['a list of 21', Array.from({ length: 21 }, () => '- a').join('\n'), 20, '21 items'],
    ['a ticked checklist', '- [x] a', 0, 'a checklist begins unticked'],
    ['a list inside a paragraph', 'Text\n- a', 1, 'a new block inside a paragraph'],
    ['raw HTML', '<div>', 0, 'raw HTML'],
    ['a link without https', 'See [a](http://a.example)', 0, 'is not an https link'],
    ['a fence without a language', '```\na\n```', 0, 'write a code fence as'],
    ['an unclosed fence', '```js\na', 0, 'the code never ends'],
    ['empty code', '```js\n\n```', 0, 'empty code'],
    ['41 lines of code', `\`\`\`js\n${'a\n'.repeat(41)}\`\`\``, 0, '41 lines of code'],
    ['a mark beyond the code', '```js {3}\na\nb\n```', 0, 'marks {3}'],
    ['marks out of order', '```js {2,1}\na\nb\n```', 0, 'marks {2,1}'],
    ['a mark that runs backwards', '```js {2-1}\na\nb\n```', 0, 'marks {2-1}'],
    ['a fence inside code', '```js\n```ts\n```', 1, 'a fence inside code'],
    ['text right after code', '```js\na\n```\nText', 3, 'text right after code'],
    ['an unknown callout', '> [!tip]\n> a', 0, 'unknown callout "tip"'],
    ['an empty callout', '> [!note]', 0, 'an empty callout'],
    ['a quote in a quote', '> > a', 0, 'no blocks inside a quote'],
    ['an empty quoted line', '> a\n>\n> b', 1, 'an empty quoted line'],
    ['a quote with a hyphen before its source', '> a\n> - Author', 1, 'the source as "> — Name"'],
    ['a quote that is only a source', '> — Author', 0, 'a quote ends with its source'],
    ['text right after a quote', '> a\nb', 1, 'text right after a quote'],
    ['a table with one column', '| a |\n| --- |\n| b |', 0, '1 columns'],
    ['a table without dashes', '| a | b |\n| c | d |', 1, 'the second line of a table'],
    ['a table without rows', '| a | b |\n| --- | --- |', 0, '0 rows'],
    ['a row with too few cells', '| a | b |\n| --- | --- |\n| c |', 2, '1 cells; the header has 2'],
    ['an empty cell', '| a | b |\n| --- | --- |\n| c |  |', 2, 'an empty text'],
    ['a row that does not end', '| a | b |\n| --- | --- |\n| c | d', 2, 'a table row begins and ends with "|"'],
    ['an image without words', '![](https://a.example/x.png)', 0, 'an image without words'],
    ['an image from anywhere', '![a](x.png)', 0, '"x.png" is not an https address'],
    ['an image with text behind it', '![a](https://a.example/x.png) b', 0, 'write an image as'],
    ['an unknown directive', '::: video', 0, 'unknown block'],
    ['a tab', 'a\tb', 0, 'invisible character U+0009'],
    ['a zero-width space', 'a\u200Bb', 0, 'invisible character U+200B'],
    ['a text direction override', 'a\u202Eb', 0, 'invisible character U+202E'],
    ['half a character', 'a\uD800b', 0, 'invisible character U+D800'],
  ])('%s', (_name, body, offset, message) => {
    const text = messageOf(file(body));
    expect(text).toContain(message);
    if (body !== '') expect(text.startsWith(`gaps.md:${bodyLine + offset}: `)).toBe(true);
  });
});
