import { describe, expect, it } from 'vitest';
import { hashTerms } from './terms.js';
import { wordsBehind } from './words-behind.js';

const hashesOf = (text: string): number[] => hashTerms([{ text, weight: 1 }]).map(({ hash }) => hash);

describe('the words behind hashed terms', () => {
  it.each([
    ['as they stand on the page', 'Refund requested', 'refunds', ['Refund']],
    [
      'two words side by side instead of each alone',
      'The customer asks for a refund',
      'customer asks',
      ['customer asks'],
    ],
    ['a name as it is written', 'Kubernetes rollout', 'kubernetes', ['Kubernetes']],
    ['without numbers and words that explain nothing', 'A 401 after the token expired', 'after 401 token', ['token']],
    ['nothing that is not there', 'Kubernetes rollout', 'pancake', []],
  ])('are %s', (_, page, said, expected) => {
    expect(wordsBehind([{ text: page, weight: 1 }], hashesOf(said))).toEqual(expected);
  });

  it('come from any part of the page', () => {
    const parts = [
      { text: 'Ticket 4711', weight: 6 },
      { text: 'Customer wants her money back', weight: 1 },
    ];
    expect(wordsBehind(parts, hashesOf('money'))).toEqual(['money']);
  });
});
