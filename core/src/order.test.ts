import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText, sortedBy } from './order.js';

describe('order', () => {
  it.each([
    ['', 'a', -1],
    ['a', 'a', 0],
    ['b', 'a', 1],
    ['B', 'a', -1], // a dictionary would say a, B
    ['z', 'ä', -1], // a German dictionary would say ä, z
    ['10', '9', -1],
    ['😀', '～', -1], // by code points it would be ～, 😀
  ])('of %j and %j is %i', (a, b, expected) => {
    expect(compareText(a, b)).toBe(expected);
  });

  it('is decided by the first key that differs', () => {
    const rows = [
      { at: '2', id: 'a' },
      { at: '1', id: 'b' },
      { at: '1', id: 'a' },
    ];
    expect(sortedBy(rows, ({ at, id }) => [at, id])).toStrictEqual([rows[2], rows[1], rows[0]]);
  });

  it('leaves the list it was given, and what is equal in its order', () => {
    const rows = Object.freeze(['b1', 'a1', 'b2', 'a2']);
    expect(sortedBy(rows, (row) => [row.slice(0, 1)])).toStrictEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it('is the one of JavaScript for texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(sortedBy(texts, (text) => [text])).toStrictEqual([...texts].sort());
      }),
      { seed: 20261020 },
    );
  });
});
