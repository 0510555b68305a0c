/** One text for one value, on every runtime: what verdicts are compared and hashed by. */
import { KeyliftError } from '../errors.js';

/** What canonical JSON can say. Absent properties (`undefined`) are left out; everything else is refused. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, numbers as ECMAScript writes them, no spaces.
 * Two differences, on purpose: −0 is written 0, and half of a surrogate pair is escaped instead of refused, because a
 * shortened title may end with one. Throws `invalid` naming the path of what JSON cannot say (NaN, a function, a cycle).
 */
export function canonicalJson(value: unknown): string {
  return written(value, 'value', []);
}

function written(value: unknown, path: string, around: readonly object[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw unsayable(path, `${value} is no number that can be kept.`);
    return value === 0 ? '0' : String(value);
  }
  if (typeof value !== 'object') throw unsayable(path, `A ${typeof value} cannot be kept.`);
  if (around.includes(value)) throw unsayable(path, 'A value cannot hold itself.');
  const within = [...around, value];
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown, i) => written(item, `${path}[${i}]`, within)).join(',')}]`;
  }
  const shape: unknown = Object.getPrototypeOf(value);
  if (shape !== null && Object.getPrototypeOf(shape) !== null) throw unsayable(path, 'Only plain objects can be kept.');
  const parts = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const item: unknown = (value as Record<string, unknown>)[key];
      return item === undefined ? [] : [`${JSON.stringify(key)}:${written(item, `${path}.${key}`, within)}`];
    });
  return `{${parts.join(',')}}`;
}

const unsayable = (field: string, message: string): KeyliftError => new KeyliftError('invalid', message, { field });

/** Six decimals, far below what any estimate knows and far above what engines disagree about. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
