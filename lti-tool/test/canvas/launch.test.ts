/** Launches from Canvas, as its source makes them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryStores } from '@keylift/core';
import { createApiClient } from '@keylift/core/api';
import { aContextLink, aKeyResult, aSkill, aTeam, aTenant, anObjective } from '@keylift/core/testing';
import { useCasesFor } from '../../src/use-cases.js';
import { createBrowser } from '../support/browser.js';
import { claim, startPlatform, type Platform } from '../support/platform.js';
import { startTool, type Tool } from '../support/tool.js';

const vocabulary = 'http://purl.imsglobal.org/vocab/lis/v2';
const learner = `${vocabulary}/membership#Learner`;
let platform: Platform;
let tool: Tool;
beforeAll(async () => {
  platform = await startPlatform();
  const stores = createMemoryStores();
  const store = stores.forTenant(platform.registration.tenantId);
  await store.putTenant(aTenant());
  await store.putSkills([aSkill()]);
  await store.putTeams([aTeam({ memberIds: [] })]);
  await store.putObjectives([anObjective()]);
  await store.putKeyResult(aKeyResult());
  await store.putContextLinks([aContextLink({ contextKey: 'registration-1/deployment-1/course-1' })]);
  tool = await startTool({
    stores,
    registrations: [{ ...platform.registration, product: 'canvas' }],
    keyliftFor: useCasesFor({ stores, clock: () => '2026-10-20T08:00:00.000Z', now: Date.now }),
  });
});
afterAll(async () => {
  await tool.close();
  await platform.close();
});

async function arrive(sub: string, roles: readonly string[]) {
  const launched = await createBrowser(tool.origin, platform).run((claims) => {
    claims.sub = sub;
    claims[claim('roles')] = roles;
  });
  const { hash } = new URL(launched.headers.get('location') ?? '');
  const code = new URLSearchParams(hash.slice(1)).get('code') ?? '';
  return createApiClient({ baseUrl: tool.origin, fetch }).openSession({ code });
}
const members = async () =>
  (await tool.stores.forTenant(platform.registration.tenantId).getTeam(aTeam().id))?.memberIds.length;

it('Student View, observers and designers are shown the course and counted in no team', async () => {
  await arrive('test-student', [learner, 'http://purl.imsglobal.org/vocab/lti/system/person#TestUser']);
  await arrive('observer', [`${vocabulary}/institution/person#Observer`, `${vocabulary}/membership#Mentor`]);
  await arrive('designer', [`${vocabulary}/membership#ContentDeveloper`]);
  expect(await members()).toBe(0);
  await arrive('student', [learner]);
  expect(await members()).toBe(1);
});

it('the frame for storage that the launch names counts, where the login named another', async () => {
  const browser = createBrowser(tool.origin, platform);
  const login = await browser.login({ lti_storage_target: '_parent' });
  const token = await platform.sign(browser.claims(login));
  const fields = { lti_storage_target: 'post_message_forwarding' };
  const asked = await browser.launch({ state: login.state, cookie: '' }, token, { fields });
  expect(asked.body).toContain('data-storage-target="post_message_forwarding"');
  expect(asked.body).toContain('name="lti_storage_target" value="post_message_forwarding"');
  const arrived = await browser.launch(login, token, { fields });
  expect(arrived.headers.get('location')).toContain('storage=post_message_forwarding');
});

it('a launch that Canvas calls used up says to open it again from the course', async () => {
  const body = new URLSearchParams({
    error: 'launch_no_longer_valid',
    error_description: 'The launch has either expired or already been consumed',
    state: 'x',
  });
  const answer = await fetch(`${tool.origin}/lti/launch`, { method: 'POST', body });
  expect(await answer.text()).toContain('Open Keylift from your course again');
});
