/** From a text to a ranking of skills: candidates by coverage, a linear re-ranker over them, and the reasons. */
import { createFeatureReader, type Candidates } from './features.js';
import { featureNames, type FeatureName } from './feature-names.js';
import { bindLexicon, type Bridge } from './lexicon.js';
import { createNeighbourhood } from './neighbourhood.js';
import { at, buildSkillIndex, entryTexts, type SkillIndex } from './skill-index.js';
import type { Relations, SkillText } from './skill-text.js';

/** What one feature is worth, on its raw scale. */
export type Weights = Readonly<Record<FeatureName, number>>;

export interface RankedSkill {
  readonly id: string;
  /** Orders one list; it means nothing between texts. */
  readonly score: number;
  /** The label or alternative label whose words the text holds best. */
  readonly matched: string;
  /** Words of the text that matched, as written, in their order. */
  readonly words: readonly string[];
  /** A term of the bridge lexicon that stood in the text and led here. */
  readonly bridge?: string;
  /** Weight times value of each feature that counts, the strongest first. */
  readonly terms: readonly { readonly feature: FeatureName; readonly value: number }[];
  /** What abstention looks at: comparable between texts. */
  readonly evidence: Evidence;
}

export interface Evidence {
  /** cov² · raw of the best entry. */
  readonly coverage: number;
  /** Share of that entry's mass which the text holds, 0–1. */
  readonly share: number;
  /** Distinct tokens of it in the text. */
  readonly words: number;
  /** Weight of bridges that lead to this skill, 0–1.5. */
  readonly bridge: number;
  /** Share of the text's mass that the entry explains, 0–1. */
  readonly textShare: number;
}

export interface Ranking {
  /** Ids of all candidates, best first. */
  readonly order: readonly string[];
  /** The best of them with their reasons. */
  readonly skills: readonly RankedSkill[];
  /** The terms of the bridge lexicon in the text, as written. */
  readonly bridges: readonly (readonly string[])[];
  /** Postings read for this text: the work done. */
  readonly postings: number;
}

export interface Ranker {
  readonly index: SkillIndex;
  /** Best first, ties by place in the list of skills; reasons for at most `limit`. */
  rank(text: string, limit: number): Ranking;
  /** For training: the candidates with their features. */
  candidates(text: string): Candidates;
}

export interface RankerOptions {
  readonly skills: readonly SkillText[];
  readonly relations?: Relations | undefined;
  readonly bridges: readonly Bridge[];
  readonly weights: Weights;
}

const width = featureNames.length;

export function createRanker({ skills, relations, bridges, weights }: RankerOptions): Ranker {
  const index = buildSkillIndex(skills);
  const lexicon = bindLexicon(bridges, index);
  const reader = createFeatureReader(index, createNeighbourhood(index, relations), lexicon);
  const w = Float64Array.from(featureNames, (name) => weights[name]);
  const column = (name: FeatureName): number => featureNames.indexOf(name);
  const [bridgeColumn, textShareColumn] = [column('bridge'), column('textShare')];

  function rank(text: string, limit: number): Ranking {
    const candidates = reader.read(text);
    const { values } = candidates;
    const scored = candidates.skills.map((skill, row) => {
      let score = 0;
      for (let c = 0; c < width; c += 1) score += at(w, c) * at(values, row * width + c);
      return { skill, row, score };
    });
    scored.sort((a, b) => b.score - a.score || a.skill - b.skill);
    const top = scored.slice(0, limit).map(({ skill, row, score }): RankedSkill => {
      const label = at(index.skillEntries, skill);
      const coverage = at(reader.coverage.best, skill);
      const entry = coverage > 0 ? at(reader.coverage.bestEntry, skill) : label;
      const tokens = new Set(
        index.entryTokens.items.subarray(at(index.entryTokens.starts, entry), at(index.entryTokens.starts, entry + 1)),
      );
      const words = candidates.query.words.filter((_, i) => tokens.has(at(candidates.query.tokens, i)));
      const hit = candidates.hits.find(({ bridge }) =>
        lexicon.targets(bridge).some((target) => target.skill === skill),
      );
      const source = index.skills[skill] as SkillText;
      return {
        id: source.id,
        score,
        matched: entryTexts(source)[entry - label] ?? source.label,
        words: words.map(({ written }) => written),
        ...(hit && { bridge: hit.words.map(({ written }) => written).join(' ') }),
        terms: featureNames
          .map((feature, c) => ({ feature, value: at(w, c) * at(values, row * width + c) }))
          .filter(({ value }) => Math.abs(value) > 0.05)
          .sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
        evidence: {
          coverage,
          share: at(index.mass, entry) > 0 ? at(reader.coverage.raw, entry) / at(index.mass, entry) : 0,
          words: words.length,
          bridge: at(values, row * width + bridgeColumn),
          textShare: at(values, row * width + textShareColumn),
        },
      };
    });
    return {
      order: scored.map(({ skill }) => (index.skills[skill] as SkillText).id),
      skills: top,
      bridges: candidates.hits.map((hit) => hit.words.map(({ written }) => written)),
      postings: candidates.postings,
    };
  }
  return { index, rank, candidates: (text) => reader.read(text) };
}
