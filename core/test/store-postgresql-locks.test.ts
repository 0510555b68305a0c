/** Two writers on PostgreSQL, stopped in the very moment in which each could harm the other. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import type { KeyResultId, TenantId } from '@keylift/core';
import type { PrismaStores } from '@keylift/core/prisma';
import { aJob, aKeyResult, anEvidence } from '@keylift/core/testing';
import { createDatabase, type TestDatabase } from '../../tools/testing/database.js';
import { reuseStores, type ReusedStores } from './databases.js';

const tenantId = 'meridian' as TenantId;
const now = '2026-10-20T08:00:00.000Z';

describe('PostgreSQL, while another server is in the middle of a transaction', () => {
  let database: TestDatabase;
  let reused: ReusedStores;
  let stores: PrismaStores;
  let other: pg.Client;

  beforeAll(async () => {
    database = await createDatabase();
    reused = await reuseStores(database);
    other = new pg.Client({ connectionString: database.url });
    await other.connect();
  });
  afterAll(async () => {
    await other.end();
    await reused.drop();
  });
  beforeEach(async () => {
    stores = await reused.makeStores();
    return () => other.query('ROLLBACK').then(() => undefined);
  });

  /** Returns when somebody waits for a lock of the other server. */
  async function somebodyWaits(): Promise<void> {
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    const observer = new pg.Client({ connectionString: database.url });
    await observer.connect();
    while ((await observer.query(waiting)).rows.length === 0);
    await observer.end();
  }

  it('workers step over the jobs it is claiming', async () => {
    await stores.forTenant(tenantId).enqueue(['a', 'b', 'c'].map((id) => aJob({ id })));
    await other.query(`BEGIN; SELECT * FROM "Job" WHERE "id" = 'b' FOR UPDATE`);
    const claimed = await stores.jobs.claim({ now, leaseMs: 1000, limit: 10 });
    expect(claimed.map(({ id }) => id)).toStrictEqual(['a', 'c']);
  });

  it('a batch of evidence waits for its events in one order, so that neither blocks the other', async () => {
    const store = stores.forTenant(tenantId);
    const insert = (id: string): Promise<unknown> =>
      other.query(
        `INSERT INTO "Evidence" ("tenantId", "id", "personId", "skillId", "kind", "outcome", "weight", "at", "source")
         VALUES ($1, $2, 'maya', 'tracing', 'quiz', 1, 1, 0, 'lti')`,
        [tenantId, id],
      );
    await other.query('BEGIN');
    await insert('m');
    const appending = store.appendEvidence(['z', 'm', 'y', 'a'].map((id) => anEvidence({ id })));
    await somebodyWaits();
    await insert('y');
    await insert('z');
    await other.query('COMMIT');
    expect(await appending).toStrictEqual(['duplicate', 'duplicate', 'duplicate', 'appended']);
  });

  it('a Key Result is compared with the version it leaves behind, not with the one before', async () => {
    const store = stores.forTenant(tenantId);
    await store.putKeyResult(aKeyResult());
    await other.query(`BEGIN; UPDATE "KeyResult" SET "version" = 3, "title" = 'By the other server'`);
    const putting = store.putKeyResult(aKeyResult({ version: 2 })).catch((error: unknown) => error);
    await somebodyWaits();
    await other.query('COMMIT');
    expect(await putting).toMatchObject({ name: 'KeyliftError', code: 'conflict' });
    expect((await store.getKeyResult('kr-1' as KeyResultId))?.title).toBe('By the other server');
  });

  it('a login that it is consuming is waited for and not given out twice', async () => {
    await other.query(
      `INSERT INTO "LtiLogin" ("stateHash", "bindingHash", "nonce", "registrationId", "targetLinkUri", "loginHint", "expiresAt")
       VALUES ('state', 'binding', 'nonce', 'registration', 'target', 'hint', 0)`,
    );
    await other.query(`BEGIN; DELETE FROM "LtiLogin"`);
    const consuming = stores.lti.consumeLogin('state');
    await somebodyWaits();
    await other.query('COMMIT');
    expect(await consuming).toBeUndefined();
  });

  it('a score timestamp comes after the one it is handing out', async () => {
    await other.query('BEGIN');
    await other.query(`INSERT INTO "LtiScoreTimestamp" VALUES ('item', '42', $1)`, [Date.parse(now)]);
    const asking = stores.lti.nextScoreTimestamp('item', '42', now);
    await somebodyWaits();
    await other.query('COMMIT');
    expect(await asking).toBe('2026-10-20T08:00:01.000Z');
  });
});
