/** The ContextPack over HTTP: nothing when it is the same, what changed to who can read that, and else the whole. */
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  applyPackDelta,
  createKeylift,
  createMemoryStores,
  type Lesson,
  type LtiSession,
  type PersonId,
  type Store,
  type TenantId,
} from '@keylift/core';
import { readLessons, shippedLessons } from '@keylift/core/content';
import { packRoutes } from '../src/api/pack-routes.js';
import { listen, type Listening } from './support/listen.js';

const tenantId = 'tenant-1' as TenantId;
let lessons: readonly Lesson[];
let store: Store;
let server: Listening;
beforeAll(async () => {
  lessons = await readLessons(shippedLessons);
  store = createMemoryStores().forTenant(tenantId);
  await store.putPeople(
    ['maya', 'jonas', ...Array.from({ length: 64 }, (_, i) => `person-${i}`)].map((id) => ({
      id: id as PersonId,
      active: true,
    })),
  );
  const keylift = createKeylift({ store, clock: () => '2026-11-18T08:00:00.000Z' });
  const routes = packRoutes(async (request) => {
    // Stands for the session that the real server reads.
    const personId = (request.get('x-person') ?? 'maya') as PersonId;
    return { keylift, session: { tenantId } as LtiSession, principal: { personId, role: 'learner', locale: 'en' } };
  });
  server = await listen(() => express().use(routes));
});
afterAll(() => server.close());
beforeEach(() => store.putLessons(lessons));

const get = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.origin}/api/pack`, { headers });
const etagOf = (response: Response): string => response.headers.get('etag') ?? '';
const changeOneTitle = (): Promise<unknown> =>
  store.putLessons(lessons.map((lesson, i) => (i === 20 ? { ...lesson, title: 'Entirely other words' } : lesson)));

describe('the pack', () => {
  it('is not sent to somebody who has it', async () => {
    const first = await get();
    expect(first.status).toBe(200);
    expect((await get({ 'if-none-match': etagOf(first), 'a-im': 'klcp-delta' })).status).toBe(304);
  });

  it('comes as what changed, in less than a tenth, to somebody who has the one before and says so', async () => {
    const first = await get();
    const held = await first.arrayBuffer();
    await changeOneTitle();
    const whole = await get({ 'if-none-match': etagOf(first) });
    expect(whole.status).toBe(200);
    const delta = await get({ 'if-none-match': etagOf(first), 'a-im': 'klcp-delta' });
    expect(delta.status).toBe(226);
    expect(Object.fromEntries(delta.headers)).toMatchObject({
      im: 'klcp-delta',
      'delta-base': etagOf(first),
      etag: etagOf(whole),
      'content-type': 'application/octet-stream',
      'cache-control': 'private, no-store',
    });
    const bytes = await delta.arrayBuffer();
    const next = await whole.arrayBuffer();
    expect(bytes.byteLength).toBeLessThan(next.byteLength / 10);
    expect(new Uint8Array(applyPackDelta(bytes, held, 1_000_000))).toEqual(new Uint8Array(next));
  });

  it.each([
    ['names a pack that is not here', { 'if-none-match': '"klcp1-00000000-1"' }],
    ['names the pack of another person', { 'x-person': 'jonas' }],
    ['reads other deltas only', { 'a-im': 'vcdiff' }],
  ])('comes whole to somebody who %s', async (_, headers) => {
    const first = await get();
    await changeOneTitle();
    const answer = await get({ 'if-none-match': etagOf(first), 'a-im': 'klcp-delta', ...headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('im')).toBeNull();
  });

  it('is kept in its older form for the last 64 only', async () => {
    const first = await get({ 'x-person': 'maya' });
    for (let i = 0; i < 64; i += 1) await get({ 'x-person': `person-${i}` });
    await changeOneTitle();
    expect((await get({ 'if-none-match': etagOf(first), 'a-im': 'klcp-delta' })).status).toBe(200);
  });
});
