import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindLexicon } from '../lexicon.js';
import { buildSkillIndex } from '../skill-index.js';
import { buildContextPack, type PackLesson } from './build.js';
import { applyPackDelta, packDelta } from './delta.js';
import { openContextPack } from './read.js';

const most = 1_000_000;
const skills = Array.from({ length: 80 }, (_, i) => ({
  id: `s${i}`,
  label: `subject${i} craft${i % 7}`,
  alternatives: [`handling of matter${i}`],
  description: '',
}));
const lessons = Array.from({ length: 900 }, (_, i): PackLesson => ({
  id: `l${i}`,
  title: `Chapter${i} about topic${i % 90}`,
  summary: `Try step${i} with colleague${i % 11}`,
  skillId: `s${i % 80}`,
  rank: i % 5 === 0 ? 1 : 0,
}));
const lexicon = bindLexicon([], buildSkillIndex(skills));
const packOf = (taught: readonly PackLesson[]): ArrayBuffer =>
  buildContextPack({ skills, lessons: taught, bridges: [], bridgesVersion: 1, lexicon }).pack;
const old = packOf(lessons);
const change = (place: number, changed: Partial<PackLesson>): ArrayBuffer =>
  packOf(lessons.map((lesson, i) => (i === place ? { ...lesson, ...changed } : lesson)));
const bytesOf = (buffer: ArrayBuffer): Uint8Array => new Uint8Array(buffer);

/** Two buffers that share most of their runs, in any order. */
const relatives = fc
  .array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 })
  .chain((runs) => {
    const some = fc.array(fc.oneof(fc.constantFrom(new Uint8Array(0), ...runs), fc.uint8Array({ maxLength: 5 })), {
      maxLength: 12,
    });
    return fc.tuple(some, some);
  })
  .map(([a, b]) => [joined(a), joined(b)] as const);
const joined = (runs: readonly Uint8Array[]): ArrayBuffer => Uint8Array.from(runs.flatMap((run) => [...run])).buffer;

describe('a delta between packs', () => {
  test('leads from any bytes to any others', () => {
    fc.assert(
      fc.property(relatives, ([from, to]) => {
        expect(bytesOf(applyPackDelta(packDelta(from, to), from, most))).toEqual(bytesOf(to));
      }),
    );
  });

  test('leads from any pack with any wrong bytes to any other', () => {
    const wrong = fc.array(fc.tuple(fc.nat(old.byteLength - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 6 });
    const spoilt = fc.tuple(wrong, fc.nat(old.byteLength)).map(([places, length]) => {
      const bytes = new Uint8Array(old.slice(0));
      for (const [place, value] of places) bytes[place] = value;
      return bytes.slice(0, length).buffer;
    });
    fc.assert(
      fc.property(spoilt, spoilt, (from, to) => {
        expect(bytesOf(applyPackDelta(packDelta(from, to), from, most))).toEqual(bytesOf(to));
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['nothing', old, 0.001],
    ["one lesson's title", change(451, { title: 'Entirely other words stand here' }), 0.1],
    ["one lesson's rank", change(451, { rank: 0.5 }), 0.01],
    [
      'one lesson more at the end',
      packOf([...lessons, { ...(lessons[0] as PackLesson), skillId: 's79', id: 'new' }]),
      0.1,
    ],
  ])('is small when what changed is %s', (_, next, share) => {
    const delta = packDelta(old, next);
    expect(delta.byteLength / next.byteLength).toBeLessThan(share);
    expect(openContextPack(applyPackDelta(delta, old, most)).header).toEqual(openContextPack(next).header);
  });

  test('is refused when a single bit is wrong or the end is missing', () => {
    const delta = packDelta(old, change(3, { title: 'Something else' }));
    fc.assert(
      fc.property(fc.nat(delta.byteLength - 1), fc.nat(7), (place, bit) => {
        const bytes = new Uint8Array(delta.slice(0));
        bytes[place] = (bytes[place] as number) ^ (1 << bit);
        expect(() => applyPackDelta(bytes.buffer, old, most)).toThrow(/^\[context-pack\] This delta/);
        expect(() => applyPackDelta(delta.slice(0, place), old, most)).toThrow(/^\[context-pack\] This delta/);
      }),
      { examples: [[4, 0]] }, // from format 1 to a format that never was
    );
  });

  test('is refused when it is foreign, made for another pack, or leads to too much', () => {
    const delta = packDelta(old, change(3, { title: 'Something else' }));
    expect(() => applyPackDelta(old, old, most)).toThrow(/is none/);
    expect(() => applyPackDelta(delta, change(4, { rank: 0.5 }), most)).toThrow(/another pack/);
    expect(() => applyPackDelta(delta, old, 100)).toThrow(/too large/);
  });
});
