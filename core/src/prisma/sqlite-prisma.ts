/** Prisma on the connection of the driver. */
import type { Client, InStatement, InValue, ResultSet, Transaction } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaClient } from './generated/sqlite/client.js';
import type { Cell } from './rows.js';
import { isRead, toSqlite, type SqliteConnection } from './sqlite-connection.js';
import type { Disk } from './sqlite-disk.js';
import type { Turn } from './turn.js';

/**
 * The adapter's own client gives its connection away to each transaction, opens another one, and never closes the old:
 * 3,000 transactions held 6,000 file descriptors and 750 MB. The adapter lets nobody else in while a transaction is open,
 * so the transaction can stay on the connection. It also begins as a writer: one that begins as a reader and then writes
 * is refused whenever another process wrote in between.
 */
class OnConnection extends PrismaLibSql {
  readonly #client: Client;

  constructor(client: Client) {
    super({ url: 'file:' });
    this.#client = client;
  }

  override createClient(): Client {
    return this.#client;
  }
}

export function openSqlitePrisma(connection: SqliteConnection, turn: Turn, disk: Disk): PrismaClient {
  const execute = async (statement: InStatement): Promise<ResultSet> => {
    if (typeof statement === 'string' || !Array.isArray(statement.args)) throw new Error('The adapter sends values.');
    const result = answer(connection, statement.sql, statement.args);
    if (!turn.taken() && !isRead(statement.sql)) await disk.settle();
    return result;
  };
  const client = {
    execute,
    transaction: async () => begin(connection, turn, disk, execute),
    close: () => {}, // the driver does
  };
  return new PrismaClient({ adapter: new OnConnection(client as unknown as Client), errorFormat: 'minimal' });
}

function answer(connection: SqliteConnection, sql: string, values: readonly InValue[]): ResultSet {
  const { statement, columns } = connection.prepare(sql);
  const bound = values.map((value) => toSqlite(value as Cell));
  const rows = columns ? statement.all(bound) : [];
  const rowsAffected = columns ? 0 : statement.run(bound).changes;
  return {
    columns: columns?.map(({ name }) => name) ?? [],
    columnTypes: columns?.map(({ type }) => type) ?? [],
    rows: rows as ResultSet['rows'],
    rowsAffected,
    lastInsertRowid: undefined,
    toJSON: () => ({}),
  };
}

function begin(connection: SqliteConnection, turn: Turn, disk: Disk, execute: Client['execute']): Transaction {
  connection.script('BEGIN IMMEDIATE');
  turn.take();
  let open = true;
  const end = (): void => {
    open = false;
    turn.give();
  };
  const rollback = async (): Promise<void> => {
    if (!open) return;
    try {
      connection.script('ROLLBACK');
    } finally {
      end();
    }
  };
  return {
    get closed() {
      return !open;
    },
    execute,
    rollback,
    async commit() {
      try {
        connection.script('COMMIT');
      } catch (error) {
        await rollback(); // a commit that failed, on a full disk say, leaves the transaction open
        throw error;
      }
      end();
      await disk.settle();
    },
    close: () => void rollback(),
    batch: () => Promise.reject(new Error('The Prisma adapter sends no batches.')),
    executeMultiple: () => Promise.reject(new Error('The Prisma adapter sends no scripts inside a transaction.')),
  };
}
