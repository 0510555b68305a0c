/** What the taxonomy's relations say about a list of likely skills: skills of the same lines of work, and siblings. */
import { buildSkillIndex, at, inverted, listsOf, type Lists, type SkillIndex } from './skill-index.js';
import { createCoverage, highest, scoreCoverage } from './coverage.js';
import { toQuery } from './query.js';
import type { Relations } from './skill-text.js';

export interface Neighbourhood {
  /** log1p of this is the prior: in how many lines of work the skill occurs. */
  readonly used: Int32Array;
  /** Share of those that are office work, 0–1; 0 where none is known. */
  readonly office: Float64Array;
  readonly parents: Lists;
  readonly children: Lists;
  /** For skills, by position, what lines of work near the seeds call for; the highest is 1. */
  sameWork(seeds: readonly { readonly skill: number; readonly weight: number }[]): Float64Array;
  /** Lines of work the text names, as the skills they call for; the highest is 1. */
  namedWork(text: string): Float64Array;
}

const mostOccupations = 20;

export function createNeighbourhood(index: SkillIndex, relations: Relations | undefined): Neighbourhood {
  const size = index.skills.length;
  const occupations = relations?.occupations ?? [];
  const calls = listsOf(occupations.map((o) => [...o.essential, ...o.optional]));
  const strengths = Float64Array.from(
    occupations.flatMap((o) => [...o.essential.map(() => 1), ...o.optional.map(() => 0.5)]),
  );
  const callers: { occupation: number; strength: number }[][] = Array.from({ length: size }, () => []);
  const rowSum = new Float64Array(occupations.length);
  const columnSum = new Float64Array(size);
  const used = new Int32Array(size);
  const officeCount = new Int32Array(size);
  occupations.forEach((occupation, o) => {
    for (let k = at(calls.starts, o); k < at(calls.starts, o + 1); k += 1) {
      const skill = at(calls.items, k);
      callers[skill]?.push({ occupation: o, strength: at(strengths, k) });
      rowSum[o] = at(rowSum, o) + at(strengths, k);
      columnSum[skill] = at(columnSum, skill) + at(strengths, k);
      used[skill] = at(used, skill) + 1;
      if (occupation.office) officeCount[skill] = at(officeCount, skill) + 1;
    }
  });
  const parentKeys = new Map<string, number>();
  const parents = listsOf(
    index.skills.map((_, s) =>
      (relations?.parents[s] ?? []).map((key) => {
        const known = parentKeys.get(key) ?? parentKeys.size;
        parentKeys.set(key, known);
        return known;
      }),
    ),
  );
  const named = buildSkillIndex(
    occupations.map((o, i) => ({ id: String(i), label: o.label, alternatives: [], description: '' })),
  );
  const namedCoverage = createCoverage(named);
  const project = (scores: readonly { readonly occupation: number; readonly value: number }[]): Float64Array => {
    const result = new Float64Array(size);
    let top = 0;
    for (const { occupation, value } of scores) {
      for (let k = at(calls.starts, occupation); k < at(calls.starts, occupation + 1); k += 1) {
        const skill = at(calls.items, k);
        result[skill] = at(result, skill) + (value * at(strengths, k)) / (Math.sqrt(at(columnSum, skill)) + 1);
        top = Math.max(top, at(result, skill));
      }
    }
    if (top > 0) for (let s = 0; s < size; s += 1) result[s] = at(result, s) / top;
    return result;
  };
  return {
    used,
    office: Float64Array.from(used, (n, s) => (n === 0 ? 0 : at(officeCount, s) / n)),
    parents,
    children: inverted(parents, parentKeys.size),
    sameWork(seeds) {
      const scores = new Map<number, number>();
      for (const { skill, weight } of seeds) {
        for (const { occupation, strength } of callers[skill] ?? []) {
          scores.set(occupation, (scores.get(occupation) ?? 0) + weight * strength);
        }
      }
      const best = [...scores]
        .map(([occupation, value]) => ({ occupation, value: value / (Math.sqrt(at(rowSum, occupation)) + 1) }))
        .sort((a, b) => b.value - a.value || a.occupation - b.occupation);
      return project(best.slice(0, mostOccupations));
    },
    namedWork(text) {
      scoreCoverage(namedCoverage, named, toQuery(text, named));
      const best = highest(namedCoverage.skills, namedCoverage.count, namedCoverage.best, mostOccupations);
      return project(best.map((occupation) => ({ occupation, value: at(namedCoverage.best, occupation) })));
    },
  };
}
