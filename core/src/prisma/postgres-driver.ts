/** PostgreSQL for the driver and for Prisma, on one pool of connections. */
import pg from 'pg';
import type { Driver } from './driver.js';
import { loadOnce } from './load-once.js';
import type { Row } from './rows.js';
import type { Sql } from './sql.js';

const CONNECT_TIMEOUT_MS = 10_000;

/** BIGINT and what counts rows, which the package leaves as text. */
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.INT8 ? BigInt : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

export function openPostgresDriver(url: string, maxConnections: number): Driver {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'keylift',
  });
  pool.on('error', () => {}); // of an idle connection; whoever needs one gets another
  const prisma = loadOnce(async () => (await import('./postgres-prisma.js')).openPostgresPrisma(pool));
  const run = (on: Pick<pg.Pool, 'query'>, { text, values }: Sql) =>
    on.query<Row>({ text, values: [...values], types });
  return {
    query: async (statement) => (await run(pool, statement)).rows,
    execute: async (statement) => (await run(pool, statement)).rowCount ?? 0,
    async commit(statements) {
      const [only, ...others] = statements;
      if (only && others.length === 0) return [(await run(pool, only)).rowCount ?? 0];
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const counts: number[] = [];
        for (const statement of statements) counts.push((await run(client, statement)).rowCount ?? 0);
        await client.query('COMMIT');
        return counts;
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
    },
    settle: () => Promise.resolve(), // every commit is
    prisma: prisma.get,
    async close() {
      await (await prisma.known())?.$disconnect();
      await pool.end();
    },
  };
}
