/**
 * Many rows as one parameter: neither Prisma nor the database then handles a value at a time. Rows of 11 columns go into
 * PostgreSQL in half of the time that parameters take.
 */
import type { Dialect } from './database.js';
import { toJson, type Cell, type Row } from './rows.js';
import { Sql } from './sql.js';

/** So many digits are read right by every SQLite; of longer ones it now and then misses the last bit. */
const EXACT_DIGITS = 15;

/** PostgreSQL reads every number back as it was written. */
export function fitsJson(dialect: Dialect, row: Row): boolean {
  return dialect === 'postgresql' || Object.values(row).every((value) => typeof value !== 'number' || isShort(value));
}

/** Whole numbers, and those between 0.001 and 1,000,000 with few digits. */
function isShort(value: number): boolean {
  if (Number.isSafeInteger(value)) return !Object.is(value, -0);
  const size = Math.abs(value);
  return size >= 1e-3 && size < 1e6 && String(size).length <= EXACT_DIGITS + 1;
}

export interface InsertParts {
  /** `INSERT INTO "Table" ("column", …) ` */
  readonly start: string;
  /** ` ON CONFLICT …` */
  readonly end: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** The statement that inserts `rows`, in their order; throws `invalid` when a text holds U+0000. */
export function rowsFromJson(dialect: Dialect, { start, end, name, columns }: InsertParts, rows: readonly Row[]): Sql {
  if (dialect === 'sqlite') {
    const cells = columns.map((_, place) => `"value" ->> ${place}`).join(', ');
    // Without a WHERE, SQLite takes the ON of ON CONFLICT for the ON of a join.
    const json = textOf(rows.map((row) => columns.map((column) => cellOf(row[column]))));
    return new Sql([`${start}SELECT ${cells} FROM json_each(`, `) WHERE true${end}`], [json]);
  }
  const cells = columns.map((column) => `"${column}"`).join(', ');
  const json = textOf(rows.map((row) => withoutNulls(columns, row)));
  return new Sql([`${start}SELECT ${cells} FROM json_populate_recordset(NULL::"${name}", `, `::json)${end}`], [json]);
}

/** What is absent is NULL in a record set, and takes no time to read. */
function withoutNulls(columns: readonly string[], row: Row): Readonly<Record<string, Cell>> {
  const present: Record<string, Cell> = {};
  for (const column of columns) {
    const cell = cellOf(row[column]);
    if (cell !== null) present[column] = cell;
  }
  return present;
}

/** The only big integers here are instants, which a number holds exactly. */
const cellOf = (value: Cell | undefined): Cell => (typeof value === 'bigint' ? Number(value) : (value ?? null));

/** Half of a surrogate pair becomes U+FFFD, as it does in a parameter; PostgreSQL would refuse it. */
function textOf(rows: readonly unknown[]): string {
  const json = toJson(rows);
  if (!json.includes('\\ud')) return json;
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\uFFFD') : value,
  );
}
