/**
 * The bridge lexicon: what people write at work, and the words under which a taxonomy files it. Lexically "Net Promoter
 * Score" is close to fishing nets. Data, versioned, and a tenant may add lines of its own.
 */
import { highest, createCoverage, scoreCoverage } from './coverage.js';
import { massOf, toQuery } from './query.js';
import type { SkillIndex } from './skill-index.js';
import { languageOf, readText, toWords, type TextWord } from './words.js';

/** "net promoter score, NPS = customer feedback; customer satisfaction": any of the terms means all of the phrases. */
export interface Bridge {
  readonly terms: readonly string[];
  /** The closest first. */
  readonly means: readonly string[];
}

export interface BridgeHit {
  /** The words of the text that are the term. */
  readonly words: readonly TextWord[];
  /** Position of the bridge in the list. */
  readonly bridge: number;
}

export interface BridgeTarget {
  readonly skill: number;
  /** 0–1: how well the skill's best entry says the phrase, less for later phrases. */
  readonly weight: number;
}

export interface BoundLexicon {
  /** The longest terms found, at most one per place. */
  find(words: readonly TextWord[]): readonly BridgeHit[];
  targets(bridge: number): readonly BridgeTarget[];
}

/** One bridge a line; "#" begins a comment. Throws on a line without "=". */
export function parseBridges(lines: string): readonly Bridge[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [terms, means] = line.split(' = ');
      if (terms === undefined || means === undefined) throw new Error(`A bridge needs " = ": ${line}`);
      return { terms: listed(terms, ','), means: listed(means, ';') };
    });
}

const listed = (text: string, by: string): readonly string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Skills a phrase may stand for, and how close they must be. */
const mostTargets = 3;
const leastCloseness = 0.55;
const laterPhrase = 0.9;

/** Finds, once, which skills of this index the lexicon's phrases name. */
export function bindLexicon(bridges: readonly Bridge[], index: SkillIndex): BoundLexicon {
  const coverage = createCoverage(index);
  const closeness = new Float64Array(index.skills.length);
  const targets = bridges.map(({ means }) => {
    const best = new Map<number, number>();
    means.forEach((phrase, place) => {
      const query = toQuery(readText(phrase), index);
      const whole = massOf(query, index);
      if (whole === 0 || query.sequence.includes(-1)) return;
      scoreCoverage(coverage, index, query);
      for (let k = 0; k < coverage.entryCount; k += 1) {
        const entry = coverage.entries[k]!;
        const skill = index.entrySkill[entry]!;
        const raw = coverage.raw[entry]!;
        const isLabel = index.skillEntries[skill]! === entry ? 1 : 0.95;
        closeness[skill] = Math.max(closeness[skill]!, (isLabel * raw * raw) / (whole * index.mass[entry]!));
      }
      for (const skill of highest(coverage.skills, coverage.count, closeness, mostTargets)) {
        const weight = closeness[skill]! * Math.max(0.5, laterPhrase ** place);
        if (closeness[skill]! >= leastCloseness) best.set(skill, Math.max(best.get(skill) ?? 0, weight));
      }
      for (let k = 0; k < coverage.count; k += 1) closeness[coverage.skills[k]!] = 0;
    });
    return [...best].map(([skill, weight]) => ({ skill, weight }));
  });
  const find = termFinder(bridges);
  return { find, targets: (bridge) => targets[bridge] ?? [] };
}

function termFinder(bridges: readonly Bridge[]): (words: readonly TextWord[]) => readonly BridgeHit[] {
  const byFirst = new Map<string, { readonly stems: readonly string[]; readonly bridge: number }[]>();
  bridges.forEach(({ terms }, bridge) => {
    for (const term of terms) {
      const stems = toWords(term, languageOf(term)).map((word) => word.stem);
      const [first] = stems;
      if (first === undefined) continue;
      const known = byFirst.get(first) ?? [];
      known.push({ stems, bridge });
      byFirst.set(first, known);
    }
  });
  for (const terms of byFirst.values()) terms.sort((a, b) => b.stems.length - a.stems.length);
  return (words) => {
    const hits: BridgeHit[] = [];
    for (let i = 0; i < words.length;) {
      const here = (byFirst.get(words[i]?.stem ?? '') ?? []).filter(({ stems }) =>
        stems.every((stem, k) => words[i + k]?.stem === stem),
      );
      const longest = here[0]?.stems.length ?? 0;
      for (const { stems, bridge } of here) {
        if (stems.length === longest) hits.push({ words: words.slice(i, i + longest), bridge });
      }
      i += Math.max(1, longest);
    }
    return hits;
  };
}
