import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers, type ReadNumbers } from './xray-numbers.js';

describe('the numbers of a pasted Key Result', () => {
  it.each<[string, ReadNumbers]>([
    ['Raise NPS from 40 to 60 by cutting resolution time 30 %', { baseline: 40, target: 60, suffix: '' }],
    ['CSAT 72→82', { baseline: 72, target: 82, suffix: '' }],
    ['Lösungszeit von 10,5 h auf 7,5 h', { baseline: 10.5, target: 7.5, suffix: 'h' }],
    ['Revenue from 1,200 to 1,500 €', { baseline: 1200, target: 1500, suffix: '€' }],
    ['Cut churn to 3 %', { target: 3, suffix: '%' }],
    ['Be better at AI', { suffix: '' }],
    ['', { suffix: '' }],
  ])('%s', (text, numbers) => {
    expect(readNumbers(text)).toEqual(numbers);
  });

  it('are finite, or not there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { baseline = 0, target = 0 } = readNumbers(text);
        expect(Number.isFinite(baseline) && Number.isFinite(target)).toBe(true);
      }),
      { seed: 7 },
    );
  });
});
