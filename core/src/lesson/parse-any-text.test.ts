import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyliftError } from '../errors.js';
import { maxCharacters } from './line-reader.js';
import { lintLesson } from './lint-lesson.js';
import { parseLesson } from './parse-lesson.js';

const head = `---
id: a
title: A
locale: en
minutes: 4
kind: nugget
teaches:
  - a
reviewed: 2026-10-05
---

`;

const outcomeOf = (source: string): 'lesson' | 'refused' => {
  try {
    parseLesson(source, 'any.md');
    return 'lesson';
  } catch (error) {
    if (error instanceof KeyliftError && error.code === 'invalid' && /^any\.md:\d+: ./u.test(error.message))
      return 'refused';
    throw error;
  }
};

/** The pieces of the dialect and the characters around them, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '\n',
          '\n\n',
          ' ',
          '  ',
          '# ',
          '## ',
          '- ',
          '- [ ] ',
          '- [x] ',
          '1. ',
          '2. ',
          '> ',
          '> [!note]',
          '  > ',
          '---',
        ],
        ...[
          '```',
          '```js {1} "c"',
          '|',
          '| a | b |',
          '| --- | --- |',
          '![',
          '](',
          ')',
          '[',
          ']',
          '**',
          '*',
          '_',
          '`',
          '\\',
          '<b>',
        ],
        ...[
          '::: question a',
          ':::',
          'Type: single',
          'Type: order',
          'Type: short',
          'Ask: a',
          'Why: b',
          'Accept: c',
          'Right: d',
        ],
        ...['Wrong: e', 'https://a.example', '— A', 'word', '&amp;', '401'],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('any text is a lesson or is refused with file and line, and nothing else happens', () => {
  const seen = { lesson: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.oneof(
        pieces,
        pieces.map((body) => head + body),
        fc.string({ unit: 'binary' }),
      ),
      (source) => {
        seen[outcomeOf(source)] += 1;
      },
    ),
    { seed: 20261005, numRuns: 3000 },
  );
  expect(seen.lesson).toBeGreaterThan(20);
  expect(seen.refused).toBeGreaterThan(20);
});

test('what parses can be linted', () => {
  fc.assert(
    fc.property(pieces, (body) => {
      if (outcomeOf(head + body) === 'lesson') lintLesson(head + body, 'any.md');
    }),
    { seed: 20261005, numRuns: 1000 },
  );
});

test.each([
  ['stars', '*'],
  ['strong words', '**a** '],
  ['openings of links', '[a]('],
  ['brackets', '['],
  ['backticks', '`'],
  ['underscores', '_a '],
  ['backslashes', '\\'],
  ['pipes', '|'],
  ['quotes', '> '],
  ['spaces', ' '],
  ['entities', '&a'],
  ['digits', '1'],
  ['colons', 'a:'],
  ['empty lines', '\n'],
  ['paragraphs', 'a\n\n'],
  ['list items', '- a\n'],
  ['options', '- [ ] a\n  > b\n'],
  ['accepted answers', 'Accept: a\n'],
  ['table rows', '| a | b |\n'],
  ['items of the front matter', '  - a\n'],
])('a megabyte of %s ends at once, and so does as much as a lesson may hold', (_name, unit) => {
  const repeated = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const largest = repeated(maxCharacters - 400);
  const started = performance.now();
  for (const before of ['', head, '---\nteaches:\n', `${head}::: question a\nType: single\nAsk: a\n\n`]) {
    expect(outcomeOf(before + repeated(1_000_000))).toBe('refused');
    outcomeOf(before + largest);
    outcomeOf(`${before}${largest}\n:::\n`);
  }
  // Linear work takes milliseconds here; quadratic work on 100,000 characters takes minutes.
  expect(performance.now() - started).toBeLessThan(5_000);
});
