/** SQLite for the driver and for Prisma, on one connection. Statements block the process while they run; the disk does not. */
import type { Driver, OnDisk } from './driver.js';
import { loadOnce } from './load-once.js';
import { isRead, openSqliteConnection } from './sqlite-connection.js';
import { openDisk } from './sqlite-disk.js';
import { createTurn } from './turn.js';

export function openSqliteDriver(url: string): Driver {
  const connection = openSqliteConnection(url);
  const disk = openDisk(connection.log);
  const turn = createTurn();
  const prisma = loadOnce(async () => (await import('./sqlite-prisma.js')).openSqlitePrisma(connection, turn, disk));

  async function run<T>(work: () => T, onDisk?: OnDisk): Promise<T> {
    for (let ended = turn.taken(); ended; ended = turn.taken()) await ended;
    const value = work();
    if (onDisk === 'now') await disk.settle();
    return value;
  }

  return {
    query: (statement) =>
      run(() => connection.rowsOf(statement), isRead(statement.strings[0] ?? '') ? undefined : 'now'),
    execute: (statement) => run(() => connection.changesOf(statement), 'now'),
    commit: (statements, onDisk) =>
      run(() => {
        const all = () => statements.map(connection.changesOf);
        return statements.length === 1 ? all() : connection.inTransaction(all);
      }, onDisk),
    settle: () => disk.settle(),
    prisma: prisma.get,
    async close() {
      await (await prisma.known())?.$disconnect();
      await run(() => disk.close());
      connection.close();
    },
  };
}
