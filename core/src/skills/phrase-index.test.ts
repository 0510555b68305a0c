import { describe, expect, it } from 'vitest';
import { indexPhrases } from './phrase-index.js';
import { toWords } from './words.js';

const index = indexPhrases([
  ['first response time', 'metric'],
  ['response', 'word'],
  ['time to hire', 'hire'],
  ['win + hospitals', 'pair'],
] as const);
const find = (text: string): readonly string[] =>
  index.find(toWords(text)).map(({ value, start, end }) => `${value}: ${text.slice(start, end)}`);

describe('phrases in a text', () => {
  it.each([
    ['whatever their endings and case', 'First responses Time', ['metric: First responses Time']],
    ['the longest only, where one holds another', 'first response time', ['metric: first response time']],
    ['each alone where they do not', 'response, time to hire', ['word: response', 'hire: time to hire']],
    ['parts that stand apart', 'Win 8 new hospitals', ['pair: Win']],
    ['nothing where a part is missing', 'Win 8 new clinics', []],
    ['nothing inside other words', 'irresponsive', []],
  ])('finds %s', (_rule, text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});
