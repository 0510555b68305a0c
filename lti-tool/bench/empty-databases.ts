/** One empty database of each kind, with its bare driver. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../tools/testing/postgres.js';

export type Cell = string | number | null;

export interface Driver {
  /** `placeholder(1)` is the first. */
  readonly placeholder: (place: number) => string;
  readonly send: (statement: string, values: readonly Cell[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface EmptyDatabase {
  readonly url: string;
  /** Connects; the tables must be there when something is sent. */
  readonly openDriver: () => Promise<Driver>;
  readonly drop: () => Promise<void>;
}

/** What we use of `@libsql/client`. */
interface Libsql {
  createClient(config: { readonly url: string }): {
    execute(statement: string | { readonly sql: string; readonly args: readonly Cell[] }): Promise<unknown>;
    close(): void;
  };
}

/** The driver belongs to the core, which is where it is found. */
const ofCore = createRequire(new URL('../../core/package.json', import.meta.url));

export async function emptySqlite(): Promise<EmptyDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'keylift-bench-ingest-'));
  const url = `file:${join(folder, 'keylift.db')}`;
  return {
    url,
    openDriver: async () => {
      const { createClient } = ofCore('@libsql/client') as Libsql;
      const client = createClient({ url });
      await client.execute('PRAGMA journal_mode = WAL');
      await client.execute('PRAGMA synchronous = FULL');
      return {
        placeholder: () => '?',
        send: async (sql, values) => void (await client.execute({ sql, args: values })),
        close: async () => client.close(),
      };
    },
    drop: async () => rmSync(folder, { recursive: true }),
  };
}

export async function emptyPostgres(): Promise<EmptyDatabase> {
  const server = await startPostgres(process.env);
  const name = `keylift_bench_${randomBytes(8).toString('hex')}`;
  await onServer(server.url, `CREATE DATABASE ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    openDriver: async () => {
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      return {
        placeholder: (place) => `$${place}`,
        send: async (sql, values) => void (await client.query(sql, [...values])),
        close: () => client.end(),
      };
    },
    drop: async () => {
      await onServer(server.url, `DROP DATABASE ${name} WITH (FORCE)`);
      await server.stop();
    },
  };
}

async function onServer(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statement);
  await client.end();
}
