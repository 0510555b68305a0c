import { describe, expect, it } from 'vitest';
import { readRetryAfter, retryDelay } from './backoff.js';

describe('the wait before the next try', () => {
  it.each([
    // [failed tries, chance, milliseconds] by hand: 5 s · 2^(tries − 1), at most an hour, upper half by chance
    [1, 0, 2_500],
    [1, 1, 5_000],
    [2, 0.5, 7_500],
    [5, 1, 80_000],
    [11, 0, 1_800_000],
    [11, 1, 3_600_000],
    [50, 1, 3_600_000],
    [5000, 1, 3_600_000],
  ])('after %i tries with chance %d: %i ms', (tries, chance, delay) => {
    expect(retryDelay(tries, chance)).toBe(delay);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-20T15:00:00Z');
  it.each([
    [undefined, undefined],
    ['120', 120_000],
    ['0', 0],
    ['Fri, 20 Nov 2026 15:01:00 GMT', 60_000],
    ['Fri, 20 Nov 2026 14:00:00 GMT', 0],
    ['99999999', 86_400_000],
    ['soon', undefined],
    ['-5', 0],
  ])('%s is %s', (value, delay) => {
    expect(readRetryAfter(value, now)).toBe(delay);
  });
});
