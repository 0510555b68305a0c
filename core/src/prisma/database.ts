/** A connection to either database, behind the type of one. */
import { KeyliftError } from '../errors.js';
import { lazyDb, transactionDb, type Db, type Driver, type OnDisk } from './driver.js';
import type { Sql } from './sql.js';

export type Dialect = 'sqlite' | 'postgresql';

export interface Database {
  readonly dialect: Dialect;
  readonly db: Db;
  /** All of them or none, without anything in between; how many rows each changed. Sooner done than a transaction. */
  commit(statements: readonly Sql[], onDisk?: OnDisk): Promise<readonly number[]>;
  /** Resolves when everything committed before the call is on the disk. */
  settle(): Promise<void>;
  /**
   * All of it or nothing; inside another transaction, part of it. Let the first statement be a write that takes the lock
   * the others rely on.
   */
  transaction<T>(work: (inside: Database) => Promise<T>): Promise<T>;
}

export interface OpenDatabase extends Database {
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** PostgreSQL only: connections of this process, 10 by default. */
  readonly maxConnections?: number;
}

/** Longer than Prisma's 2 and 5 seconds: a bulk import on a busy machine is no failure. */
const TRANSACTION_LIMITS = { maxWait: 30_000, timeout: 120_000 };

/** Throws `invalid` for a URL of any other database, and for SQLite in memory, which transactions would not survive. */
export function dialectOf(url: string): Dialect {
  if (/^postgres(ql)?:\/\//.test(url)) return 'postgresql';
  if (/^file:(?!:memory:)./.test(url)) return 'sqlite';
  throw new KeyliftError(
    'invalid',
    '[prisma-store] Give a database as file:/folder/keylift.db or postgres://user@host/name. For one in memory, use createMemoryStores().',
    { field: 'url' },
  );
}

export async function openDatabase(url: string, options: DatabaseOptions): Promise<OpenDatabase> {
  const dialect = dialectOf(url);
  const driver = await openDriver(dialect, url, options);
  return {
    dialect,
    db: lazyDb(driver),
    commit: (statements, onDisk = 'now') => driver.commit(statements, onDisk),
    settle: () => driver.settle(),
    transaction: async (work) => {
      const client = await driver.prisma();
      return client.$transaction((db) => work(inside(dialect, transactionDb(db))), TRANSACTION_LIMITS);
    },
    close: () => driver.close(),
  };
}

/** Of two databases one is used; the other one's client stays on the disk. */
async function openDriver(dialect: Dialect, url: string, { maxConnections = 10 }: DatabaseOptions): Promise<Driver> {
  return dialect === 'sqlite'
    ? (await import('./sqlite-driver.js')).openSqliteDriver(url)
    : (await import('./postgres-driver.js')).openPostgresDriver(url, maxConnections);
}

function inside(dialect: Dialect, db: Db): Database {
  const database: Database = {
    dialect,
    db,
    commit: async (statements) => {
      const counts: number[] = [];
      for (const statement of statements) counts.push(await db.$executeRaw(statement));
      return counts;
    },
    settle: () => Promise.resolve(), // the transaction around it is
    transaction: (work) => work(database),
  };
  return database;
}
