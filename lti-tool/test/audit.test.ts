/** What administrators change is written down: in the web UI, at the terminal, and by a platform with an invitation. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMemoryStores } from '@keylift/core';
import { createApiClient, type ApiClient } from '@keylift/core/api';
import { aKeyResult, aTenant, anObjective } from '@keylift/core/testing';
import { createBrowser } from './support/browser.js';
import { claim, startPlatform, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

const ADMIN = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator';
let platform: Platform;
let tool: Tool;
beforeEach(async () => {
  platform = await startPlatform();
  const stores = createMemoryStores();
  const store = stores.forTenant(platform.registration.tenantId);
  await store.putTenant(aTenant());
  await store.putObjectives([anObjective()]);
  await store.putKeyResult(aKeyResult());
  tool = await startTool({ stores, registrations: [platform.registration] });
});
afterEach(async () => {
  await tool.close();
  await platform.close();
});

async function signIn(roles: readonly string[] = [ADMIN], locale = 'en'): Promise<ApiClient> {
  const launched = await createBrowser(tool.origin, platform).run((claims) => {
    claims[claim('roles')] = roles;
    claims[claim('launch_presentation')] = { locale };
  });
  const code = /#code=([\w-]+)/.exec(launched.headers.get('location') ?? '')?.[1] ?? '';
  let token: string | undefined;
  const api = createApiClient({ baseUrl: tool.origin, fetch, token: () => token });
  ({ token } = await api.openSession({ code }));
  return api;
}

const noted = async () =>
  (await tool.stores.lti.changesOf(platform.registration.tenantId, { limit: 100 })).toReversed();
const platformId = 'registration-1';

it('each change has who, what and when, and what was saved unchanged is none', async () => {
  const admin = await signIn();
  const same = { policy: 'known-only' as const, allowAnonymous: false, trustedAudiences: [] };
  await admin.changePlatform({ platformId, ...same, hosts: ['Canvas.School.example'] });
  await admin.changePlatform({ platformId, policy: 'ask', hosts: ['canvas.school.example'] });
  await admin.changeDeployment({ platformId, deploymentId: 'd-9', state: 'off' });
  await admin.invitePlatform({});
  const [invitation] = (await admin.platforms()).invitations;
  await admin.revokeInvitation({ invitationId: invitation?.id ?? '' });
  await admin.turnKeys({ action: 'prepare' });
  await admin.chooseGradebook({ of: 'platform', choice: 'made' });
  const entries = await noted();
  expect(entries.map(({ change, subject, value }) => [change, subject, value])).toEqual([
    ['platform.hosts', platformId, undefined],
    ['platform.policy', platformId, 'ask'],
    ['deployment.off', platformId, 'd-9'],
    ['platform.invited', undefined, undefined],
    ['platform.invitation-withdrawn', undefined, undefined],
    ['keys.prepared', undefined, undefined],
    ['gradebook.platform', platformId, 'made'],
  ]);
  const authors = new Set(entries.map(({ from, by }) => `${from} ${by}`));
  expect([...authors]).toEqual([expect.stringMatching(/^web lti-[\w-]{27}$/)]);
});

it('a change that was refused is none', async () => {
  const admin = await signIn();
  await expect(admin.changePlatform({ platformId, active: false })).rejects.toMatchObject({ code: 'conflict' });
  await expect(admin.changePlatform({ platformId, hosts: ['https://x.example/'] })).rejects.toMatchObject({
    code: 'invalid',
    field: 'hosts',
  });
  expect(await noted()).toEqual([]);
});

it('the page names who did it while they are there, in the language of who reads', async () => {
  const admin = await signIn();
  await admin.changePlatform({ platformId, policy: 'ask' });
  const [{ by } = { by: undefined }] = await noted();
  if (!by) return expect.fail('no author');
  const store = tool.stores.forTenant(platform.registration.tenantId);
  await store.putPeople([{ id: by, name: 'Dana Holt', active: true }]);
  const { host } = new URL(platform.issuer);
  expect((await admin.audit({})).rows).toMatchObject([
    { what: `New deployments of ${host}: wait for approval`, who: 'Dana Holt', when: expect.stringMatching(/UTC$/) },
  ]);
  expect((await (await signIn([ADMIN], 'de')).audit({})).rows[0]?.what).toBe(
    `Neue Deployments von ${host}: warten auf Freigabe`,
  );
  await store.erasePerson(by);
  expect((await (await signIn()).audit({})).rows[0]?.who).toBe('somebody who was erased');
});

it('goes on page by page', async () => {
  const admin = await signIn();
  const { tenantId } = platform.registration;
  for (let n = 10; n < 62; n += 1)
    await tool.stores.lti.noteChange({
      id: `${n}`,
      tenantId,
      at: new Date(Date.UTC(2026, 9, 20, 8, n)).toISOString(),
      change: 'platform.invited',
      from: 'terminal',
    });
  const first = await admin.audit({});
  expect(first.rows).toHaveLength(50);
  const rest = await admin.audit({ before: first.more?.before ?? '' });
  expect(rest.more).toBeUndefined();
});

it.each(['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'])(
  'is for administrators, not %s',
  async (role) => {
    const api = await signIn([role]);
    await expect(api.audit({})).rejects.toMatchObject({ code: 'forbidden' });
  },
);
