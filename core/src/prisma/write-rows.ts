/**
 * Multi-row INSERT … ON CONFLICT, the way into every table: Prisma's createMany takes four to six times as long, and its
 * skipDuplicates exists on PostgreSQL only. Many rows go in as one text of JSON (rows-as-json.ts).
 */
import { compareText } from '../order.js';
import type { Database } from './database.js';
import type { Db } from './driver.js';
import { existsAlready, nulInText } from './failures.js';
import type { Prisma } from './generated/sqlite/client.js';
import { fitsJson, rowsFromJson } from './rows-as-json.js';
import { readJson, toJson, type Cell, type Row } from './rows.js';
import { raw, sql, Sql } from './sql.js';

export interface Table<R extends Row> {
  readonly name: Prisma.ModelName;
  /** The columns of the primary key. */
  readonly key: readonly (keyof R & string)[];
}

/** SQLite takes 32,766 and PostgreSQL 65,535; larger statements are not faster. */
const MAX_PARAMETERS = 8000;
/** From here on rows of JSON are faster than parameters. */
const MANY_ROWS = 50;
const MAX_ROWS_OF_JSON = 5000;

/** Rows whose key is known take the place of what is there; of two with one key, the last counts. */
export async function replaceRows<R extends Row>(to: Database, table: Table<R>, rows: readonly R[]): Promise<void> {
  const inserts = insertsOf(to, table, new Map(rows.map((row) => [keyOf(table, row), row])), (column) => {
    return table.key.includes(column) ? undefined : `"${column}" = excluded."${column}"`;
  });
  await send(to, inserts, (db, insert) => db.$executeRaw(insert));
}

/** Rows whose key is known change nothing; of two with one key, the first counts. */
export async function addRows<R extends Row>(to: Database, table: Table<R>, rows: readonly R[]): Promise<number> {
  const counts = await send(to, insertsOf(to, table, firsts(table, rows)), (db, insert) => db.$executeRaw(insert));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Throws `conflict` when the key is known. */
export async function createRow<R extends Row>(to: Database, table: Table<R>, row: R): Promise<void> {
  if ((await addRows(to, table, [row])) === 0) throw existsAlready();
}

interface RowOfTenant {
  readonly tenantId: string;
  readonly id: string;
}

/** As `addRows` for rows of one tenant, and returns the ids that were new. */
export async function addRowsWithIds<R extends Row & RowOfTenant>(
  to: Database,
  table: Table<R>,
  rows: readonly R[],
): Promise<ReadonlySet<string>> {
  if (rows.length >= MANY_ROWS)
    return to.dialect === 'sqlite' ? addedToSqlite(to, table, rows) : addedToPostgres(to, table, rows);
  const [insert] = insertsOf(to, table, firsts(table, rows));
  const added = insert ? await to.db.$queryRaw<{ readonly id: string }[]>(sql`${insert} RETURNING "id"`) : [];
  return new Set(added.map(({ id }) => id));
}

/** There is one writer, so what is known can be asked first; RETURNING would take half as long again. */
async function addedToSqlite<R extends Row & RowOfTenant>(
  to: Database,
  table: Table<R>,
  rows: readonly R[],
): Promise<ReadonlySet<string>> {
  const ids = new Set(rows.map(({ id }) => id));
  const tenantId = rows[0]?.tenantId ?? '';
  return to.transaction(async (inside) => {
    const known = await inside.db.$queryRaw<{ readonly id: string }[]>`
      SELECT "id" FROM ${raw(`"${table.name}"`)}
      WHERE "tenantId" = ${tenantId} AND "id" IN (SELECT "value" FROM json_each(${toJson([...ids])}))`;
    await addRows(inside, table, rows);
    for (const { id } of known) ids.delete(id);
    return ids;
  });
}

/** All ids in one cell: thousands of rows of one column take longer to read than to write. */
async function addedToPostgres<R extends Row & RowOfTenant>(
  to: Database,
  table: Table<R>,
  rows: readonly R[],
): Promise<ReadonlySet<string>> {
  const added = await send(to, insertsOf(to, table, firsts(table, rows)), (db, insert) =>
    db.$queryRaw<{ readonly ids: string | null }[]>(
      sql`WITH "added" AS (${insert} RETURNING "id") SELECT json_agg("id")::text AS "ids" FROM "added"`,
    ),
  );
  return new Set(added.flat().flatMap(({ ids }) => (ids === null ? [] : readJson<readonly string[]>(ids))));
}

/** One statement is a transaction by itself; several need one around them. */
async function send<T>(
  to: Database,
  statements: readonly Sql[],
  run: (db: Db, statement: Sql) => Promise<T>,
): Promise<readonly T[]> {
  const [only, ...others] = statements;
  if (only === undefined) return [];
  if (others.length === 0) return [await run(to.db, only)];
  return to.transaction(async ({ db }) => {
    const results: T[] = [];
    for (const statement of statements) results.push(await run(db, statement));
    return results;
  });
}

/** No text holds U+0000 (see `checked`), so it can stand between the parts of a key. */
const keyOf = <R extends Row>({ key }: Table<R>, row: R): string => key.map((column) => row[column]).join('\u0000');

function firsts<R extends Row>(table: Table<R>, rows: readonly R[]): Map<string, R> {
  return new Map(rows.toReversed().map((row) => [keyOf(table, row), row]));
}

/**
 * Every writer inserts in the order of the keys, so that two of them wait for each other instead of blocking each other.
 * `assign` names what changes in a known row; when it names nothing, the row stays.
 */
function insertsOf<R extends Row>(
  { dialect }: Pick<Database, 'dialect'>,
  { name, key }: Table<R>,
  rowsByKey: ReadonlyMap<string, R>,
  assign: (column: string) => string | undefined = () => undefined,
): readonly Sql[] {
  const rows = [...rowsByKey].sort(([a], [b]) => compareText(a, b)).map(([, row]) => row);
  const columns = Object.keys(rows[0] ?? {});
  const assignments = columns.flatMap((column) => assign(column) ?? []);
  const [into, keys] = [columns, key].map((names) => names.map((column) => `"${column}"`).join(', '));
  const start = `INSERT INTO "${name}" (${into}) `;
  const end = ` ON CONFLICT (${keys}) DO ${assignments.length > 0 ? `UPDATE SET ${assignments.join(', ')}` : 'NOTHING'}`;

  const isForJson = (row: R): boolean => rows.length >= MANY_ROWS && fitsJson(dialect, row);
  const asJson = rows.filter(isForJson);
  const others = asJson.length === rows.length ? [] : rows.filter((row) => !isForJson(row));
  return [
    ...portionsOf(asJson, MAX_ROWS_OF_JSON).map((portion) =>
      rowsFromJson(dialect, { start, end, name, columns }, portion),
    ),
    ...portionsOf(others, Math.max(1, Math.floor(MAX_PARAMETERS / Math.max(1, columns.length)))).map((portion) =>
      rowsAsParameters(`${start}VALUES (`, `)${end}`, columns, portion),
    ),
  ];
}

function rowsAsParameters(start: string, end: string, columns: readonly string[], rows: readonly Row[]): Sql {
  const values = rows.flatMap((row) => columns.map((column) => checked(row[column] ?? null)));
  const between = values.slice(1).map((_, index) => ((index + 1) % columns.length === 0 ? '), (' : ', '));
  return new Sql([start, ...between, end], values);
}

function portionsOf<R>(rows: readonly R[], size: number): readonly (readonly R[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));
}

/** SQLite would cut the text at U+0000 when it reads it, PostgreSQL refuses it. */
export function checked(value: Cell): Cell {
  if (typeof value === 'string' && value.includes('\u0000')) throw nulInText();
  return value;
}
