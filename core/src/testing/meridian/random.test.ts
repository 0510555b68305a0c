import { expect, test } from 'vitest';
import { seededRandom } from './random.js';

const draws = (seed: string, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

test('the same seed gives the same numbers, another seed gives others', () => {
  expect(draws('a', 50)).toEqual(draws('a', 50));
  expect(draws('a', 50)).not.toEqual(draws('b', 50));
});

test('numbers lie in [0, 1) and fill it evenly', () => {
  const numbers = draws('even', 10_000);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length / numbers.length;
    // Five standard errors of a share of 0.1 among 10,000.
    expect(Math.abs(share - 0.1)).toBeLessThan(0.015);
  }
});

test('both ends of a range come up, and nothing beyond', () => {
  const random = seededRandom('ends');
  expect(new Set(Array.from({ length: 200 }, () => random.between(2, 4)))).toEqual(new Set([2, 3, 4]));
});
