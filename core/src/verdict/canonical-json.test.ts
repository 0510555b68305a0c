import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, rounded } from './canonical-json.js';

describe('canonical JSON', () => {
  it('is the example of RFC 8785, §3.2.2 and §3.2.3', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by code units, as RFC 8785 §3.2.3 does', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const value = Object.fromEntries(keys.map((key) => [key, key]));
    expect(canonicalJson(value)).toBe(
      '{"\\r":"\\r","1":"1","\u0080":"\u0080","ö":"ö","€":"€","😀":"😀","\ufb33":"\ufb33"}',
    );
  });

  it('leaves out what is absent and writes one zero', () => {
    expect(canonicalJson({ b: undefined, a: -0 })).toBe('{"a":0}');
  });

  it.each<[string, unknown, string]>([
    ['NaN', { a: [1, NaN] }, 'value.a[1]'],
    ['infinity', -Infinity, 'value'],
    ['a function', { a: () => 1 }, 'value.a'],
    ['a bigint', [1n], 'value[0]'],
    ['a hole', [undefined], 'value[0]'],
    ['a map', { a: new Map() }, 'value.a'],
    ['a date', new Date(0), 'value'],
  ])('refuses %s and says where it is', (_, value, field) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'invalid', field }));
  });

  it('refuses what holds itself', () => {
    const self: Record<string, unknown> = {};
    self['self'] = { self };
    expect(() => canonicalJson(self)).toThrow(expect.objectContaining({ code: 'invalid', field: 'value.self.self' }));
  });

  it('does not depend on the order in which keys were written, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        const read = JSON.parse(canonicalJson(value)) as object;
        expect(canonicalJson(read)).toBe(canonicalJson(value));
      }),
      { seed: 312, numRuns: 200 },
    );
  });
});

it('numbers are rounded to six decimals', () => {
  expect([1 / 3, 0.1 + 0.2, -1e-9, 5].map(rounded).map(canonicalJson)).toEqual(['0.333333', '0.3', '0', '5']);
});
