/** Which groups of a table may be shown together: no two, and no sum of several, may give away a small one. P01, P02. */
import type { PersonId } from '../model.js';

export interface Group {
  readonly key: string;
  readonly memberIds: readonly PersonId[];
}

/**
 * The keys that may be published, decided in the order given: put first what matters most. A group is left out when it is
 * smaller than k, when it and a group before it differ by 1 to k − 1 people on either side, or when the groups so far add up
 * and subtract to the total of 1 to k − 1 people. Treats every figure as exact, although policy also rounds.
 */
export function releasableGroups(groups: readonly Group[], k: number): ReadonlySet<string> {
  const released: ReadonlySet<PersonId>[] = [];
  const keys = new Set<string>();
  for (const { key, memberIds } of groups) {
    const members = new Set(memberIds);
    if (members.size < k || released.some((other) => tellsApart(members, other, k))) continue;
    if (revealsSmallGroup([...released, members], k)) continue;
    released.push(members);
    keys.add(key);
  }
  return keys;
}

/** A subtraction of the two leaves 1 to k − 1 people on one side. */
function tellsApart(a: ReadonlySet<PersonId>, b: ReadonlySet<PersonId>, k: number): boolean {
  return [missingFrom(a, b), missingFrom(b, a)].some((size) => size > 0 && size < k);
}

/** How many members of `a` are not in `b`. */
export function missingFrom(a: ReadonlySet<PersonId>, b: ReadonlySet<PersonId>): number {
  let count = 0;
  for (const id of a) if (!b.has(id)) count += 1;
  return count;
}

/** More small blocks than this are not searched: the table is refused instead. */
const MOST_BLOCKS = 40;

/**
 * Linear algebra as an attacker would use it: people who are in exactly the same groups form a block, each published total
 * is an equation over blocks, and a union of blocks is revealed when its indicator is a combination of those equations, that
 * is, when it is orthogonal to their null space.
 */
function revealsSmallGroup(groups: readonly ReadonlySet<PersonId>[], k: number): boolean {
  const blocks = blocksOf(groups);
  const small = blocks.map(({ size }, i) => ({ size, i })).filter(({ size }) => size < k);
  if (small.length > MOST_BLOCKS) return true;
  const nullSpace = nullSpaceOf(
    groups.map((_, g) => blocks.map(({ inGroups }) => (inGroups[g] === true ? 1 : 0))),
    blocks.length,
  );
  const zero = nullSpace.map(() => 0);
  const search = (from: number, people: number, sums: readonly number[]): boolean => {
    if (people > 0 && sums.every((sum) => Math.abs(sum) < 1e-7)) return true;
    for (let next = from; next < small.length; next += 1) {
      const { size, i } = small[next] as (typeof small)[number];
      if (people + size >= k) continue;
      const added = sums.map((sum, v) => sum + ((nullSpace[v] as readonly number[])[i] as number));
      if (search(next + 1, people + size, added)) return true;
    }
    return false;
  };
  return search(0, 0, zero);
}

interface Block {
  readonly size: number;
  readonly inGroups: readonly boolean[];
}

function blocksOf(groups: readonly ReadonlySet<PersonId>[]): readonly Block[] {
  const everybody = new Set(groups.flatMap((group) => [...group]));
  const blocks = new Map<string, Block>();
  for (const id of everybody) {
    const inGroups = groups.map((group) => group.has(id));
    const key = inGroups.map((is) => (is ? '1' : '0')).join('');
    blocks.set(key, { inGroups, size: (blocks.get(key)?.size ?? 0) + 1 });
  }
  return [...blocks.values()];
}

/** A basis of {x : M·x = 0} by Gauss–Jordan elimination with pivoting; M holds 0 and 1 only. */
function nullSpaceOf(matrix: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  const rows = matrix.map((row) => [...row]);
  const pivots: number[] = [];
  for (let column = 0; column < width && pivots.length < rows.length; column += 1) {
    const at = pivots.length;
    let best = at;
    const entry = (row: number): number => Math.abs((rows[row] as number[])[column] as number);
    for (let row = at + 1; row < rows.length; row += 1) if (entry(row) > entry(best)) best = row;
    if (entry(best) < 1e-9) continue;
    [rows[at], rows[best]] = [rows[best] as number[], rows[at] as number[]];
    const pivotRow = rows[at];
    const pivot = pivotRow[column] as number;
    for (let c = 0; c < width; c += 1) pivotRow[c] = (pivotRow[c] as number) / pivot;
    for (const [r, row] of rows.entries()) {
      const factor = row[column] as number;
      if (r === at || factor === 0) continue;
      for (let c = 0; c < width; c += 1) row[c] = (row[c] as number) - factor * (pivotRow[c] as number);
    }
    pivots.push(column);
  }
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !pivots.includes(column));
  return free.map((column) => {
    const vector = new Array<number>(width).fill(0);
    vector[column] = 1;
    for (const [r, pivotColumn] of pivots.entries()) vector[pivotColumn] = -((rows[r] as number[])[column] as number);
    return vector;
  });
}
