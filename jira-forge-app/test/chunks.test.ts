import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunkLength, chunksOf } from '../src/storage/keys';

it('any text comes back whole from its chunks, and each chunk fits into one value in any script', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', '"', 'ü', '证', '🔥'), fc.integer({ min: 0, max: 200_000 }), (letter, times) => {
      const text = letter.repeat(times);
      const chunks = chunksOf(text);
      expect(chunks.join('')).toBe(text);
      for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(chunkLength);
    }),
    { seed: 7, numRuns: 40 },
  );
  expect(chunkLength * 3).toBeLessThan(240 * 1024);
});
