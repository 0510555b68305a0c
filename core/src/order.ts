/** One order for every list, on every runtime and database: code unit by code unit, no locale, no collation. */

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A new array, sorted by the first key that differs: `sortedBy(events, (event) => [event.at, event.id])`. */
export function sortedBy<T>(items: Iterable<T>, keysOf: (item: T) => readonly string[]): T[] {
  return [...items]
    .map((item) => ({ item, keys: keysOf(item) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ item }) => item);
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, key] of a.entries()) {
    const difference = compareText(key, b[index] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}
