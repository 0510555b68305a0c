/** Which skills are usually needed together, learnt from the lexicon: what shares many entries goes together. */
import type { SkillId } from '../model.js';
import { compareText } from '../order.js';
import type { LexiconEntry } from './lexicon.js';

export interface Companion {
  readonly skillId: SkillId;
  /** Cosine of the two skills' weights over the entries, 0–1. */
  readonly closeness: number;
}

/** Companions of every skill of the lexicon, closest first, at most `most` each. */
export function companionsOf(
  entries: readonly LexiconEntry[],
  most: number,
): ReadonlyMap<SkillId, readonly Companion[]> {
  const together = new Map<SkillId, Map<SkillId, number>>();
  for (const { kind, skills } of entries) {
    if (kind !== 'metric' && kind !== 'thing') continue;
    for (const [a, weightOfA] of skills) {
      const row = together.get(a) ?? new Map<SkillId, number>();
      for (const [b, weightOfB] of skills) row.set(b, (row.get(b) ?? 0) + weightOfA * weightOfB);
      together.set(a, row);
    }
  }
  const lengthOf = (id: SkillId): number => Math.sqrt(together.get(id)?.get(id) ?? 1);
  return new Map(
    [...together].map(([id, row]) => [
      id,
      [...row]
        .filter(([other]) => other !== id)
        .map(([skillId, product]): Companion => ({ skillId, closeness: product / (lengthOf(id) * lengthOf(skillId)) }))
        .sort((a, b) => b.closeness - a.closeness || compareText(a.skillId, b.skillId))
        .slice(0, most),
    ]),
  );
}
