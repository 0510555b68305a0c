import { expect, test } from 'vitest';
import { parseLesson } from './parse-lesson.js';

const good = `---
id: reading-gaps
title: 'Gaps: what they tell'
locale: en
minutes: 4
kind: nugget
teaches:
  - api-architecture
reviewed: 2026-10-05
---

Text.
`;
const changed = (from: string, to: string) => good.replace(from, to);

test('the front matter becomes the summary of the lesson', () => {
  const source = `---
id: reading-gaps
title: 'Gaps: what they tell'
locale: de
minutes: 10
kind: code-challenge
teaches:
  - api-architecture
  - de-escalation
apply: Measure one gap
reviewed: 2024-02-29
sources:
  - RFC 9110, HTTP Semantics <https://www.rfc-editor.org/rfc/rfc9110>
  - A book
---

Text.`;
  expect(parseLesson(source, 'gaps.md')).toEqual({
    id: 'reading-gaps',
    title: 'Gaps: what they tell',
    locale: 'de',
    minutes: 10,
    kind: 'code-challenge',
    teaches: ['api-architecture', 'de-escalation'],
    apply: 'Measure one gap',
    reviewedAt: '2024-02-29',
    sources: [
      { title: 'RFC 9110, HTTP Semantics', url: 'https://www.rfc-editor.org/rfc/rfc9110' },
      { title: 'A book' },
    ],
    blocks: [{ type: 'paragraph', text: [{ text: 'Text.' }] }],
  });
});

test.each([
  ['no front matter', 'Text', 'gaps.md:1: no front matter'],
  ['an unclosed one', '---\nid: a', 'gaps.md:3: the front matter never ends'],
  ['an unknown key', changed('kind:', 'mood: good\nkind:'), 'gaps.md:6: unknown key "mood"; known are id, title'],
  ['a key given twice', changed('kind:', 'minutes: 5\nkind:'), 'gaps.md:6: "minutes" is given twice'],
  ['a missing key', changed('minutes: 4\n', ''), 'gaps.md:1: "minutes" is missing'],
  ['minutes below 1', changed('minutes: 4', 'minutes: 0'), 'gaps.md:5: minutes are "0"'],
  ['minutes above 10', changed('minutes: 4', 'minutes: 11'), 'gaps.md:5: minutes are "11"'],
  ['minutes that are no number', changed('minutes: 4', 'minutes: five'), 'gaps.md:5: minutes are "five"'],
  ['an unknown language', changed('locale: en', 'locale: fr'), 'gaps.md:4: "fr" is no locale; write one of en, de'],
  [
    'an unknown kind',
    changed('kind: nugget', 'kind: video'),
    'gaps.md:6: "video" is no kind; write one of nugget, recall',
  ],
  ['an id with capitals', changed('id: reading-gaps', 'id: Gaps'), 'gaps.md:2: "Gaps" is no lesson id'],
  ['a skill that is no id', changed('- api-architecture', '- API'), 'gaps.md:8: "API" is no skill id'],
  ['no skill', changed('teaches:\n  - api-architecture', 'teaches:'), 'gaps.md:7: "teaches" is a list'],
  [
    'a skill on the same line',
    changed('teaches:\n  - api-architecture', 'teaches: api-architecture'),
    '"teaches" is a list',
  ],
  ['a skill listed twice', changed('- api-architecture', '- a\n  - a'), 'gaps.md:7: skill "a" is listed twice'],
  ['four skills', changed('- api-architecture', '- a\n  - b\n  - c\n  - d'), 'one to three skills'],
  ['a list where one value belongs', changed('kind: nugget', 'kind:\n  - nugget'), '"kind" needs one value'],
  ['a day that does not exist', changed('2026-10-05', '2026-02-30'), 'gaps.md:9: "2026-02-30" is no calendar day'],
  [
    'a value YAML would misread',
    changed("'Gaps: what they tell'", 'Gaps: what'),
    'gaps.md:3: other tools misread this value',
  ],
  ['quotes that do not match', changed("'Gaps: what they tell'", "'Gaps"), 'gaps.md:3: the quotes do not match'],
  ['a title of 101 characters', changed("'Gaps: what they tell'", 'x'.repeat(101)), '"title" is longer than 100'],
  [
    'a source without https',
    changed('kind:', 'sources:\n  - A <http://a.example>\nkind:'),
    'gaps.md:7: "http://a.example" is not an https link',
  ],
  [
    'a bare address as source',
    changed('kind:', 'sources:\n  - https://a.example\nkind:'),
    'gaps.md:7: a source is "Title"',
  ],
  ['a line that is no entry', changed('kind:', 'some words\nkind:'), 'gaps.md:6: "some words" is no front matter'],
])('refuses %s', (_name, source, message) => {
  expect(() => parseLesson(source, 'gaps.md')).toThrow(message);
});
