/** The quantities the re-ranker weighs, for each candidate skill of one text. docs/matching.md defines every one. */
import { log1p } from '../math.js';
import { addToken, createCoverage, highest, scoreCoverage, type Coverage } from './coverage.js';
import { descriptionExpansion, expandTokens, labelExpansion, type Expansion } from './expansion.js';
import { featureNames, type FeatureName } from './feature-names.js';
import { createGrams } from './grams.js';
import type { BoundLexicon, BridgeHit } from './lexicon.js';
import type { Neighbourhood } from './neighbourhood.js';
import { massOf, toQuery, type Query } from './query.js';
import { at, type SkillIndex } from './skill-index.js';

export interface Candidates {
  readonly query: Query;
  /** Positions of the skills. */
  readonly skills: readonly number[];
  /** Row i holds the features of `skills[i]`, in the order of `featureNames`. */
  readonly values: Float64Array;
  readonly hits: readonly BridgeHit[];
  /** Postings read: the work done. */
  readonly postings: number;
}

export interface FeatureReader {
  /** Reused between texts: read what you need before the next call. */
  readonly coverage: Coverage;
  read(text: string): Candidates;
}

const width = featureNames.length;
const column = Object.fromEntries(featureNames.map((name, i) => [name, i])) as Record<FeatureName, number>;
const seeds = 15;

export function createFeatureReader(
  index: SkillIndex,
  neighbourhood: Neighbourhood,
  lexicon: BoundLexicon,
): FeatureReader {
  const size = index.skills.length;
  const coverage = createCoverage(index);
  const expanded = createCoverage(index);
  const byLabels = labelExpansion(index);
  const byDescriptions = descriptionExpansion(index);
  const grams = createGrams(index);
  const bmLabel = new Float64Array(size);
  const description = new Float64Array(size);
  const describedSkills = new Int32Array(size);
  const expansionBest = new Float64Array(size);
  const expansionSkills = new Int32Array(size);
  const predicted = new Float64Array(size);
  const predictedSkills = new Int32Array(size);
  const bridged = new Float64Array(size);
  const inText = new Uint8Array(index.stems.length);

  const labelLength = index.skills.map((_, s) => {
    const entry = at(index.skillEntries, s);
    return at(index.entryTokens.starts, entry + 1) - at(index.entryTokens.starts, entry);
  });

  /** What the text covers already stands in `coverage`; only entries that neighbours touch are scored again. */
  function scoreExpansion(query: Query, expansion: Expansion, into: Float64Array, skills: Int32Array): number {
    clearEntries(expanded);
    for (const [token, weight] of expandTokens(expansion, query.tokens)) addToken(expanded, index, token, weight);
    let { count } = coverage;
    skills.set(coverage.skills.subarray(0, count));
    for (let k = 0; k < count; k += 1) into[at(skills, k)] = at(coverage.bestLinear, at(skills, k));
    for (let k = 0; k < expanded.entryCount; k += 1) {
      const entry = at(expanded.entries, k);
      const skill = at(index.entrySkill, entry);
      const raw = at(coverage.raw, entry) + at(expanded.raw, entry);
      const value = Math.min(raw / at(index.mass, entry), 1) * raw;
      if (at(into, skill) === 0) {
        skills[count] = skill;
        count += 1;
      }
      if (value > at(into, skill)) into[skill] = value;
    }
    return count;
  }

  function scoreDescriptions(query: Query): number {
    let count = 0;
    let norm = 0;
    for (const token of query.tokens) {
      const idf = at(index.descriptionIdf, token);
      norm += idf * idf;
      const { starts, items } = index.tokenDescriptions;
      for (let k = at(starts, token); k < at(starts, token + 1); k += 1) {
        const skill = at(items, k);
        if (at(description, skill) === 0) {
          describedSkills[count] = skill;
          count += 1;
        }
        description[skill] = at(description, skill) + idf * idf;
      }
    }
    for (let k = 0; k < count; k += 1) {
      const skill = at(describedSkills, k);
      description[skill] = at(description, skill) / (at(index.descriptionNorm, skill) * Math.sqrt(norm));
    }
    return count;
  }

  function read(text: string): Candidates {
    const query = toQuery(text, index, grams.guess);
    scoreCoverage(coverage, index, query);
    const { skills: covered, count } = coverage;
    for (let k = 0; k < count; k += 1) {
      const skill = at(covered, k);
      const entry = at(index.skillEntries, skill);
      bmLabel[skill] = at(coverage.raw, entry) / (at(index.mass, entry) + 4);
    }
    const described = scoreDescriptions(query);
    const nExpanded = scoreExpansion(query, byLabels, expansionBest, expansionSkills);
    const nPredicted = scoreExpansion(query, byDescriptions, predicted, predictedSkills);
    const hits = lexicon.find(text);
    const bridgedSkills: number[] = [];
    for (const { bridge } of hits) {
      for (const { skill, weight } of lexicon.targets(bridge)) {
        if (at(bridged, skill) === 0) bridgedSkills.push(skill);
        bridged[skill] = at(bridged, skill) + weight;
      }
    }

    const byCoverage = highest(covered, count, coverage.best, 60);
    const candidates = [
      ...new Set([
        ...byCoverage,
        ...highest(expansionSkills, nExpanded, expansionBest, 30),
        ...highest(covered, count, bmLabel, 40),
        ...highest(describedSkills, described, description, 15),
        ...highest(predictedSkills, nPredicted, predicted, 15),
        ...bridgedSkills,
      ]),
    ].sort((a, b) => a - b);

    const seedList = byCoverage.slice(0, seeds).map((skill) => ({ skill, weight: at(coverage.best, skill) }));
    for (const skill of bridgedSkills) seedList.push({ skill, weight: at(bridged, skill) * 6 });
    const total = seedList.reduce((sum, { weight }) => sum + weight, 0) || 1;
    const likely = seedList.map(({ skill, weight }) => ({ skill, weight: weight / total }));
    const sameWork = neighbourhood.sameWork(likely);
    const namedWork = neighbourhood.namedWork(text);
    const seedWeight = new Map(likely.map(({ skill, weight }) => [skill, weight]));
    const parentWeight = new Map<number, number>();
    for (const { skill, weight } of likely) {
      for (let k = at(neighbourhood.parents.starts, skill); k < at(neighbourhood.parents.starts, skill + 1); k += 1) {
        const parent = at(neighbourhood.parents.items, k);
        parentWeight.set(parent, (parentWeight.get(parent) ?? 0) + weight);
      }
    }
    const mass = massOf(query, index) || 1;
    grams.setText(query.forms);
    for (const token of query.tokens) inText[token] = 1;
    const places = new Map<number, number[]>();
    query.sequence.forEach((token, place) => {
      const list = places.get(token);
      if (list === undefined) places.set(token, [place]);
      else list.push(place);
    });
    const bigrams = new Set<number>();
    for (let i = 0; i + 1 < query.sequence.length; i += 1) {
      bigrams.add(at(query.sequence, i) * index.stems.length + at(query.sequence, i + 1));
    }

    const values = new Float64Array(candidates.length * width);
    const fill = (row: number): void => {
      const first = row * width;
      const skill = candidates[row] as number;
      const label = at(index.skillEntries, skill);
      const entryEnd = at(index.skillEntries, skill + 1);
      const labelRaw = at(coverage.raw, label);
      const labelShare = at(index.mass, label) > 0 ? labelRaw / at(index.mass, label) : 0;
      let charMax = 0;
      let softMax = 0;
      let softLabel = 0;
      let phrase = 0;
      let wholeEntries = 0;
      let pairs = 0;
      for (let entry = label; entry < entryEnd; entry += 1) {
        charMax = Math.max(charMax, grams.similarity(entry));
        const start = at(index.entryTokens.starts, entry);
        const end = at(index.entryTokens.starts, entry + 1);
        let soft = 0;
        let softMass = 0;
        let pairMass = 0;
        for (let k = start; k < end; k += 1) {
          const token = at(index.entryTokens.items, k);
          const idf = at(index.idf, token);
          softMass += idf;
          if (inText[token] === 1) soft += idf;
          else {
            const near = grams.closest(at(index.entryForms, k));
            if (near > 0.35) soft += idf * near;
          }
          if (
            k + 1 < end &&
            inText[token] === 1 &&
            bigrams.has(token * index.stems.length + at(index.entryTokens.items, k + 1))
          ) {
            pairMass += idf + at(index.idf, at(index.entryTokens.items, k + 1));
          }
        }
        const softValue = softMass > 0 ? (soft / softMass) ** 2 * soft : 0;
        softMax = Math.max(softMax, softValue);
        if (entry === label) softLabel = softValue;
        pairs = Math.max(pairs, softMass > 0 ? (pairMass * soft) / softMass : 0);
        const share = at(index.mass, entry) > 0 ? at(coverage.raw, entry) / at(index.mass, entry) : 0;
        if (share > 0.999) {
          wholeEntries += 1;
          if (end - start + 0.5 > phrase && runsIn(query, places, index, start, end)) {
            phrase = Math.max(phrase, end - start + (entry === label ? 0.5 : 0));
          }
        }
      }
      const best = at(coverage.best, skill) > 0 ? at(coverage.bestEntry, skill) : label;
      const bestStart = at(index.entryTokens.starts, best);
      const bestEnd = at(index.entryTokens.starts, best + 1);
      const firstWord = bestEnd > bestStart && inText[at(index.entryTokens.items, bestStart)] === 1 ? 1 : 0;
      const lastWord = bestEnd > bestStart && inText[at(index.entryTokens.items, bestEnd - 1)] === 1 ? 1 : 0;
      let siblings = 0;
      let generality = 0;
      for (let k = at(neighbourhood.parents.starts, skill); k < at(neighbourhood.parents.starts, skill + 1); k += 1) {
        siblings += parentWeight.get(at(neighbourhood.parents.items, k)) ?? 0;
        generality += 1;
      }
      siblings -= generality * (seedWeight.get(skill) ?? 0);
      const { reach, knowledge } = index.skills[skill] as SkillIndex['skills'][number];
      const cov2raw = at(coverage.best, skill);
      const prior = log1p(at(neighbourhood.used, skill));
      values[first + column.bmLabel] = at(bmLabel, skill);
      values[first + column.covLabel] = labelShare;
      values[first + column.cov2rawLabel] = labelShare * labelShare * labelRaw;
      values[first + column.cov1rawLabel] = labelShare * labelRaw;
      values[first + column.rawLabel] = labelRaw;
      values[first + column.covMax] = at(coverage.bestShare, skill);
      values[first + column.cov2rawMax] = cov2raw;
      values[first + column.cov1rawMax] = at(coverage.bestLinear, skill);
      values[first + column.fullMax] = at(coverage.whole, skill);
      values[first + column.meanAlt] = at(coverage.sum, skill) / (entryEnd - label);
      values[first + column.desc] = at(description, skill);
      values[first + column.expMax] = at(expansionBest, skill);
      values[first + column.charMax] = charMax;
      values[first + column.charLabel] = grams.similarity(label);
      values[first + column.phrase] = phrase;
      values[first + column.prior] = prior;
      values[first + column.short] = 1 / Math.sqrt(Math.max(1, labelLength[skill] ?? 1));
      values[first + column.sameWork] = at(sameWork, skill);
      values[first + column.siblings] = siblings;
      values[first + column.knowledge] = knowledge ? 1 : 0;
      values[first + column.transversal] = reach === 'transversal' ? 1 : 0;
      values[first + column.crossSector] = reach === 'cross-sector' ? 1 : 0;
      values[first + column.sectorSpecific] = reach === 'sector-specific' ? 1 : 0;
      values[first + column.coveragePrior] = cov2raw * prior;
      values[first + column.isPhrase] = phrase > 0 ? 1 : 0;
      values[first + column.softMax] = softMax;
      values[first + column.softLabel] = softLabel;
      values[first + column.predicted] = at(predicted, skill);
      values[first + column.bridge] = Math.min(1.5, at(bridged, skill));
      values[first + column.office] = at(neighbourhood.office, skill);
      values[first + column.namedWork] = at(namedWork, skill);
      values[first + column.firstWord] = firstWord;
      values[first + column.lastWord] = lastWord;
      values[first + column.missing] = at(index.mass, best) - at(coverage.raw, best);
      values[first + column.textShare] = at(coverage.raw, best) / mass;
      values[first + column.entries] = log1p(entryEnd - label);
      values[first + column.wholeEntries] = log1p(wholeEntries);
      values[first + column.wholeShare] = wholeEntries / (entryEnd - label);
      values[first + column.pairs] = pairs;
      values[first + column.knowledgePhrase] = knowledge && phrase > 0 ? 1 : 0;
      values[first + column.sharpCoverage] = cov2raw / Math.sqrt(query.tokens.length || 1);
      values[first + column.sameWorkCoverage] = at(sameWork, skill) * cov2raw;
    };
    candidates.forEach((_, row) => fill(row));
    addRelative(values, candidates.length);

    for (const token of query.tokens) inText[token] = 0;
    for (let k = 0; k < count; k += 1) bmLabel[at(covered, k)] = 0;
    for (let k = 0; k < described; k += 1) description[at(describedSkills, k)] = 0;
    for (let k = 0; k < nExpanded; k += 1) expansionBest[at(expansionSkills, k)] = 0;
    for (let k = 0; k < nPredicted; k += 1) predicted[at(predictedSkills, k)] = 0;
    for (const skill of bridgedSkills) bridged[skill] = 0;
    return { query, skills: candidates, values, hits, postings: coverage.postings + expanded.postings };
  }
  return { coverage, read };
}

function clearEntries(c: Coverage): void {
  for (let k = 0; k < c.entryCount; k += 1) c.raw[at(c.entries, k)] = 0;
  c.entryCount = 0;
  c.postings = 0;
}

/** Whether the entry's tokens stand in the text one after the other. */
function runsIn(
  query: Query,
  places: ReadonlyMap<number, readonly number[]>,
  index: SkillIndex,
  start: number,
  end: number,
): boolean {
  const first = places.get(at(index.entryTokens.items, start)) ?? [];
  return first.some((place) => {
    for (let k = start; k < end; k += 1) {
      if (query.sequence[place + k - start] !== at(index.entryTokens.items, k)) return false;
    }
    return true;
  });
}

const relative: readonly (readonly [FeatureName, FeatureName, FeatureName])[] = [
  ['bmLabel', 'bmLabelOfTop', 'bmLabelRank'],
  ['covMax', 'covMaxOfTop', 'covMaxRank'],
  ['cov2rawMax', 'cov2rawMaxOfTop', 'cov2rawMaxRank'],
  ['desc', 'descOfTop', 'descRank'],
  ['expMax', 'expMaxOfTop', 'expMaxRank'],
  ['charMax', 'charMaxOfTop', 'charMaxRank'],
];

/** value ÷ the highest, and 1 ÷ √(1 + rank), rank from 0: the same quantity, comparable between texts. */
function addRelative(values: Float64Array, rows: number): void {
  for (const [name, ofTop, rank] of relative) {
    const value = (row: number): number => at(values, row * width + column[name]);
    const order = Array.from({ length: rows }, (_, row) => row).sort((a, b) => value(b) - value(a) || a - b);
    const top = order.length > 0 ? value(order[0] as number) : 0;
    order.forEach((row, place) => {
      values[row * width + column[ofTop]] = top > 0 ? value(row) / top : 0;
      values[row * width + column[rank]] = 1 / Math.sqrt(1 + place);
    });
  }
}
