import { describe, expect, it } from 'vitest';
import { readPageMessage } from './messages.js';

const term = { hash: 7, weight: 2 };

describe('a message of a page', () => {
  it.each([
    ['terms', { kind: 'page', terms: [term] }],
    ['no terms', { kind: 'page', terms: [] }],
    ['an answer to a tip', { kind: 'tip', action: 'dismiss', lessonId: 'a' }],
  ])('is read: %s', (_, message) => {
    expect(readPageMessage(message)).toEqual(message);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'page'],
    ['another kind', { kind: 'sync' }],
    ['too many terms', { kind: 'page', terms: Array.from({ length: 65 }, () => term) }],
    ['no list', { kind: 'page', terms: { length: 1, 0: term } }],
    ['a negative hash', { kind: 'page', terms: [{ hash: -1, weight: 1 }] }],
    ['a hash that is too large', { kind: 'page', terms: [{ hash: 2 ** 32, weight: 1 }] }],
    ['a weight that is no number', { kind: 'page', terms: [{ hash: 1, weight: Number.NaN }] }],
    ['an endless weight', { kind: 'page', terms: [{ hash: 1, weight: Infinity }] }],
    ['an unknown action', { kind: 'tip', action: 'erase', lessonId: 'a' }],
    ['an empty lesson', { kind: 'tip', action: 'open', lessonId: '' }],
    ['an endless lesson', { kind: 'tip', action: 'open', lessonId: 'a'.repeat(201) }],
    ['a lesson from the prototype', JSON.parse('{"__proto__":{"kind":"tip","action":"open","lessonId":"a"}}')],
  ])('is refused: %s', (_, message) => {
    expect(readPageMessage(message)).toBeUndefined();
  });

  it('keeps nothing it does not know', () => {
    const message = { kind: 'page', terms: [{ ...term, text: 'secret' }], url: 'https://x' };
    expect(readPageMessage(message)).toEqual({ kind: 'page', terms: [term] });
  });
});
