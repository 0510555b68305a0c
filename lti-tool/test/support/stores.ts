/** Every kind of store, empty, for tests that must hold on all of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStores, type LtiStore, type Stores } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { createDatabase } from '../../../tools/testing/database.js';

export interface OpenStores {
  readonly stores: Stores & { readonly lti: LtiStore };
  /** Closes and removes them. */
  readonly drop: () => Promise<void>;
}

export interface OpenDatabaseStores extends OpenStores {
  /** For a second process. */
  readonly url: string;
}

export const storeKinds = [
  ['memory', openMemory],
  ['SQLite', openSqlite],
  ['PostgreSQL', openPostgres],
] as const;

async function openMemory(): Promise<OpenStores> {
  return { stores: createMemoryStores(), drop: async () => undefined };
}

export async function openSqlite(): Promise<OpenStores> {
  const folder = mkdtempSync(join(tmpdir(), 'keylift-test-'));
  const stores = await openPrismaStores(`file:${join(folder, 'keylift.db')}`);
  await stores.migrate();
  return {
    stores,
    drop: async () => {
      await stores.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export async function openPostgres(): Promise<OpenDatabaseStores> {
  const database = await createDatabase();
  const { url } = database;
  const stores = await openPrismaStores(url, { maxConnections: 4 });
  await stores.migrate();
  return {
    url,
    stores,
    drop: async () => {
      await stores.close();
      await database.drop();
    },
  };
}
