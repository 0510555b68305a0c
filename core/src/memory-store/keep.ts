/** What a store is given and gives out must not change behind its back, as in a real database. */

/** A frozen deep copy of plain data. Properties that are `undefined` become absent. */
export function keep<T>(value: T): T {
  return frozenCopy(value) as T;
}

function frozenCopy(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy));
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.freeze(Object.fromEntries(present.map(([name, part]) => [name, frozenCopy(part)])));
}
