/** Evidence from elsewhere, in batches over HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStores, type Evidence, type Keylift } from '@keylift/core';
import type { ApiClient } from '@keylift/core/api';
import { createBrowser } from './support/browser.js';
import { claim, startPlatform, type Platform } from './support/platform.js';
import { signedIn } from './support/signed-in.js';
import { startTool, type Tool } from './support/tool.js';

let ingested: readonly Evidence[] = [];
const keylift = {
  welcome: async () => ({}),
  ingest: async (events: readonly Evidence[]) => {
    ingested = events;
    return events.map(() => 'appended');
  },
} as unknown as Keylift;

let platform: Platform;
let tool: Tool;
beforeAll(async () => {
  platform = await startPlatform();
  tool = await startTool({
    stores: createMemoryStores(),
    registrations: [platform.registration],
    keyliftFor: () => keylift,
  });
});
afterAll(async () => {
  await tool.close();
  await platform.close();
});
beforeEach(() => {
  ingested = [];
});

async function signIn(role: 'membership#Learner' | 'institution/person#Administrator'): Promise<ApiClient> {
  const launched = await createBrowser(tool.origin, platform).run((claims) => {
    claims[claim('roles')] = [`http://purl.imsglobal.org/vocab/lis/v2/${role}`];
  });
  return signedIn(tool.origin, launched);
}

const event = {
  id: 'quiz-1',
  personId: 'maya',
  skillId: 'tracing',
  kind: 'quiz',
  outcome: 1,
  weight: 1,
  at: '2026-10-19T08:00:00.000Z',
} as const;
const batch = (size: number) => Array.from({ length: size }, (_, i) => ({ ...event, id: `quiz-${i}` }));

describe('a batch of evidence', () => {
  it('comes from an administrator; where it came from is ours to say', async () => {
    const admin = await signIn('institution/person#Administrator');
    expect(await admin.ingest({ events: [event] })).toEqual({ statuses: ['appended'] });
    expect(ingested).toEqual([{ ...event, source: 'api' }]);
  });

  it('is refused from a learner', async () => {
    const learner = await signIn('membership#Learner');
    await expect(learner.ingest({ events: [event] })).rejects.toMatchObject({ code: 'forbidden' });
    expect(ingested).toEqual([]);
  });

  it('holds 5,000 events and no more', async () => {
    const admin = await signIn('institution/person#Administrator');
    expect((await admin.ingest({ events: batch(5000) })).statuses).toHaveLength(5000);
    await expect(admin.ingest({ events: batch(5001) })).rejects.toMatchObject({ code: 'invalid', field: 'events' });
    await expect(admin.ingest({ events: [] })).rejects.toMatchObject({ code: 'invalid' });
  });

  it.each([
    ['outcome', { outcome: 1.01 }],
    ['weight', { weight: 0 }],
    ['at', { at: 'yesterday' }],
    ['kind', { kind: 'mood' as 'quiz' }],
  ])('names the event and the field %s', async (field, change) => {
    const admin = await signIn('institution/person#Administrator');
    const refused = admin.ingest({ events: [event, { ...event, ...change }] });
    await expect(refused).rejects.toMatchObject({ code: 'invalid', field: `events.1.${field}` });
    expect(ingested).toEqual([]);
  });

  it('is not read before the caller is known', async () => {
    const response = await fetch(`${tool.origin}/api/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"events":"${'a'.repeat(1_000_000)}"}`,
    });
    expect(response.status).toBe(401);
  });
});
