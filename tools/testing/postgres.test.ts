import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { startPostgres } from './postgres.js';

it('hands on the server that TEST_POSTGRES_URL names, and leaves it alone', async () => {
  const url = 'postgresql://somebody@db.example/test';
  const postgres = await startPostgres({ TEST_POSTGRES_URL: url });
  expect(postgres.url).toBe(url);
  await expect(postgres.stop()).resolves.toBeUndefined();
});

it('starts a private server, and leaves neither it nor its files behind', async () => {
  const postgres = await startPostgres({ PATH: process.env['PATH'] });
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  const setting = async (name: string): Promise<string> =>
    (await client.query<Record<string, string>>(`SHOW ${name}`)).rows[0]?.[name] ?? '';
  const data = await setting('data_directory');
  expect(await setting('listen_addresses')).toBe('127.0.0.1');
  expect(existsSync(data)).toBe(true);
  await client.end();

  await postgres.stop();
  expect(existsSync(data)).toBe(false);
  await expect(refusal(Number(new URL(postgres.url).port))).resolves.toBe('ECONNREFUSED');
});

async function refusal(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(undefined));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
  });
}
