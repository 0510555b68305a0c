/** One connection to a SQLite file: statements stay prepared, and values keep the types their columns declare. */
import Libsql from 'libsql';
import { KeyliftError } from '../errors.js';
import type { Cell, Row } from './rows.js';
import type { Sql } from './sql.js';

/** How long another process may hold SQLite's write lock before we give up. It blocks this process meanwhile. */
const BUSY_TIMEOUT_MS = 5000;
/** Statements kept ready; inserts of many rows differ in their length. */
const MOST_READY = 300;

export type Value = string | number | bigint | Buffer | null;

export interface Prepared {
  readonly statement: ReturnType<Libsql.Database['prepare']>;
  /** Absent where it returns no rows; types as declared, in capitals. */
  readonly columns?: readonly { readonly name: string; readonly type: string }[];
}

export interface SqliteConnection {
  /** The file that commits go to first. */
  readonly log: string;
  prepare(text: string): Prepared;
  rowsOf(statement: Sql): readonly Row[];
  /** How many rows it changed. */
  changesOf(statement: Sql): number;
  /** All of it or nothing, without a pause in between. */
  inTransaction<T>(work: () => T): T;
  /** Runs statements without values. */
  script(text: string): void;
  close(): void;
}

/** Throws `unavailable` when the file cannot be opened. */
export function openSqliteConnection(url: string): SqliteConnection {
  const native = openSqliteFile(url, BUSY_TIMEOUT_MS);
  // Where a file system cannot have a log, sqlite-disk.ts has nothing to wait for and SQLite itself waits.
  native.exec(`PRAGMA synchronous = ${hasLog(native) ? 'NORMAL' : 'FULL'}; PRAGMA foreign_keys = ON`);
  const ready = new Map<string, Prepared>();

  function prepare(text: string): Prepared {
    const known = ready.get(text);
    if (known) return known;
    const statement = native.prepare(text).safeIntegers(true);
    const columns = statement.reader ? statement.raw(true).columns() : undefined;
    const prepared = {
      statement,
      ...(columns && { columns: columns.map(({ name, type }) => ({ name, type: (type ?? '').toUpperCase() })) }),
    };
    const [oldest] = ready.keys();
    if (ready.size >= MOST_READY && oldest !== undefined) ready.delete(oldest);
    ready.set(text, prepared);
    return prepared;
  }

  return {
    log: `${pathOf(url)}-wal`,
    prepare,
    rowsOf({ sql, values }) {
      const { statement, columns = [] } = prepare(sql);
      const rows = statement.all(values.map(toSqlite)) as readonly (readonly Cell[])[];
      return rows.map((row) =>
        Object.fromEntries(columns.map(({ name, type }, place) => [name, fromSqlite(type, row[place] ?? null)])),
      );
    },
    changesOf({ sql, values }) {
      const { statement, columns } = prepare(sql);
      const bound = values.map(toSqlite);
      return columns ? statement.all(bound).length : statement.run(bound).changes;
    },
    inTransaction(work) {
      try {
        prepare('BEGIN IMMEDIATE').statement.run([]);
        const result = work();
        prepare('COMMIT').statement.run([]);
        return result;
      } catch (error) {
        if (native.inTransaction) native.exec('ROLLBACK');
        throw error;
      }
    },
    script: (text) => void native.exec(text),
    close: () => void native.close(),
  };
}

/** With a log, so that readers and the writer do not wait for each other. Throws `unavailable` when it cannot be opened. */
export function openSqliteFile(url: string, timeout: number): Libsql.Database {
  try {
    const native = new Libsql(pathOf(url), { timeout });
    native.exec('PRAGMA journal_mode = WAL');
    return native;
  } catch (cause) {
    const message = '[prisma-store] The SQLite file cannot be opened; does its folder exist, and may we write there?';
    throw new KeyliftError('unavailable', message, { field: 'url', cause });
  }
}

function hasLog(native: Libsql.Database): boolean {
  const { journal_mode: mode } = native.prepare('PRAGMA journal_mode').get([]) as { readonly journal_mode?: unknown };
  return mode === 'wal';
}

/** `file:keylift.db`, `file:/folder/keylift.db` and `file:///folder/keylift.db`, as a URI. */
const pathOf = (url: string): string =>
  decodeURIComponent(url.replace(/^file:(\/\/(localhost)?(?=\/))?/, '').replace(/[?#].*$/, ''));

/** Anything else may write. */
export const isRead = (text: string): boolean => /^\s*(SELECT|PRAGMA)\b/i.test(text);

export const toSqlite = (value: Cell): Value => (typeof value === 'boolean' ? Number(value) : value);

/** Integers come as bigint; what is no column of a table has no type and stays as it is. */
function fromSqlite(type: string, value: Cell): Cell {
  if (typeof value !== 'bigint') return value;
  if (type === 'BOOLEAN') return value !== 0n;
  return type === 'INTEGER' || type === 'REAL' ? Number(value) : value;
}
