/** Secrets that are written once and taken once. */
import { KeyliftError } from '../errors.js';
import { keep } from './keep.js';

/** Throws `conflict` when the hash is taken. */
export function create<T>(known: Map<string, T>, hash: string, value: T): void {
  if (known.has(hash)) throw new KeyliftError('conflict', '[memory-store] This secret is in use already.');
  known.set(hash, keep(value));
}

export function consume<T>(known: Map<string, T>, hash: string): T | undefined {
  const value = known.get(hash);
  known.delete(hash);
  return value;
}
