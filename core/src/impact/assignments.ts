/** Who might have taken the course instead: all ways to choose, or a repeatable draw of them. REQUIREMENTS d9. */
import { hash32 } from '../hash.js';

interface Limits {
  /** Up to so many ways every one is tried. */
  readonly mostAssignments: number;
  readonly draws: number;
}

/** Flags per team, `chosen` of them true. Beyond the limit: `draws` by lot and the assignment that was, `own`. */
export function assignmentsOf(
  own: readonly boolean[],
  seed: string,
  { mostAssignments, draws }: Limits,
): readonly (readonly boolean[])[] {
  const chosen = own.filter(Boolean).length;
  if (countOf(own.length, chosen) <= mostAssignments) return everyWay(own.length, chosen);
  const next = lehmer(seed);
  return [own, ...Array.from({ length: draws }, () => drawn(own.length, chosen, next))];
}

function countOf(all: number, chosen: number): number {
  let count = 1;
  for (let i = 1; i <= chosen; i += 1) count = (count * (all - chosen + i)) / i;
  return Math.round(count);
}

function everyWay(all: number, chosen: number): readonly (readonly boolean[])[] {
  if (chosen > all) return [];
  if (all === 0) return [[]];
  const without = everyWay(all - 1, chosen).map((rest) => [false, ...rest]);
  return chosen === 0 ? without : [...everyWay(all - 1, chosen - 1).map((rest) => [true, ...rest]), ...without];
}

/** Selection sampling: each place is taken with the chance that still gives exactly `chosen`. */
function drawn(all: number, chosen: number, next: () => number): readonly boolean[] {
  let wanted = chosen;
  return Array.from({ length: all }, (_, i) => {
    const isChosen = next() * (all - i) < wanted;
    if (isChosen) wanted -= 1;
    return isChosen;
  });
}

/** 0 < x < 1: the multiplicative generator of Park and Miller with 48271 (Comm. ACM 36(7), 1993), exact in doubles. */
function lehmer(seed: string): () => number {
  const modulus = 2_147_483_647;
  let state = (hash32(seed) % (modulus - 1)) + 1;
  return () => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
}
