/**
 * Coverage: how far the text holds a label whole. For text Q and entry E, raw = Σ idf over their common tokens,
 * cov = raw ÷ mass(E), score = cov² · raw, and a skill has the best of its entries. It needs no field weights, and the
 * matched words come with it.
 */
import type { Query } from './query.js';
import type { SkillIndex } from './skill-index.js';

/** Reused between queries: one text at a time. Values of skills outside `skills[0 … count)` are 0. */
export interface Coverage {
  count: number;
  readonly skills: Int32Array;
  /** Best cov² · raw, and the entry that has it. */
  readonly best: Float64Array;
  readonly bestEntry: Int32Array;
  /** Best cov · raw and best cov. */
  readonly bestLinear: Float64Array;
  readonly bestShare: Float64Array;
  /** Best raw among entries held whole. */
  readonly whole: Float64Array;
  /** Σ cov · raw over all entries. */
  readonly sum: Float64Array;
  /** raw of each touched entry; 0 elsewhere. */
  readonly raw: Float64Array;
  entryCount: number;
  readonly entries: Int32Array;
  /** Postings read for the last text: the work done. */
  postings: number;
}

export function createCoverage(index: SkillIndex): Coverage {
  const skills = index.skills.length;
  const entries = index.entrySkill.length;
  return {
    count: 0,
    skills: new Int32Array(skills),
    best: new Float64Array(skills),
    bestEntry: new Int32Array(skills),
    bestLinear: new Float64Array(skills),
    bestShare: new Float64Array(skills),
    whole: new Float64Array(skills),
    sum: new Float64Array(skills),
    raw: new Float64Array(entries),
    entryCount: 0,
    entries: new Int32Array(entries),
    postings: 0,
  };
}

function clearCoverage(c: Coverage): void {
  for (let k = 0; k < c.count; k += 1) {
    const s = c.skills[k]!;
    c.best[s] = 0;
    c.bestLinear[s] = 0;
    c.bestShare[s] = 0;
    c.whole[s] = 0;
    c.sum[s] = 0;
  }
  for (let k = 0; k < c.entryCount; k += 1) c.raw[c.entries[k]!] = 0;
  c.count = 0;
  c.entryCount = 0;
  c.postings = 0;
}

/** Adds `weight · idf` of a token to every entry that holds it. */
export function addToken(c: Coverage, index: SkillIndex, token: number, weight: number): void {
  const { starts, items } = index.tokenEntries;
  const { raw, entries } = c;
  const value = index.idf[token]! * weight;
  const end = starts[token + 1]!;
  c.postings += end - starts[token]!;
  for (let k = starts[token]!; k < end; k += 1) {
    const entry = items[k]!;
    const before = raw[entry]!;
    if (before === 0) {
      entries[c.entryCount] = entry;
      c.entryCount += 1;
    }
    raw[entry] = before + value;
  }
}

/** Fills `c` for one text. */
export function scoreCoverage(c: Coverage, index: SkillIndex, query: Query): void {
  clearCoverage(c);
  for (const token of query.tokens) addToken(c, index, token, 1);
  const { mass, entrySkill } = index;
  const { best, bestEntry, bestLinear, bestShare, whole, sum, raw, entries, skills } = c;
  for (let k = 0; k < c.entryCount; k += 1) {
    const entry = entries[k]!;
    const s = entrySkill[entry]!;
    const r = raw[entry]!;
    const share = r / mass[entry]!;
    const linear = share * r;
    const score = share * linear;
    const known = best[s]!;
    if (known === 0) {
      skills[c.count] = s;
      c.count += 1;
    }
    if (score > known || (score === known && entry < bestEntry[s]!)) {
      best[s] = score;
      bestEntry[s] = entry;
    }
    if (linear > bestLinear[s]!) bestLinear[s] = linear;
    if (share > bestShare[s]!) bestShare[s] = share;
    if (share > 0.999 && r > whole[s]!) whole[s] = r;
    sum[s]! += linear;
  }
}

/** Positions of the `limit` highest values among `items[0 … count)`, best first; ties by the smaller item. */
export function highest(items: Int32Array, count: number, value: Float64Array, limit: number): number[] {
  const heap: number[] = [];
  const below = (a: number, b: number): boolean => {
    const x = value[a]!;
    const y = value[b]!;
    return x < y || (x === y && a > b);
  };
  const sink = (start: number): void => {
    let i = start;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && below(heap[child + 1] as number, heap[child] as number)) child += 1;
      if (!below(heap[child] as number, heap[i] as number)) return;
      [heap[i], heap[child]] = [heap[child] as number, heap[i] as number];
      i = child;
    }
  };
  for (let k = 0; k < count; k += 1) {
    const item = items[k]!;
    if (value[item]! <= 0) continue;
    if (heap.length < limit) {
      heap.push(item);
      if (heap.length === limit) for (let i = limit >> 1; i >= 0; i -= 1) sink(i);
    } else if (below(heap[0] as number, item)) {
      heap[0] = item;
      sink(0);
    }
  }
  return heap.sort((a, b) => (below(a, b) ? 1 : -1));
}
