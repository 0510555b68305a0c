/** SQLite through libSQL on one connection, transactions included. */
import type { Client, Config, InArgs, InStatement, ResultSet, Transaction } from '@libsql/client';
import { createClient } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';

/**
 * libSQL gives its connection away to each transaction, opens another one, and never closes the old: 3,000 transactions
 * held 6,000 file descriptors and 750 MB. The adapter lets nobody else in while a transaction is open, so the transaction
 * can stay on the connection. It also begins as a writer: one that begins as a reader and then writes is refused
 * whenever another process wrote in between.
 */
export class OneConnectionLibSql extends PrismaLibSql {
  override createClient(config: Config): Client {
    const client = createClient(config);
    return Object.assign(client, { transaction: () => begin(client) });
  }
}

async function begin(client: Client): Promise<Transaction> {
  await client.execute('BEGIN IMMEDIATE');
  let open = true;
  const execute = (statement: InStatement | string, args?: InArgs): Promise<ResultSet> =>
    typeof statement === 'string' ? client.execute(statement, args) : client.execute(statement);
  const rollback = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await client.execute('ROLLBACK');
  };
  return {
    get closed() {
      return !open;
    },
    execute,
    rollback,
    async commit() {
      try {
        await client.execute('COMMIT');
        open = false;
      } catch (error) {
        await rollback(); // a commit that failed, on a full disk say, leaves the transaction open
        throw error;
      }
    },
    close: () => void rollback(),
    batch: () => Promise.reject(new Error('The Prisma adapter sends no batches.')),
    executeMultiple: () => Promise.reject(new Error('The Prisma adapter sends no scripts inside a transaction.')),
  };
}
