// A calendar program asks for a person's ten minutes: no session, one secret address.
import { afterAll, expect, it } from 'vitest';
import { createMemoryStores, type LtiSession, type TenantId } from '@keylift/core';
import { aPerson, aTeam } from '@keylift/core/testing';
import { useCasesFor } from '../src/use-cases.js';
import { startTool } from './support/tool.js';

const stores = createMemoryStores();
const tenantId = 'meridian' as TenantId;
const store = stores.forTenant(tenantId);
await store.putPeople([aPerson()]);
await store.putTeams([aTeam()]);
const tool = await startTool({ stores });
const keylift = useCasesFor({ stores, clock: () => '2026-10-20T08:00:00.000Z', now: Date.now })({
  tenantId,
  locale: 'en',
} as LtiSession);
const maya = { personId: aPerson().id, role: 'learner', locale: 'en' } as const;
afterAll(() => tool.close());

it('is a calendar at the secret address, and nothing of it is logged', async () => {
  const { path } = await keylift.openFeed(maya);
  const answer = await fetch(tool.origin + path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const text = await answer.text();
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(text).toContain('SUMMARY:Ten minutes\r\n');
  expect(text).toContain(`URL:${tool.origin}/app/\r\n`);
  const secret = path.split('/').at(-1)?.replace('.ics', '') ?? '';
  expect(secret.length).toBeGreaterThanOrEqual(40);
  await expect.poll(() => tool.logged()).toContain('/feed/meridian/…');
  expect(tool.logged()).not.toContain(secret);
});

it.each(['/feed/meridian/guess.ics', '/feed/another/guess.ics'])('is not there at %s', async (path) => {
  expect((await fetch(tool.origin + path)).status).toBe(404);
});

it('is gone once it is closed, and for another tenant it never was', async () => {
  const { path } = await keylift.openFeed(maya);
  expect((await fetch(tool.origin + path.replace('meridian', 'another'))).status).toBe(404);
  await keylift.closeFeed(maya);
  expect((await fetch(tool.origin + path)).status).toBe(404);
});
