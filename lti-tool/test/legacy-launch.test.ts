/** A platform that moved from LTI 1.1: people and activities of then are those of now, if it can prove it. */
import { beforeEach, expect, it } from 'vitest';
import { createMemoryStores, type Store } from '@keylift/core';
import { createApiClient, type ApiClient } from '@keylift/core/api';
import { aContextLink, aKeyResult, anEvidence, aPerson, aSkill, aTeam } from '@keylift/core/testing';
import { legacyLabel } from '../src/lti/key-rotation.js';
import { LEGACY_PERSON_JOB } from '../src/lti/legacy-person.js';
import { signLegacy } from '../src/lti/legacy.js';
import { seal, sealingKeysOf } from '../src/lti/sealing.js';
import { personIdOf } from '../src/lti/sessions.js';
import { createJobHandlers } from '../src/outbox/job-handlers.js';
import { useCasesFor } from '../src/use-cases.js';
import { createBrowser } from './support/browser.js';
import { claim, startPlatform, type Claims, type Platform } from './support/platform.js';
import { secret, startTool, type Tool } from './support/tool.js';

let platform: Platform;
let tool: Tool;
let store: Store;
const now = personIdOf('registration-1', 'user-1');

beforeEach(async () => {
  platform = await startPlatform();
  const stores = createMemoryStores();
  const sealedSecret = seal(sealingKeysOf({ secret }), legacyLabel('registration-1'), 'shared');
  tool = await startTool({
    stores,
    registrations: [{ ...platform.registration, legacyKey: { consumerKey: 'key-1', sealedSecret } }],
    keyliftFor: useCasesFor({ stores, clock: () => new Date().toISOString(), now: Date.now }),
  });
  store = stores.forTenant(platform.registration.tenantId);
  await store.putSkills([aSkill({ id: 'api-debugging' })]);
  await store.putTeams([
    aTeam({ id: 'tier-2', memberIds: [] }),
    aTeam({ id: 'guild', memberIds: ['lti1p1/key-1/old-maya'] }),
  ]);
  await store.putKeyResult(aKeyResult({ id: 'resolution', ownerTeamIds: ['tier-2'] }));
  await store.putPeople([aPerson({ id: 'lti1p1/key-1/old-maya' })]);
  await store.appendEvidence([
    anEvidence({
      id: 'quiz-1',
      personId: 'lti1p1/key-1/old-maya',
      skillId: 'api-debugging',
      at: '2026-10-01T08:00:00.000Z',
    }),
  ]);
  await store.putContextLinks([
    aContextLink({ contextKey: 'lti1p1/key-1/old-link', keyResultId: 'resolution', teamId: 'tier-2' }),
  ]);
  return async () => {
    await tool.close();
    await platform.close();
  };
});

const launch = (sharedSecret: string) =>
  createBrowser(tool.origin, platform).run((claims: Claims) => {
    const parts = ['key-1', 'deployment-1', platform.issuer, 'client-1', claims.exp ?? 0, String(claims['nonce'])];
    claims[claim('lti1p1')] = {
      user_id: 'old-maya',
      resource_link_id: 'old-link',
      oauth_consumer_key: 'key-1',
      oauth_consumer_key_sign: signLegacy(sharedSecret, parts),
    };
  });

async function runJobs(): Promise<readonly string[]> {
  const at = new Date(tool.now()).toISOString();
  const jobs = await tool.stores.jobs.claim({ now: at, leaseMs: 60_000, limit: 10 });
  const { stores, platformFetch: fetch, toolKeys } = tool;
  const handlers = createJobHandlers({ stores, lti: stores.lti, fetch, toolKeys, now: tool.now });
  for (const job of jobs) {
    expect(await handlers[job.kind]?.(job)).toEqual({ outcome: 'done' });
    expect(await handlers[job.kind]?.(job)).toEqual({ outcome: 'done' }); // a lease may run out
  }
  return jobs.map(({ kind }) => kind);
}

it('brings the Key Result of the activity, what the person showed, and their teams', async () => {
  expect(await launch('shared')).toMatchObject({ accepted: true });
  expect(await store.getContextLink('registration-1/deployment-1/course-1')).toMatchObject({
    keyResultId: 'resolution',
  });
  expect(await runJobs()).toEqual([LEGACY_PERSON_JOB]);
  expect(await store.evidenceOf(now)).toMatchObject([{ id: 'lti1p1/quiz-1', at: '2026-10-01T08:00:00.000Z' }]);
  expect((await store.teamsOf(now)).map(({ id }) => id)).toEqual(['guild', 'tier-2']);
  expect(await store.getPerson(aPerson({ id: 'lti1p1/key-1/old-maya' }).id)).toBeUndefined();
  await launch('shared');
  expect(await runJobs()).toEqual([]);
});

it('brings nothing when the signature is made with another secret, and lets the person in all the same', async () => {
  expect(await launch('guessed')).toMatchObject({ accepted: true });
  expect(await store.getContextLink('registration-1/deployment-1/course-1')).toBeUndefined();
  expect(await runJobs()).toEqual([]);
  expect(await store.evidenceOf(now)).toEqual([]);
});

it('takes evidence about people of then from an administrator, for a consumer key somebody entered', async () => {
  const admin = await adminOf(tool, platform);
  const event = (id: string, personId: string) => ({
    id,
    personId,
    skillId: 'api-debugging',
    kind: 'quiz' as const,
    outcome: 1,
    weight: 1,
    at: '2026-10-02T08:00:00.000Z',
  });
  await admin.ingest({ events: [event('quiz-2', 'lti1p1/key-1/old-jonas')] });
  expect(await store.evidenceOf(aPerson({ id: 'lti1p1/key-1/old-jonas' }).id)).toHaveLength(1);
  for (const stranger of ['lti1p1/key-2/x', 'lti1p1/key-1/', 'somebody'])
    await expect(admin.ingest({ events: [event('quiz-3', stranger)] })).rejects.toMatchObject({ code: 'invalid' });
});

async function adminOf({ origin }: Tool, signing: Platform): Promise<ApiClient> {
  const { headers } = await createBrowser(origin, signing).run((claims) => {
    claims[claim('roles')] = ['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator'];
  });
  const code = /#code=([\w-]+)/.exec(headers.get('location') ?? '')?.[1] ?? '';
  const { token } = await createApiClient({ baseUrl: origin, fetch }).openSession({ code });
  return createApiClient({ baseUrl: origin, fetch, token: () => token });
}
