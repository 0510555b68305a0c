/** What a store is given and gives out must not change behind its back, as in a real database. */
import { KeyliftError } from '../errors.js';

/**
 * A frozen deep copy of plain data. Properties that are `undefined` become absent. Throws `invalid` for a text with U+0000,
 * which the databases refuse or cut.
 */
export function keep<T>(value: T): T {
  return frozenCopy(value) as T;
}

/** Copies all of a batch first, so that a bad one in it leaves nothing half-written. */
export const keepAll = <T>(values: readonly T[]): readonly T[] => values.map((value) => keep(value));

function frozenCopy(value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\u0000')) {
    throw new KeyliftError('invalid', '[memory-store] A text holds the character U+0000.');
  }
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy));
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.freeze(Object.fromEntries(present.map(([name, part]) => [name, frozenCopy(part)])));
}
