/** Learning time of many people, shared out over Key Results so that no row is about fewer than k of them. P01, P02, R58. */
import type { KeyResultId, PersonId } from '../model.js';
import { sortedBy } from '../order.js';
import type { LearningLedger } from '../sprint/learning-ledger.js';
import type { Withheld } from '../policy.js';

export interface HoursRow {
  /** A Key Result, what served none, or what had to be put together. */
  readonly about: KeyResultId | 'none' | 'others';
  readonly seconds: number;
}

export interface LearningHours {
  readonly seconds: number;
  /** Largest first; they sum to the whole exactly. */
  readonly rows: readonly HoursRow[];
}

interface Cell extends HoursRow {
  readonly people: ReadonlySet<PersonId>;
}

/**
 * Rows smaller than k people are put together; while those are still fewer than k, the smallest row that could stand alone
 * joins them. Time in one row is in no other, so nothing can be subtracted but rows from the whole, and that leaves rows.
 */
export function publishHours(ledgers: ReadonlyMap<PersonId, LearningLedger>, k: number): LearningHours | Withheld {
  const cells = new Map<Cell['about'], Cell>();
  for (const [personId, { lines }] of ledgers) {
    for (const { keyResultId: about = 'none', seconds } of lines) {
      const known = cells.get(about);
      cells.set(about, {
        about,
        seconds: (known?.seconds ?? 0) + seconds,
        people: new Set([...(known?.people ?? []), personId]),
      });
    }
  }
  const bySize = sortedBy(cells.values(), ({ people, about }) => [String(people.size).padStart(9, '0'), about]);
  const alone = bySize.filter(({ people }) => people.size >= k);
  let others: Cell = { about: 'others', seconds: 0, people: new Set() };
  for (const cell of bySize.filter(({ people }) => people.size < k)) others = together(others, cell);
  while (others.people.size > 0 && others.people.size < k) {
    const next = alone.shift();
    if (!next) return { withheld: 'k', k };
    others = together(others, next);
  }
  const rows = [...alone, ...(others.people.size > 0 ? [others] : [])]
    .map(({ about, seconds }) => ({ about, seconds }))
    .sort((a, b) => b.seconds - a.seconds || (a.about < b.about ? -1 : 1));
  if (rows.length === 0) return { withheld: 'k', k };
  return { seconds: rows.reduce((sum, { seconds }) => sum + seconds, 0), rows };
}

const together = (a: Cell, b: Cell): Cell => ({
  about: 'others',
  seconds: a.seconds + b.seconds,
  people: new Set([...a.people, ...b.people]),
});
