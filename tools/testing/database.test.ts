import { Client } from 'pg';
import { afterAll, expect, it } from 'vitest';
import { createDatabase } from './database.js';

const first = await createDatabase();
const second = await createDatabase();
afterAll(async () => {
  await first.drop();
  await second.drop();
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

it('gives each caller an empty database of its own', async () => {
  await query(first.url, 'CREATE TABLE only_here (id int)');
  const tables = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";
  expect(await query(first.url, tables)).toEqual(['only_here']);
  expect(await query(second.url, tables)).toEqual([]);
});

it('stores text as UTF-8', async () => {
  expect(await query(first.url, 'SHOW server_encoding')).toEqual(['UTF8']);
});

it('drops a database while somebody still uses it', async () => {
  const third = await createDatabase();
  const idle = new Client({ connectionString: third.url });
  const cutOff = new Promise((resolve) => idle.once('end', resolve).on('error', resolve));
  await idle.connect();
  await third.drop();
  await cutOff;
  expect(await query(first.url, `SELECT datname FROM pg_database WHERE datname = '${idle.database ?? ''}'`)).toEqual(
    [],
  );
});
