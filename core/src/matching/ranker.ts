/** From a text to a ranking of skills: candidates by coverage, an additive re-ranker over them, and the reasons. */
import { createFeatureReader, type Candidates } from './features.js';
import { curveAt, type Curve, type Weights } from './curve.js';
import { columnOf, featureNames, type FeatureName } from './feature-names.js';
import { bindLexicon, type Bridge } from './lexicon.js';
import { createNeighbourhood } from './neighbourhood.js';
import { buildSkillIndex, entryTexts, type SkillIndex } from './skill-index.js';
import type { Relations, SkillText } from './skill-text.js';
import type { TermName } from './term-groups.js';
import type { TextWord } from './words.js';

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
  /** What each feature that counts adds to the score, the strongest first. */
  readonly terms: readonly { readonly feature: TermName; readonly value: number }[];
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
  /** The words of the text that can match. */
  readonly words: readonly TextWord[];
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
  const curves = featureNames.map((name) => weights[name]);
  const termsOf = (values: Float64Array, row: number): number[] =>
    curves.map((curve, c) => curveAt(curve, values[row * width + c]!));

  function rank(text: string, limit: number): Ranking {
    const candidates = reader.read(text);
    const { values } = candidates;
    const scored = candidates.skills.map((skill, row) => {
      let score = 0;
      for (let c = 0; c < width; c += 1) score += curveAt(curves[c] as Curve, values[row * width + c]!);
      return { skill, row, score };
    });
    scored.sort((a, b) => b.score - a.score || a.skill - b.skill);
    const top = scored.slice(0, limit).map(({ skill, row, score }): RankedSkill => {
      const label = index.skillEntries[skill]!;
      const coverage = reader.coverage.best[skill]!;
      const entry = coverage > 0 ? reader.coverage.bestEntry[skill]! : label;
      const tokens = new Set(
        index.entryTokens.items.subarray(index.entryTokens.starts[entry], index.entryTokens.starts[entry + 1]),
      );
      const words = candidates.query.words.filter((_, i) => tokens.has(candidates.query.tokens[i]!));
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
        terms: termsOf(values, row)
          .map((value, c) => ({ feature: featureNames[c] as FeatureName, value }))
          .filter(({ value }) => Math.abs(value) > 0.05)
          .sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
        evidence: {
          coverage,
          share: index.mass[entry]! > 0 ? reader.coverage.raw[entry]! / index.mass[entry]! : 0,
          words: words.length,
          bridge: values[row * width + columnOf.bridge]!,
          textShare: values[row * width + columnOf.textShare]!,
        },
      };
    });
    return {
      order: scored.map(({ skill }) => (index.skills[skill] as SkillText).id),
      skills: top,
      words: candidates.words,
      bridges: candidates.hits.map((hit) => hit.words.map(({ written }) => written)),
      postings: candidates.postings,
    };
  }
  return { index, rank, candidates: (text) => reader.read(text) };
}
