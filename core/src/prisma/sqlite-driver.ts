/**
 * SQLite for the driver and for Prisma, on one connection. Statements block the process while they run, so writes that are
 * ready together go into one commit: one wait for the disk instead of many.
 */
import type { Driver, OnDisk } from './driver.js';
import { loadOnce } from './load-once.js';
import { openSqliteConnection, type SqliteConnection } from './sqlite-connection.js';
import { createTurn, type Turn } from './turn.js';

interface Write {
  readonly run: () => unknown;
  readonly onDisk: OnDisk;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export function openSqliteDriver(url: string): Driver {
  const connection = openSqliteConnection(url);
  const turn = createTurn();
  const write = createWriter(connection, turn);
  const prisma = loadOnce(async () => (await import('./sqlite-prisma.js')).openSqlitePrisma(connection, turn));
  return {
    async query(statement) {
      if (!/^\s*(SELECT|PRAGMA)\b/i.test(statement.strings[0] ?? '')) return write(() => connection.rowsOf(statement));
      await turn.free();
      return connection.rowsOf(statement);
    },
    execute: (statement) => write(() => connection.changesOf(statement)),
    commit: (statements, onDisk) => write(() => statements.map(connection.changesOf), onDisk),
    prisma: prisma.get,
    async close() {
      await (await prisma.known())?.$disconnect();
      await turn.free();
      connection.close();
    },
  };
}

/** Writes that wait in the same moment share a commit; one that fails takes nobody with it. */
function createWriter(connection: SqliteConnection, turn: Turn): <T>(run: () => T, onDisk?: OnDisk) => Promise<T> {
  const waiting: Write[] = [];

  const attempt = ({ run, resolve }: Write): (() => void) => {
    const value = run();
    return () => resolve(value);
  };

  function attemptAlone(one: Write): () => void {
    connection.script('SAVEPOINT "one"');
    try {
      const tell = attempt(one);
      connection.script('RELEASE "one"');
      return tell;
    } catch (error) {
      connection.script('ROLLBACK TO "one"; RELEASE "one"');
      return () => one.reject(error);
    }
  }

  async function commitWaiting(): Promise<void> {
    await turn.free();
    const writes = waiting.splice(0);
    try {
      const onDisk = writes.some((write) => write.onDisk === 'now') ? 'now' : 'soon';
      const settled = connection.inTransaction(() => writes.map(writes.length === 1 ? attempt : attemptAlone), onDisk);
      for (const tell of settled) tell();
    } catch (error) {
      for (const { reject } of writes) reject(error);
    }
  }

  return <T>(run: () => T, onDisk: OnDisk = 'now') =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ run, onDisk, resolve: resolve as (value: unknown) => void, reject });
      if (waiting.length === 1) setImmediate(() => void commitWaiting());
    });
}
