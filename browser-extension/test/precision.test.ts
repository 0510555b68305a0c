import { expect, it } from 'vitest';
import { measurePrecision } from '../bench/precision.js';

it('tips fit the page, and stay away from what is nobody’s work', async () => {
  const { pages, offTopic, precisionAt1, answered, falseTips } = await measurePrecision('pages');
  expect(pages).toBeGreaterThanOrEqual(120);
  expect(offTopic).toBeGreaterThanOrEqual(pages / 2);
  expect(precisionAt1).toBeGreaterThanOrEqual(0.8);
  expect(falseTips).toBeLessThanOrEqual(0.05);
  expect(answered).toBeGreaterThan(0.5); // silence alone would pass the two above
});
