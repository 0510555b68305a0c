/** From a text to candidates with a row of features each. docs/matching.md defines them. */
import { log1p } from '../math.js';
import type { Coverage } from './coverage.js';
import { createEntryReader } from './entry-features.js';
import { columnOf as column, featureNames } from './feature-names.js';
import { createGrams } from './grams.js';
import type { BoundLexicon, BridgeHit } from './lexicon.js';
import type { Neighbourhood } from './neighbourhood.js';
import { massOf, toQuery, type Query } from './query.js';
import { addRelative } from './relative-features.js';
import type { SkillIndex } from './skill-index.js';
import { createSkillScores, type SkillScores } from './skill-scores.js';
import { longestText, readText, type TextWord } from './words.js';

export interface Candidates {
  readonly words: readonly TextWord[];
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
const seeds = 15;
/** A bridge speaks as loud as a good coverage. */
const bridgeSeed = 6;
/** Twice as many make a text half as brief. */
const fewWords = 6;
/** Above this, more bridges say nothing more. */
const mostBridged = 1.5;

export function createFeatureReader(
  index: SkillIndex,
  neighbourhood: Neighbourhood,
  lexicon: BoundLexicon,
): FeatureReader {
  const grams = createGrams(index);
  const entries = createEntryReader(index, grams);
  const scores = createSkillScores(index, lexicon);
  const { coverage } = scores;
  const { parents } = neighbourhood;
  const short = Float64Array.from(index.skills, (_, s) => {
    const entry = index.skillEntries[s]!;
    return 1 / Math.sqrt(Math.max(1, index.entryTokens.starts[entry + 1]! - index.entryTokens.starts[entry]!));
  });

  function read(text: string): Candidates {
    const pasted = readText(text);
    const query = toQuery(pasted, index, grams.guess);
    const hits = lexicon.find(pasted.words);
    scores.score(query, hits);
    entries.setText(query);
    const { candidates } = scores;
    const likely = likelySkills(scores);
    const sameWork = neighbourhood.sameWork(likely);
    const namedWork = neighbourhood.namedWork(pasted);
    const siblingWeight = weighSiblings(likely);
    const mass = massOf(query, index) || 1;
    const titleLike = likeATitle(text, pasted.words);

    const values = new Float64Array(candidates.length * width);
    candidates.forEach((skill, rowNumber) => {
      const row = values.subarray(rowNumber * width, (rowNumber + 1) * width);
      const label = index.skillEntries[skill]!;
      const entryCount = index.skillEntries[skill + 1]! - label;
      const labelRaw = coverage.raw[label]!;
      const labelShare = index.mass[label]! > 0 ? labelRaw / index.mass[label]! : 0;
      const found = entries.read(skill, coverage.raw);
      const best = coverage.best[skill]! > 0 ? coverage.bestEntry[skill]! : label;
      const bestStart = index.entryTokens.starts[best]!;
      const bestEnd = index.entryTokens.starts[best + 1]!;
      const { reach, knowledge } = index.skills[skill] as SkillIndex['skills'][number];
      const cov2raw = coverage.best[skill]!;
      const prior = neighbourhood.prior[skill]!;
      const office = neighbourhood.office[skill]!;
      const bridge = Math.min(mostBridged, scores.bridged[skill]!);
      row[column.bmLabel] = scores.bmLabel[skill]!;
      row[column.covLabel] = labelShare;
      row[column.cov2rawLabel] = labelShare * labelShare * labelRaw;
      row[column.cov1rawLabel] = labelShare * labelRaw;
      row[column.rawLabel] = labelRaw;
      row[column.covMax] = coverage.bestShare[skill]!;
      row[column.cov2rawMax] = cov2raw;
      row[column.cov1rawMax] = coverage.bestLinear[skill]!;
      row[column.fullMax] = coverage.whole[skill]!;
      row[column.meanAlt] = coverage.sum[skill]! / entryCount;
      row[column.desc] = scores.description[skill]!;
      row[column.expMax] = scores.expanded(skill);
      row[column.charMax] = found.charMax;
      row[column.charLabel] = found.charLabel;
      row[column.phrase] = found.phrase;
      row[column.prior] = prior;
      row[column.short] = short[skill]!;
      row[column.sameWork] = sameWork[skill]!;
      row[column.siblings] = siblingWeight(skill);
      row[column.knowledge] = knowledge ? 1 : 0;
      row[column.transversal] = reach === 'transversal' ? 1 : 0;
      row[column.crossSector] = reach === 'cross-sector' ? 1 : 0;
      row[column.sectorSpecific] = reach === 'sector-specific' ? 1 : 0;
      row[column.coveragePrior] = cov2raw * prior;
      row[column.isPhrase] = found.phrase > 0 ? 1 : 0;
      row[column.softMax] = found.softMax;
      row[column.softLabel] = found.softLabel;
      row[column.predicted] = scores.predicted(skill);
      row[column.bridge] = bridge;
      row[column.office] = office;
      row[column.namedWork] = namedWork[skill]!;
      row[column.firstWord] = bestEnd > bestStart && entries.has(index.entryTokens.items[bestStart]!) ? 1 : 0;
      row[column.lastWord] = bestEnd > bestStart && entries.has(index.entryTokens.items[bestEnd - 1]!) ? 1 : 0;
      row[column.missing] = index.mass[best]! - coverage.raw[best]!;
      row[column.textShare] = coverage.raw[best]! / mass;
      row[column.entries] = log1p(entryCount);
      row[column.wholeEntries] = log1p(found.whole);
      row[column.wholeShare] = found.whole / entryCount;
      row[column.pairs] = found.pairs;
      row[column.knowledgePhrase] = knowledge && found.phrase > 0 ? 1 : 0;
      row[column.sharpCoverage] = cov2raw / Math.sqrt(query.tokens.length || 1);
      row[column.sameWorkCoverage] = sameWork[skill]! * cov2raw;
      row[column.titleBridge] = titleLike * bridge;
      row[column.titleOffice] = titleLike * office;
    });
    addRelative(values, candidates.length);
    return { words: pasted.words, query, skills: candidates, values, hits, postings: scores.postings };
  }

  /** For a skill, the weight of the likely ones that share a parent with it, itself left out. */
  function weighSiblings(likely: readonly Likely[]): (skill: number) => number {
    const ofParent = new Map<number, number>();
    const own = new Map(likely.map(({ skill, weight }) => [skill, weight]));
    for (const { skill, weight } of likely) {
      for (let k = parents.starts[skill]!; k < parents.starts[skill + 1]!; k += 1) {
        const parent = parents.items[k]!;
        ofParent.set(parent, (ofParent.get(parent) ?? 0) + weight);
      }
    }
    return (skill) => {
      let siblings = 0;
      for (let k = parents.starts[skill]!; k < parents.starts[skill + 1]!; k += 1) {
        siblings += (ofParent.get(parents.items[k]!) ?? 0) - (own.get(skill) ?? 0);
      }
      return siblings;
    };
  }
  return { coverage, read };
}

interface Likely {
  readonly skill: number;
  readonly weight: number;
}

/** The first by coverage and all that a bridge leads to; the weights sum to 1. */
function likelySkills({ byCoverage, bridgedSkills, bridged, coverage }: SkillScores): readonly Likely[] {
  const list = byCoverage.slice(0, seeds).map((skill) => ({ skill, weight: coverage.best[skill]! }));
  for (const skill of bridgedSkills) list.push({ skill, weight: bridged[skill]! * bridgeSeed });
  const total = list.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return list.map(({ skill, weight }) => ({ skill, weight: weight / total }));
}

/** 0–2: few words and a number make a goal or a title, where bridges and office work say more than in a sentence. */
function likeATitle(text: string, words: readonly TextWord[]): number {
  const plain = words.filter((word) => /\p{L}/u.test(word.plain)).length;
  return (/\d/.test(text.slice(0, longestText)) ? 2 : 1) / (1 + (plain / fewWords) ** 2);
}
