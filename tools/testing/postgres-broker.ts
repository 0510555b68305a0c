// Global setup: starts PostgreSQL when the first test file asks for it, and stops it after the last one.
// A run without such a file therefore never needs PostgreSQL. Workers ask over loopback HTTP (`database.ts`).
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startPostgres, type Postgres } from './postgres.js';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<Postgres> | undefined;
  const broker = createServer((_request, response) => {
    starting ??= startPostgres(process.env);
    starting.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(503).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
  const { port } = broker.address() as AddressInfo;
  project.provide('postgresUrl', `http://127.0.0.1:${port}/`);

  return async () => {
    broker.closeAllConnections();
    broker.close();
    const postgres = await starting?.catch(() => undefined);
    await postgres?.stop();
  };
}
