/** The words of a graph's labels and how telling each of them is. */
import { log } from '../math.js';
import type { SkillId } from '../model.js';
import type { SkillGraph } from './graph.js';
import { toWords } from './words.js';

export interface LabelWords {
  readonly of: ReadonlyMap<SkillId, readonly string[]>;
  /** ln(1 + skills ÷ labels with the word) ÷ ln(1 + skills): 1 for a word of one label, less for a common one. */
  readonly rarity: ReadonlyMap<string, number>;
}

// A graph is a value: what was worked out for it once stays true.
const known = new WeakMap<SkillGraph, LabelWords>();

export function labelWordsOf(graph: SkillGraph): LabelWords {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const of = new Map([...graph.skills].map(([id, { label }]) => [id, toWords(label).map(({ stem }) => stem)] as const));
  const uses = new Map<string, number>();
  for (const stem of [...of.values()].flat()) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const size = graph.skills.size;
  const rarity = new Map([...uses].map(([stem, count]) => [stem, log(1 + size / count) / log(1 + size)] as const));
  const words = { of, rarity };
  known.set(graph, words);
  return words;
}
