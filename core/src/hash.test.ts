import { expect, it } from 'vitest';
import { hash32 } from './hash.js';

// FNV-1a test vectors by Landon Curt Noll, with the zero byte that UTF-16 puts after each letter folded in by hand.
it('is FNV-1a over the two bytes of each code unit', () => {
  const fnv = (bytes: readonly number[]) =>
    bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 16777619), 2166136261) >>> 0;
  expect(hash32('')).toBe(2166136261);
  expect(hash32('a')).toBe(fnv([0x61, 0]));
  expect(hash32('é€')).toBe(fnv([0xe9, 0, 0xac, 0x20]));
});

it('tells neighbours apart', () => {
  const ids = Array.from({ length: 2000 }, (_, i) => `lesson-${i % 50}#q${i}`);
  expect(new Set(ids.map(hash32)).size).toBe(ids.length);
});
