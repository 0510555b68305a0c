/** Reading rows: what is NULL in a table is absent in the core, lists are JSON text, look-ups go in portions. */

import { nulInText } from './failures.js';

export type Cell = string | number | bigint | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

type Present<T> = { [Key in keyof T]?: NonNullable<T[Key]> };

/** The fields that are not null: `{ id, ...present({ name: row.name }) }`. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Present<T>;
}

/** Throws `invalid` when a text inside holds U+0000, as any other column does (see write-rows.ts). */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  // An escape stands behind an odd number of backslashes; behind an even number it is the text "\\u0000".
  if (json.includes('\\u0000') && /(?<!\\)(?:\\\\)*\\u0000/.test(json)) throw nulInText();
  return json;
}

/** Reads what `toJson` wrote; `T` is the type it was written from. */
export const readJson = <T>(text: string): T => JSON.parse(text) as T;

/** Two lists of this length fit into one query: Prisma allows SQLite 999 parameters, and splits only one list itself. */
const PORTION = 400;

/** `ids` once each, in portions that fit into one query. */
export function* portions<Id extends string>(ids: readonly Id[]): Generator<Id[]> {
  const distinct = [...new Set(ids)];
  for (let start = 0; start < distinct.length; start += PORTION) yield distinct.slice(start, start + PORTION);
}

/** All rows that `find` returns for the portions of `ids`. */
export async function inPortions<Id extends string, Row>(
  ids: readonly Id[],
  find: (portion: Id[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const portion of portions(ids)) rows.push(...(await find(portion)));
  return rows;
}
