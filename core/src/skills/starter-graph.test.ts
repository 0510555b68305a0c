import { describe, expect, it } from 'vitest';
import type { SkillId } from '../model.js';
import { starterDomains, starterGraph } from './starter-graph.js';
import { starterLexicon } from './starter-lexicon.js';
import { stemOf, toWords } from './words.js';

const skills = [...starterGraph.skills.values()];
const keyOf = (text: string): string =>
  toWords(text)
    .map(({ stem }) => stem)
    .join(' ');

describe('the graph that ships', () => {
  it('holds at least 350 skills in three buckets and every domain', () => {
    expect(skills.length).toBeGreaterThanOrEqual(350);
    expect(new Set(skills.map(({ bucket }) => bucket))).toEqual(new Set(['technical', 'cognitive', 'soft']));
    expect(
      Object.entries(starterDomains)
        .filter(([, list]) => list.length < 20)
        .map(([name]) => name),
    ).toEqual([]);
  });

  it.each(skills.map((skill) => [skill.id, skill] as const))('describes %s', (_id, skill) => {
    expect(skill.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(skill.definition).toMatch(/^[A-Z][^\n]{10,139}\.$/);
    expect(skill.aliases.length).toBeGreaterThanOrEqual(3);
    expect(skill.aliases.map((alias) => alias.toLowerCase())).not.toContain(skill.label.toLowerCase());
    expect(new Set(skill.aliases.map((alias) => alias.toLowerCase())).size).toBe(skill.aliases.length);
    expect(skill.halfLifeDays).toBeGreaterThanOrEqual(180);
  });

  it('calls no skill by the label of another', () => {
    const labels = new Map(skills.map(({ id, label }) => [label.toLowerCase(), id]));
    const taken = skills.flatMap(({ id, aliases }) =>
      aliases.filter((alias) => (labels.get(alias.toLowerCase()) ?? id) !== id).map((alias) => `${id}: ${alias}`),
    );
    expect(taken).toEqual([]);
  });

  // REQUIREMENTS (h): lessons, demo and storylines point at these.
  it.each(
    'api-architecture problem-solving-frameworks de-escalation case-triage advanced-conflict-resolution empathy-in-digital-communication solution-economics stakeholder-mapping multi-stakeholder-negotiation react-native mobile-security ci-cd debugging deep-learning evaluation-thinking articulating-ai-value healthcare-regulation enterprise-stakeholder-management carbon-accounting supplier-trade-offs supplier-engagement six-sigma design-thinking data-visualisation-for-bi prioritisation async-communication data-literacy model-evaluation prompt-basics'.split(
      ' ',
    ),
  )('knows %s', (id) => {
    expect(starterGraph.skills.has(id as SkillId)).toBe(true);
  });
});

describe('the lexicon that ships', () => {
  it('leads to skills of the graph only, each once for an entry, weights in 0–1.2', () => {
    for (const { phrases, skills: called } of starterLexicon.entries) {
      expect(phrases.every((phrase) => keyOf(phrase) !== '')).toBe(true);
      expect(called.map(([id]) => id).filter((id) => !starterGraph.skills.has(id))).toEqual([]);
      expect(new Set(called.map(([id]) => id)).size).toBe(called.length);
      expect(called.every(([, weight]) => weight > 0 && weight <= 1.2)).toBe(true);
    }
  });

  it('reaches four of five skills', () => {
    const reached = new Set(starterLexicon.entries.flatMap((entry) => entry.skills.map(([id]) => id)));
    expect(reached.size / skills.length).toBeGreaterThan(0.8);
  });

  it('holds no single word against a wording that is also a metric of its own', () => {
    const metrics = new Set(
      starterLexicon.entries.filter(({ kind }) => kind === 'metric').flatMap(({ phrases }) => phrases.map(keyOf)),
    );
    const both = starterLexicon.vague.flatMap(({ phrases }) => phrases).filter((phrase) => metrics.has(keyOf(phrase)));
    expect(both).toEqual([]);
  });

  it.each(['NPS', 'CSAT', 'churn', 'MRR', 'win rate', 'cycle time', 'MTTR', 'uptime', 'DSO', 'time to hire', 'OTIF'])(
    'knows the metric %s',
    (name) => {
      expect(
        starterLexicon.entries.some(
          ({ kind, phrases }) => kind === 'metric' && phrases.some((one) => keyOf(one) === keyOf(name)),
        ),
      ).toBe(true);
    },
  );

  it.each(['Kubernetes', 'Salesforce', 'React Native', 'SAP', 'Power BI', 'SharePoint', 'Excel'])(
    'knows the tool %s',
    (name) => {
      expect(
        starterLexicon.entries
          .flatMap(({ phrases }) => phrases)
          .some((one) => keyOf(one) === stemOf(name) || keyOf(one) === keyOf(name)),
      ).toBe(true);
    },
  );
});
