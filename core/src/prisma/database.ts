/** A connection to either database, behind the type of one. */
import { PrismaPg } from '@prisma/adapter-pg';
import { KeyliftError } from '../errors.js';
import { PrismaClient as SqliteClient, type Prisma } from './generated/sqlite/client.js';
import { PrismaClient as PostgresClient } from './generated/postgresql/client.js';
import { OneConnectionLibSql } from './one-connection.js';

export type Dialect = 'sqlite' | 'postgresql';

/**
 * What queries are sent through. The SQLite client gives the type because it can do less; the cast of the other one hides
 * what differs, so everything that goes through it is tested on both databases.
 */
export type Db = Prisma.TransactionClient;

export interface Database {
  readonly dialect: Dialect;
  readonly db: Db;
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

/** How long another process may hold SQLite's write lock before we give up. It blocks this process meanwhile. */
const BUSY_TIMEOUT_MS = 5000;
const CONNECT_TIMEOUT_MS = 10_000;
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
  const client = dialect === 'sqlite' ? await openSqlite(url) : openPostgres(url, options);
  const inside = (db: Db): Database => {
    const database: Database = { dialect, db, transaction: (work) => work(database) };
    return database;
  };
  return {
    dialect,
    db: client,
    transaction: (work) => client.$transaction((db) => work(inside(db)), TRANSACTION_LIMITS),
    close: () => client.$disconnect(),
  };
}

async function openSqlite(url: string): Promise<SqliteClient> {
  const adapter = new OneConnectionLibSql({ url, intMode: 'bigint', timeout: BUSY_TIMEOUT_MS });
  const client = new SqliteClient({ adapter, errorFormat: 'minimal' });
  try {
    // Readers and the writer do not wait for each other, and a commit is on the disk when it returns.
    await client.$queryRaw`PRAGMA journal_mode = WAL`;
    await client.$executeRaw`PRAGMA synchronous = FULL`;
    return client;
  } catch (cause) {
    await client.$disconnect();
    const message = '[prisma-store] The SQLite file cannot be opened; does its folder exist, and may we write there?';
    throw new KeyliftError('unavailable', message, { field: 'url', cause });
  }
}

function openPostgres(url: string, { maxConnections = 10 }: DatabaseOptions): SqliteClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'keylift',
  });
  return new PostgresClient({ adapter, errorFormat: 'minimal' }) as unknown as SqliteClient;
}
