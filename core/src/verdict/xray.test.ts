import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyliftError } from '../errors.js';
import { createLexicalMatcher } from '../matching/lexical-matcher.js';
import type { Skill, SkillId } from '../model.js';
import { changeGraph } from '../skills/change.js';
import { createGraph } from '../skills/graph.js';
import { metric, thing } from '../skills/lexicon.js';
import { indexLexicon } from '../skills/lexicon-index.js';
import { starterGraph } from '../skills/starter-graph.js';
import { starterLexicon } from '../skills/starter-lexicon.js';
import { xray, type XRayTools } from './xray.js';

const tools: XRayTools = {
  graph: starterGraph,
  lexicon: indexLexicon(starterLexicon),
  matcher: createLexicalMatcher(starterGraph.skills.values()),
};
const proposed = (text: string): readonly string[] => xray(text, tools).proposed.map(({ skillId }) => skillId);

describe('skills for a Key Result', () => {
  it.each([
    ['R03', 'Raise Tier-2 NPS from 40 to 60', ['api-architecture', 'problem-solving-frameworks', 'de-escalation']],
    ['R16', 'Deliver features 20% faster without more overtime', ['prioritisation', 'async-communication']],
    ['R31', 'Raise CSAT by 10 points', ['advanced-conflict-resolution', 'empathy-in-digital-communication']],
    ['R06', 'Build a sustainable supply chain with 40 audited suppliers', ['carbon-accounting', 'supplier-engagement']],
    ['a tool', 'Move 12 services to Kubernetes by June', ['kubernetes']],
    ['a label', 'Ship the React Native app on both stores by Q3', ['react-native', 'mobile-security']],
  ])('%s: "%s" calls for %j', (_origin, text, skills) => {
    expect(proposed(text)).toEqual(expect.arrayContaining(skills));
  });

  it('says which phrase speaks for each of them, as it stands in the text', () => {
    const text = 'Raise CSAT by 10 points in chat';
    for (const { reasons } of xray(text, tools).proposed) {
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.every(({ phrase }) => phrase.split(' ').every((word) => text.includes(word)))).toBe(true);
    }
  });

  it('names the buckets nothing was proposed for', () => {
    const skill = (id: string, bucket: Skill['bucket']): Skill => ({
      id: id as SkillId,
      label: id,
      bucket,
      definition: '',
      aliases: [],
      prerequisites: [],
      related: [],
      halfLifeDays: 365,
    });
    const graph = createGraph('test', [skill('welding', 'technical'), skill('listening', 'soft')]);
    const lexicon = indexLexicon({ version: 't', entries: [thing('seams', 'welding listening')], vague: [] });
    const found = xray('40 seams', { graph, lexicon, matcher: createLexicalMatcher(graph.skills.values()) });
    expect(found.emptyBuckets).toEqual(['cognitive']);
  });

  it('prefers what says something new over a second name for the same', () => {
    const texts = ['Win 8 hospital groups', 'Cut stock-outs below 2%', 'Close the books in 4 working days'];
    for (const text of texts)
      expect(new Set(xray(text, tools).proposed.map(({ bucket }) => bucket)).size).toBeGreaterThan(1);
  });

  it('follows a retired skill to its successor', () => {
    const graph = changeGraph(starterGraph, {
      kind: 'merge',
      ids: ['kubernetes' as SkillId],
      into: 'cloud-infrastructure' as SkillId,
    });
    const found = xray('Move 12 services to Kubernetes by June', { ...tools, graph });
    expect(found.proposed[0]?.skillId).toBe('cloud-infrastructure');
    expect(found.graphVersion).toBe('keylift-2.1');
  });
});

describe('the vagueness gate', () => {
  it.each([
    'Be better at AI',
    'Delight our customers',
    'AI-driven operational efficiency +20%',
    'Modernise our ways of working',
    'Boost employee engagement',
    'Unlock 30% more synergy',
    'Make it good',
    '20%',
  ])('calls "%s" too vague', (text) => {
    expect(xray(text, tools).vagueness.vague).toBe(true);
  });

  it.each([
    'Raise NPS from 31 to 45',
    'Launch the mobile app on both stores by the end of Q3',
    'Every manager holds a monthly one-to-one with each report',
    'File 40 pretrial bundles a month',
    'Bring machine downtime on line 3 under 4%',
  ])('lets "%s" pass', (text) => {
    expect(xray(text, tools).vagueness.vague).toBe(false);
  });

  it('says which words decided', () => {
    const { cues, prompts } = xray('Delight our customers', tools).vagueness;
    expect(cues).toEqual([{ kind: 'vague', phrase: 'Delight', weight: -3 }]);
    expect(prompts).toEqual([
      { kind: 'replace-phrase', phrase: 'Delight' },
      { kind: 'name-a-metric' },
      { kind: 'name-the-thing' },
      { kind: 'name-from-and-to' },
      { kind: 'name-behaviours' },
    ]);
  });

  it('needs no number in the words when the fields hold it', () => {
    const title = 'Median resolution time, Tier-2';
    expect(xray('Employee engagement', tools).vagueness.vague).toBe(true);
    expect(xray('Employee engagement', tools, { measured: true }).vagueness.vague).toBe(false);
    expect(xray(title, tools, { measured: true }).vagueness.prompts).toEqual([{ kind: 'name-behaviours' }]);
  });

  it('does not hold a word against a text that uses it inside a term', () => {
    const lexicon = indexLexicon({
      version: 't',
      entries: [metric('performance reviews', 'performance-reviews')],
      vague: [{ phrases: ['performance'], weight: 2 }],
    });
    const { vagueness } = xray('Finish 90% of performance reviews by March', { ...tools, lexicon });
    expect(vagueness).toMatchObject({ vague: false });
    expect(vagueness.cues.every(({ weight }) => weight > 0)).toBe(true);
  });
});

describe('any text', () => {
  const fieldOf = (text: string): string | undefined => {
    try {
      xray(text, tools, { field: 'keyResult.title' });
    } catch (error) {
      if (error instanceof KeyliftError && error.code === 'invalid') return error.field;
      throw error;
    }
    return undefined;
  };

  it.each([
    ['10 MB', 'win more deals '.repeat(700_000)],
    ['nothing', ''],
    ['blanks', ' \n\t'],
  ])('refuses %s and names the field', (_rule, text) => {
    expect(fieldOf(text)).toBe('keyResult.title');
  });

  it('reads the longest text it takes', () => {
    expect(xray('win more deals in 2027, '.repeat(833), tools).proposed.length).toBeGreaterThan(0);
  });

  it('answers with at most five different skills, finite scores and the same answer twice', () => {
    const words = fc.constantFrom(
      'reduce',
      'churn',
      '20%',
      'delight',
      'hospital',
      'by',
      'Q3',
      'api',
      'every',
      '💥',
      'ß',
      '\u0000',
      '٤٠',
    );
    const text = fc.oneof(
      fc.string({ minLength: 1, unit: 'binary' }),
      fc.array(words, { minLength: 1 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(
        text.filter((one) => one.trim() !== ''),
        (one) => {
          const found = xray(one, tools);
          expect(found).toEqual(xray(one, tools));
          expect(found.proposed.length).toBeLessThanOrEqual(5);
          expect(new Set(found.proposed.map(({ skillId }) => skillId)).size).toBe(found.proposed.length);
          expect(found.proposed.every(({ score }) => Number.isFinite(score) && score > 0)).toBe(true);
          expect(Number.isFinite(found.vagueness.score)).toBe(true);
        },
      ),
      { seed: 20261001, numRuns: 300 },
    );
  });
});
