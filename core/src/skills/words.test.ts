import { describe, expect, it } from 'vitest';
import { stemOf, toWords } from './words.js';

describe('words', () => {
  it.each([
    ['reduce', ['reduced', 'reduces', 'reducing', 'Reduce']],
    ['plan', ['plans', 'planned', 'planning']],
    ['hire', ['hires', 'hired', 'hiring']],
    ['policy', ['policies']],
    ['process', ['processes', 'processing', 'processed']],
    ['API', ['APIs', 'api']],
    ['KPI', ['KPIs']],
    ['manager', ["manager's", 'managers', 'manager’s']],
  ])('makes one of all forms of %s', (word, forms) => {
    expect(new Set([word, ...forms].map(stemOf)).size).toBe(1);
  });

  it.each([
    ['need', 'ne'],
    ['string', 'str'],
    ['analysis', 'analysi'],
    ['status', 'statu'],
  ])('does not take %s for an ending on %s', (word, other) => {
    expect(stemOf(word)).not.toBe(other);
  });

  it('knows where each word stands, and keeps C++ and C# whole', () => {
    const text = 'Port C++ and C# by Q3';
    expect(toWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Port',
      'C++',
      'and',
      'C#',
      'by',
      'Q3',
    ]);
  });

  it('reads other alphabets without breaking a word', () => {
    expect(toWords('Kundenzufriedenheit über 80 رضا العملاء')).toHaveLength(5);
  });
});
