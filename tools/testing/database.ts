// One empty PostgreSQL database per test file.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers a GET with the connection string of the PostgreSQL server, or with status 503 and the reason. */
    postgresUrl: string;
  }
}

export interface TestDatabase {
  /** Connection string of the new database, for a user who may do anything in it. */
  readonly url: string;
  /** Removes it, and disconnects whoever still uses it. */
  drop(): Promise<void>;
}

/**
 * Creates a database; the caller drops it in `afterAll`. The first call of a run starts PostgreSQL.
 * Throws, saying what to install, when there is no PostgreSQL to start.
 */
export async function createDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `keylift_test_${randomBytes(8).toString('hex')}`;
  await execute(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function serverUrl(): Promise<string> {
  const response = await fetch(inject('postgresUrl'));
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return answer;
}

async function execute(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
