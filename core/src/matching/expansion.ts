/**
 * Words that go together in a taxonomy: tokens t, t′ in labels of the same skill, in at least three skills together, with
 * npmi = ln(P(t,t′) ÷ (P(t)·P(t′))) ÷ −ln P(t,t′) above a quarter; weight npmi · min(1, count ÷ 5), the six best of each.
 * A query token in a description predicts label tokens the same way.
 */
import { log } from '../math.js';
import { listsOf, type Lists, type SkillIndex } from './skill-index.js';

export interface Expansion {
  /** For each token its neighbours, best first. */
  readonly neighbours: Lists;
  /** Parallel to the neighbours. */
  readonly weights: Float64Array;
}

const fewestTogether = 3;
const leastNpmi = 0.25;
const mostNeighbours = 6;

/** Neighbours learnt from the labels alone. */
export function labelExpansion(index: SkillIndex): Expansion {
  const own = labelTokenSets(index);
  return associate(index, own, own);
}

/** Label tokens that a token in a description predicts. */
export function descriptionExpansion(index: SkillIndex): Expansion {
  const descriptions = index.skills.map((_, s) => {
    const list: number[] = [];
    for (let k = index.descriptionTokens.starts[s]!; k < index.descriptionTokens.starts[s + 1]!; k += 1) {
      list.push(index.descriptionTokens.items[k]!);
    }
    return list;
  });
  return associate(index, descriptions, labelTokenSets(index));
}

function labelTokenSets(index: SkillIndex): number[][] {
  return index.skills.map((_, s) => {
    const first = index.entryTokens.starts[index.skillEntries[s]!]!;
    const end = index.entryTokens.starts[index.skillEntries[s + 1]!]!;
    return [...new Set(index.entryTokens.items.subarray(first, end))];
  });
}

function associate(index: SkillIndex, from: readonly number[][], to: readonly number[][]): Expansion {
  const size = index.stems.length;
  const count = (sets: readonly number[][]): Int32Array => {
    const counts = new Int32Array(size);
    for (const set of sets) for (const t of set) counts[t]! += 1;
    return counts;
  };
  const fromCount = count(from);
  const toCount = from === to ? fromCount : count(to);
  const holders: number[][] = Array.from({ length: size }, () => []);
  from.forEach((set, s) => set.forEach((t) => holders[t]?.push(s)));
  const all = index.skills.length;
  const together = new Int32Array(size);
  const weights: number[] = [];
  const neighbours = holders.map((skills, t) => {
    if (skills.length < fewestTogether) return [];
    const touched: number[] = [];
    for (const s of skills) {
      for (const other of to[s] ?? []) {
        if (together[other]! === 0) touched.push(other);
        together[other]! += 1;
      }
    }
    const found: { token: number; weight: number }[] = [];
    for (const other of touched) {
      const n = together[other]!;
      together[other] = 0;
      if (other === t || n < fewestTogether || n === all) continue;
      const npmi = log((n * all) / (fromCount[t]! * toCount[other]!)) / -log(n / all);
      if (npmi > leastNpmi) found.push({ token: other, weight: npmi * Math.min(1, n / 5) });
    }
    found.sort((a, b) => b.weight - a.weight || a.token - b.token);
    const kept = found.slice(0, mostNeighbours);
    weights.push(...kept.map(({ weight }) => weight));
    return kept.map(({ token }) => token);
  });
  return { neighbours: listsOf(neighbours), weights: Float64Array.from(weights) };
}

/** Tokens that are not in the text but go with it: weight .35 · min(Σ weights, 1.5). */
export function expandTokens(expansion: Expansion, tokens: Int32Array): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  const { neighbours, weights } = expansion;
  for (const token of tokens) {
    for (let k = neighbours.starts[token]!; k < neighbours.starts[token + 1]!; k += 1) {
      const other = neighbours.items[k]!;
      sums.set(other, (sums.get(other) ?? 0) + weights[k]!);
    }
  }
  for (const token of tokens) sums.delete(token);
  for (const [token, sum] of sums) sums.set(token, 0.35 * Math.min(sum, 1.5));
  return sums;
}
