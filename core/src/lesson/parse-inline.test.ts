import { expect, test } from 'vitest';
import { KeyliftError } from '../errors.js';
import { readLines } from './line-reader.js';
import { isHttpsUrl, parseInline } from './parse-inline.js';

const inline = (text: string) => parseInline(readLines('', 'a.md').reader, text, 7);

test.each([
  ['plain words', 'Read the gap', [{ text: 'Read the gap' }]],
  ['strong', '**Read** it', [{ text: 'Read', strong: true }, { text: ' it' }]],
  ['emphasis', 'not _that_ one', [{ text: 'not ' }, { text: 'that', emphasis: true }, { text: ' one' }]],
  ['code keeps every character', '`**x** <b>`', [{ text: '**x** <b>', code: true }]],
  ['strong code', '**`401`**', [{ text: '401', strong: true, code: true }]],
  [
    'strong emphasis',
    '**_all_ of it**',
    [
      { text: 'all', strong: true, emphasis: true },
      { text: ' of it', strong: true },
    ],
  ],
  [
    'a link',
    '[RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#status)',
    [{ text: 'RFC 9110', href: 'https://www.rfc-editor.org/rfc/rfc9110#status' }],
  ],
  ['a strong link', '**[docs](https://a.example)**', [{ text: 'docs', strong: true, href: 'https://a.example' }]],
  ['names with underscores stay whole', 'invalid_grant and a_b_c', [{ text: 'invalid_grant and a_b_c' }]],
  ['emphasis around such a name', '_invalid_grant_', [{ text: 'invalid_grant', emphasis: true }]],
  ['escapes', '5 \\* 3, \\[sic\\], a\\_b, \\\\', [{ text: '5 * 3, [sic], a_b, \\' }]],
  ['a line break reads as a space', 'one\ntwo `a\nb`', [{ text: 'one two ' }, { text: 'a b', code: true }]],
  ['comparisons are no HTML', 'p < 0.05 & q > 3', [{ text: 'p < 0.05 & q > 3' }]],
  ['astral characters', '𝑥 ok', [{ text: '𝑥 ok' }]],
])('%s', (_name, text, runs) => {
  expect(inline(text)).toEqual(runs);
});

test.each([
  ['unclosed strong', '**now', '7: ** opens strong text that never ends'],
  ['unclosed emphasis', 'not _that one', '7: _ opens emphasis that never ends'],
  ['unclosed code', 'a\nb `c', '8: ` opens code that never ends'],
  ['a lone asterisk', '2 * 3', '7: a lone asterisk'],
  ['spaces inside strong', '** now **', '7: ** beside a space'],
  ['a space before the end of strong', '**now **', '7: ** beside a space'],
  ['empty strong', 'a ****', '7: empty **'],
  ['spaces inside emphasis', '_ now_', '7: _ beside a space'],
  ['empty code', 'a `` b', '7: empty code'],
  ['raw HTML', 'a <b>bold</b> word', '7: raw HTML'],
  ['an HTML comment', 'a <!-- b -->', '7: raw HTML'],
  ['an entity', 'fish &amp; chips', '7: an HTML entity'],
  ['a numeric entity', 'a &#160; b', '7: an HTML entity'],
  ['a bare address', 'see https://a.example', '7: a bare address'],
  ['http', '[a](http://a.example)', '7: "http://a.example" is not an https link'],
  ['javascript', '[a](javascript:alert)', '7: "javascript:alert" is not an https link'],
  ['a user name in the host', '[a](https://paypal.example@evil.example)', 'is not an https link'],
  ['a relative link', '[a](../b.md)', '7: "../b.md" is not an https link'],
  ['an unclosed link', '[a](https://a.example', 'is not an https link'],
  ['a reference link', '[a][b]', '7: a bracket without a link'],
  ['a closing bracket', 'a] b', '7: a bracket without a link'],
  ['markers in link words', '[**a**](https://a.example)', '7: link words must be plain'],
  ['an image in a text', 'look ![x](https://a.example/x.png)', '7: an image inside a text'],
  ['a lone backslash', 'a \\ b', '7: a lone backslash'],
  ['a backslash at the end', 'a\\', '7: a lone backslash'],
  ['nothing', '', '7: an empty text'],
  ['the line of the marker, not of the text', 'a\nb\nc <i>', '9: raw HTML'],
])('refuses %s', (_name, text, message) => {
  expect(() => inline(text)).toThrow(KeyliftError);
  expect(() => inline(text)).toThrow(message);
});

test.each([
  ['https://a.example', true],
  ['https://a.example:8443/x?y=1#z', true],
  ['https://xn--bcher-kva.example/%28', true],
  ['HTTPS://A.example', true],
  ['http://a.example', false],
  ['https://', false],
  ['https://-a.example', false],
  ['https://a.example/(b)', false],
  ['https://a.example/a b', false],
  ['https://a.example\\@b.example', false],
  ['//a.example', false],
  [`https://a.example/${'x'.repeat(500)}`, false],
])('%s is an https link: %s', (url, answer) => {
  expect(isHttpsUrl(url)).toBe(answer);
});
