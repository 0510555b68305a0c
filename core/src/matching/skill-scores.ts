/** What every skill of the index scores for one text, before any is chosen: label, description, expansion, bridges. */
import { createCoverage, addToken, highest, scoreCoverage, type Coverage } from './coverage.js';
import { descriptionExpansion, expandTokens, labelExpansion, type Expansion } from './expansion.js';
import type { BoundLexicon, BridgeHit } from './lexicon.js';
import type { Query } from './query.js';
import type { SkillIndex } from './skill-index.js';

/** Reused between texts: one text at a time. */
export interface SkillScores {
  readonly coverage: Coverage;
  /** raw ÷ (mass + 4) of the label. */
  readonly bmLabel: Float64Array;
  /** Cosine of text and description. */
  readonly description: Float64Array;
  /** Coverage with the words that go together in labels, and with those that descriptions predict. */
  expanded(skill: number): number;
  predicted(skill: number): number;
  /** Σ weight of the bridges that lead to a skill. */
  readonly bridged: Float64Array;
  /** Skills that a bridge leads to, in the order of the text. */
  readonly bridgedSkills: readonly number[];
  /** The best by coverage, best first. */
  readonly byCoverage: readonly number[];
  /** All skills worth a second look, by position. */
  readonly candidates: readonly number[];
  /** Postings read: the work done. */
  readonly postings: number;
  score(query: Query, hits: readonly BridgeHit[]): void;
}

const most = { coverage: 60, label: 40, expansion: 30, description: 15, predicted: 15 } as const;

/** Values of the skills in `touched[0 … count)`; 0 elsewhere. */
interface Sparse {
  readonly values: Float64Array;
  readonly touched: Int32Array;
  count: number;
}

const sparse = (size: number): Sparse => ({
  values: new Float64Array(size),
  touched: new Int32Array(size),
  count: 0,
});

function add(into: Sparse, skill: number, value: number): void {
  if (into.values[skill] === 0) {
    into.touched[into.count] = skill;
    into.count += 1;
  }
  into.values[skill]! += value;
}

function clear(into: Sparse): void {
  for (let k = 0; k < into.count; k += 1) into.values[into.touched[k]!] = 0;
  into.count = 0;
}

export function createSkillScores(index: SkillIndex, lexicon: BoundLexicon): SkillScores {
  const size = index.skills.length;
  const coverage = createCoverage(index);
  const widened = createCoverage(index);
  const byLabels = labelExpansion(index);
  const byDescriptions = descriptionExpansion(index);
  const label = sparse(size);
  const description = sparse(size);
  const expanded = sparse(size);
  const predicted = sparse(size);
  const bridged = sparse(size);

  /** What the text covers already stands in `coverage`; only entries that neighbours touch are scored again. */
  function scoreExpansion(query: Query, expansion: Expansion, into: Sparse): number {
    for (let k = 0; k < widened.entryCount; k += 1) widened.raw[widened.entries[k]!] = 0;
    widened.entryCount = 0;
    widened.postings = 0;
    for (const [token, weight] of expandTokens(expansion, query.tokens)) addToken(widened, index, token, weight);
    const { raw, entries, entryCount } = widened;
    for (let k = 0; k < entryCount; k += 1) {
      const entry = entries[k]!;
      const skill = index.entrySkill[entry]!;
      const sum = coverage.raw[entry]! + raw[entry]!;
      const value = Math.min(sum / index.mass[entry]!, 1) * sum;
      const known = into.values[skill]!;
      if (known === 0) add(into, skill, Math.max(value, coverage.bestLinear[skill]!));
      else if (value > known) into.values[skill] = value;
    }
    return widened.postings;
  }

  function scoreDescriptions(query: Query): void {
    let norm = 0;
    for (const token of query.tokens) {
      const idf = index.descriptionIdf[token]!;
      norm += idf * idf;
      const { starts, items } = index.tokenDescriptions;
      for (let k = starts[token]!; k < starts[token + 1]!; k += 1) add(description, items[k]!, idf * idf);
    }
    const length = Math.sqrt(norm);
    for (let k = 0; k < description.count; k += 1) {
      const skill = description.touched[k]!;
      description.values[skill] = description.values[skill]! / (index.descriptionNorm[skill]! * length);
    }
  }

  const valueOf = ({ values }: Sparse, skill: number): number =>
    values[skill]! === 0 ? coverage.bestLinear[skill]! : values[skill]!;

  /** The best of those that an expansion touched and of those the text covers as it is. */
  function bestExpanded(from: Sparse, plain: readonly number[], limit: number): readonly number[] {
    return [...new Set([...highest(from.touched, from.count, from.values, limit), ...plain])]
      .sort((a, b) => valueOf(from, b) - valueOf(from, a) || a - b)
      .slice(0, limit);
  }

  let bridgedSkills: readonly number[] = [];
  let byCoverage: readonly number[] = [];
  let candidates: readonly number[] = [];
  let postings = 0;

  return {
    coverage,
    bmLabel: label.values,
    description: description.values,
    expanded: (skill) => valueOf(expanded, skill),
    predicted: (skill) => valueOf(predicted, skill),
    bridged: bridged.values,
    get bridgedSkills() {
      return bridgedSkills;
    },
    get byCoverage() {
      return byCoverage;
    },
    get candidates() {
      return candidates;
    },
    get postings() {
      return postings;
    },
    score(query, hits) {
      for (const list of [label, description, expanded, predicted, bridged]) clear(list);
      scoreCoverage(coverage, index, query);
      for (let k = 0; k < coverage.count; k += 1) {
        const skill = coverage.skills[k]!;
        const entry = index.skillEntries[skill]!;
        const raw = coverage.raw[entry]!;
        if (raw > 0) add(label, skill, raw / (index.mass[entry]! + 4));
      }
      scoreDescriptions(query);
      postings = coverage.postings;
      postings += scoreExpansion(query, byLabels, expanded);
      postings += scoreExpansion(query, byDescriptions, predicted);
      for (const { bridge } of hits) {
        for (const { skill, weight } of lexicon.targets(bridge)) add(bridged, skill, weight);
      }
      bridgedSkills = [...bridged.touched.subarray(0, bridged.count)];
      byCoverage = highest(coverage.skills, coverage.count, coverage.best, most.coverage);
      const plain = highest(coverage.skills, coverage.count, coverage.bestLinear, most.expansion);
      candidates = [
        ...new Set([
          ...byCoverage,
          ...bestExpanded(expanded, plain, most.expansion),
          ...highest(label.touched, label.count, label.values, most.label),
          ...highest(description.touched, description.count, description.values, most.description),
          ...bestExpanded(predicted, plain, most.predicted),
          ...bridgedSkills,
        ]),
      ].sort((a, b) => a - b);
    },
  };
}
