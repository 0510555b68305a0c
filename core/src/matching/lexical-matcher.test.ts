import { describe, expect, it } from 'vitest';
import { starterGraph } from '../skills/starter-graph.js';
import { createLexicalMatcher } from './lexical-matcher.js';

const matcher = createLexicalMatcher(starterGraph.skills.values());

describe('the lexical matcher', () => {
  it.each([
    ['Build React Native screens', 'react-native', ['React', 'Native']],
    ['negotiating framework agreements', 'contract-management', ['framework', 'agreements']],
    ['Our data pipelines keep failing', 'data-engineering', ['data', 'pipelines']],
  ])('reads %s', (text, skillId, words) => {
    const found = matcher.match(text, 5).find((match) => match.skillId === skillId);
    expect(found).toMatchObject({ score: 1, words });
  });

  it('is silent without a shared word', () => {
    expect(matcher.match('Grandma’s pancake batter', 5)).toEqual([]);
  });

  it('never finds a word inside another', () => {
    expect(matcher.match('rapidly', 50)).toEqual([]);
  });

  it('keeps to its limit, best first, scores in 0–1', () => {
    const found = matcher.match('supplier negotiation, data analysis and project planning for security training', 4);
    expect(found).toHaveLength(4);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(found.every(({ score }) => score > 0 && score <= 1)).toBe(true);
  });
});
