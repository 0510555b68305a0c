import { describe, expect, test } from 'vitest';
import { stem } from './stem.js';
import { languageOf, longestText, partsOf, readable, toWords } from './words.js';

const stems = (text: string): string[] => toWords(readable(text)).map((word) => word.stem);

describe('words of a text', () => {
  // The two checks that the method's description gives for its stemmer.
  test('are brought to their stems', () => {
    expect(stems('Managing organisational policies, automated software tests & C++/.NET services')).toEqual([
      'manag',
      'organis',
      'policy',
      'autom',
      'softwar',
      'test',
      'c++',
      'net',
      'servic',
    ]);
    expect(['negotiation', 'negotiate', 'negotiating'].map((word) => stem(word))).toEqual([
      'negoti',
      'negoti',
      'negoti',
    ]);
  });

  test.each([
    ['PAY-1182 Payment webhook', ['pay', 'webhook']],
    ['Pivot tables - Create and format in Excel - Microsoft Support', ['pivot', 'tabl', 'creat', 'form', 'excel']],
    ['Docker Compose - Docker Docs', ['dock', 'compos']],
    ['IT support, it works', ['it', 'support', 'work']],
    ['<b onclick="x">Sales</b> plan', ['sale', 'plan']],
    ['Verträge und Verhandlungen mit Lieferanten', ['vertrag', 'verhandl', 'lieferant']],
    ['', []],
    ['🎉 🎉', []],
  ])('%s', (text, expected) => {
    expect(stems(text)).toEqual(expected);
  });

  test('keep their place in the text', () => {
    const text = 'OPS-1 Rotate TLS keys';
    for (const { written, start, end } of toWords(readable(text))) expect(text.slice(start, end)).toBe(written);
  });

  test('of identifiers come in parts', () => {
    expect(partsOf('retryPayment.webhookUrl')).toEqual(['retry', 'payment', 'webhook', 'url']);
    expect(partsOf('plain')).toEqual([]);
  });

  test('German is told by its function words and letters', () => {
    expect(['Kosten für Lieferanten', 'Kundengespräche', 'Cost of suppliers'].map(languageOf)).toEqual([
      'de',
      'de',
      'en',
    ]);
  });

  test('of a huge text come from its beginning only', () => {
    const words = toWords(readable('word '.repeat(1_000_000)));
    expect(words.length).toBe(longestText / 5);
  });
});
