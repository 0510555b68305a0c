import { describe, expect, test } from 'vitest';
import { bridges } from './bridges/index.js';
import { createCoverage, highest, scoreCoverage } from './coverage.js';
import { toQuery } from './query.js';
import { createRanker } from './ranker.js';
import { buildSkillIndex } from './skill-index.js';
import type { SkillText } from './skill-text.js';
import { suggestSkills } from './suggest.js';
import { shippedWeights } from './weights.js';
import { readText } from './words.js';

const skill = (id: string, label: string, alternatives: string[] = [], description = ''): SkillText => ({
  id,
  label,
  alternatives,
  description,
});
const skills = [
  skill('nets', 'maintain nets', ['repair fishing nets'], 'Mend nets used at sea.'),
  skill('feedback', 'measure customer feedback', ['survey customers'], 'Find out whether customers are satisfied.'),
  skill('negotiate', 'negotiate with suppliers', ['supplier negotiations'], 'Agree on prices and terms.'),
  skill('sql', 'SQL', ['Structured Query Language'], 'Ask questions of a database.'),
  skill('firewall', 'implement a firewall', ['firewall installation'], 'Protect a network.'),
  skill('cook', 'prepare pastry', ['bake cakes'], 'Bake.'),
];
const ranker = createRanker({ skills, bridges, weights: shippedWeights });

describe('coverage', () => {
  test('is cov² · raw with the idf of the definition', () => {
    const index = buildSkillIndex([skill('a', 'alpha beta'), skill('b', 'alpha'), skill('c', 'gamma')]);
    const scratch = createCoverage(index);
    scoreCoverage(scratch, index, toQuery(readText('alpha'), index));
    // By hand: N = 3, df(alpha) = 2 → ln(1 + 1.5/2.5); df(beta) = 1 → ln(1 + 2.5/1.5).
    const alpha = Math.log(1.6);
    const beta = Math.log(1 + 2.5 / 1.5);
    expect(scratch.best[0]).toBeCloseTo((alpha / (alpha + beta)) ** 2 * alpha, 12);
    expect(scratch.best[1]).toBeCloseTo(alpha, 12);
    expect(scratch.best[2]).toBe(0);
  });

  test('leaves nothing behind for the next text', () => {
    const index = buildSkillIndex(skills);
    const scratch = createCoverage(index);
    scoreCoverage(scratch, index, toQuery(readText('firewall'), index));
    scoreCoverage(scratch, index, toQuery(readText('suppliers'), index));
    expect(highest(scratch.skills, scratch.count, scratch.best, 10).map((s) => skills[s]?.id)).toEqual(['negotiate']);
    expect(scratch.best[4]).toBe(0);
  });

  test('picks the highest, ties by place', () => {
    expect(highest(Int32Array.of(4, 2, 0, 3, 1), 5, Float64Array.of(1, 3, 3, 0, 2), 3)).toEqual([1, 2, 4]);
  });
});

describe('a ranking', () => {
  test('follows the bridge from a metric to the skill behind it, not the letters', () => {
    const [best] = ranker.rank('Raise Net Promoter Score from 31 to 45', 3).skills;
    expect(best).toMatchObject({ id: 'feedback', bridge: 'Net Promoter Score' });
  });

  test('names the label and the words that matched', () => {
    const [best] = ranker.rank('SUP-4 Supplier negotiations for 2027', 1).skills;
    expect(best).toMatchObject({
      id: 'negotiate',
      matched: 'negotiate with suppliers',
      words: ['Supplier', 'negotiations'],
    });
    expect(best?.terms.length).toBeGreaterThan(3);
  });

  test('forgives a misspelling', () => {
    expect(ranker.rank('firewal implementation', 1).skills[0]?.id).toBe('firewall');
  });

  test('is the same every time, whatever was asked in between', () => {
    const first = ranker.rank('slow SQL query', 5);
    ranker.rank('bake a cake at sea', 5);
    expect(ranker.rank('slow SQL query', 5)).toEqual(first);
  });

  test.each(['', ' ', 'a b c', '🎉🎊', '\u0000\u0001\u0002', '<script></script>', '123 456', 'слово 言葉'])(
    '%j gives nothing to show',
    (text) => {
      expect(suggestSkills(ranker, text).shown).toEqual([]);
    },
  );

  test('does no more work for five megabytes than for the part that is read', () => {
    const page = 'negotiate with suppliers about firewall SQL customer feedback and nets ';
    const huge = ranker.rank(page.repeat(75_000), 1).postings;
    expect(huge).toBe(ranker.rank(page, 1).postings);
  });
});

describe('silence', () => {
  test('where the text is private', () => {
    const { shown, rejected } = suggestSkills(ranker, 'Best cake recipe for a birthday party');
    expect(shown).toEqual([]);
    expect(rejected.map(({ reason }) => reason)).not.toContain('others-fit-better');
  });

  test('not where it names the work', () => {
    expect(suggestSkills(ranker, 'Negotiate new prices with suppliers').shown[0]?.id).toBe('negotiate');
  });
});
