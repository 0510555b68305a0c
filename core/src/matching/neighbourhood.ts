/** What the taxonomy's relations say about a list of likely skills: skills of the same lines of work, and siblings. */
import { log1p } from '../math.js';
import { createCoverage, highest, scoreCoverage } from './coverage.js';
import { toQuery } from './query.js';
import { buildSkillIndex, listsOf, type Lists, type SkillIndex } from './skill-index.js';
import type { Relations } from './skill-text.js';
import type { ReadText } from './words.js';

export interface Neighbourhood {
  /** log1p of the lines of work in which the skill occurs. */
  readonly prior: Float64Array;
  /** Share of those that are office work, 0–1; 0 where none is known. */
  readonly office: Float64Array;
  readonly parents: Lists;
  /** For skills, by position, what lines of work near the seeds call for; the highest is 1. Reused by the next call. */
  sameWork(seeds: readonly { readonly skill: number; readonly weight: number }[]): Float64Array;
  /** Lines of work the text names, as the skills they call for; the highest is 1. Reused by the next call. */
  namedWork(text: ReadText): Float64Array;
}

const mostOccupations = 20;

export function createNeighbourhood(index: SkillIndex, relations: Relations | undefined): Neighbourhood {
  const size = index.skills.length;
  const occupations = relations?.occupations ?? [];
  const calls = listsOf(occupations.map((o) => [...o.essential, ...o.optional]));
  const strengths = Float64Array.from(
    occupations.flatMap((o) => [...o.essential.map(() => 1), ...o.optional.map(() => 0.5)]),
  );
  const rowSum = new Float64Array(occupations.length);
  const columnSum = new Float64Array(size);
  const used = new Int32Array(size);
  const officeCount = new Int32Array(size);
  occupations.forEach((occupation, o) => {
    for (let k = calls.starts[o]!; k < calls.starts[o + 1]!; k += 1) {
      const skill = calls.items[k]!;
      rowSum[o]! += strengths[k]!;
      columnSum[skill]! += strengths[k]!;
      used[skill]! += 1;
      if (occupation.office) officeCount[skill]! += 1;
    }
  });
  const rowScale = rowSum.map((sum) => Math.sqrt(sum) + 1);
  const columnScale = columnSum.map((sum) => Math.sqrt(sum) + 1);
  const callers = callersOf(calls, strengths, size);
  const parents = parentLists(index, relations);
  const named = buildSkillIndex(
    occupations.map((o, i) => ({ id: String(i), label: o.label, alternatives: [], description: '' })),
  );
  const namedCoverage = createCoverage(named);
  const scores = new Float64Array(occupations.length);
  const scored = new Int32Array(occupations.length);

  /** Spreads the worth of lines of work over the skills they call for. */
  function projection(): (best: readonly number[], worth: Float64Array) => Float64Array {
    const values = new Float64Array(size);
    const touched = new Int32Array(size);
    let count = 0;
    return (best, worth) => {
      for (let k = 0; k < count; k += 1) values[touched[k]!] = 0;
      count = 0;
      let top = 0;
      for (const occupation of best) {
        const value = worth[occupation]!;
        for (let k = calls.starts[occupation]!; k < calls.starts[occupation + 1]!; k += 1) {
          const skill = calls.items[k]!;
          if (values[skill] === 0) {
            touched[count] = skill;
            count += 1;
          }
          const sum = values[skill]! + (value * strengths[k]!) / columnScale[skill]!;
          values[skill] = sum;
          if (sum > top) top = sum;
        }
      }
      if (top > 0) for (let k = 0; k < count; k += 1) values[touched[k]!] = values[touched[k]!]! / top;
      return values;
    };
  }
  const projectSame = projection();
  const projectNamed = projection();

  return {
    prior: Float64Array.from(used, log1p),
    office: Float64Array.from(used, (n, s) => (n === 0 ? 0 : officeCount[s]! / n)),
    parents,
    sameWork(seeds) {
      let count = 0;
      for (const { skill, weight } of seeds) {
        for (let k = callers.starts[skill]!; k < callers.starts[skill + 1]!; k += 1) {
          const occupation = callers.items[k]!;
          if (scores[occupation] === 0) {
            scored[count] = occupation;
            count += 1;
          }
          scores[occupation]! += weight * callers.strengths[k]!;
        }
      }
      for (let k = 0; k < count; k += 1) {
        const occupation = scored[k]!;
        scores[occupation] = scores[occupation]! / rowScale[occupation]!;
      }
      const values = projectSame(highest(scored, count, scores, mostOccupations), scores);
      for (let k = 0; k < count; k += 1) scores[scored[k]!] = 0;
      return values;
    },
    namedWork(text) {
      scoreCoverage(namedCoverage, named, toQuery(text, named));
      const { skills, count, best } = namedCoverage;
      return projectNamed(highest(skills, count, best, mostOccupations), best);
    },
  };
}

/** For each skill the lines of work that call for it, and how strongly. */
function callersOf(calls: Lists, strengths: Float64Array, size: number): Lists & { readonly strengths: Float64Array } {
  const starts = new Int32Array(size + 1);
  for (const skill of calls.items) starts[skill + 1]! += 1;
  for (let s = 0; s < size; s += 1) starts[s + 1]! += starts[s]!;
  const next = starts.slice();
  const items = new Int32Array(calls.items.length);
  const strength = new Float64Array(calls.items.length);
  for (let o = 0; o + 1 < calls.starts.length; o += 1) {
    for (let k = calls.starts[o]!; k < calls.starts[o + 1]!; k += 1) {
      const skill = calls.items[k]!;
      const place = next[skill]!;
      items[place] = o;
      strength[place] = strengths[k]!;
      next[skill] = place + 1;
    }
  }
  return { starts, items, strengths: strength };
}

function parentLists(index: SkillIndex, relations: Relations | undefined): Lists {
  const known = new Map<string, number>();
  return listsOf(
    index.skills.map((_, s) =>
      (relations?.parents[s] ?? []).map((key) => {
        const place = known.get(key) ?? known.size;
        known.set(key, place);
        return place;
      }),
    ),
  );
}
