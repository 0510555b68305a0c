/** Connecting platforms as an administrator does it in the web UI, over real HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStores, type TenantId } from '@keylift/core';
import { createApiClient, type ApiClient } from '@keylift/core/api';
import { startLms, type RunningLms } from '../sandbox/lms/lms.js';
import { unseal, sealingKeysOf } from '../src/lti/sealing.js';
import { legacyLabel, makeToolKey } from '../src/lti/key-rotation.js';
import { createBrowser } from './support/browser.js';
import { claim, startPlatform, type Platform } from './support/platform.js';
import { secret, startTool, type Tool } from './support/tool.js';

const ADMIN = 'institution/person#Administrator';
let platform: Platform;
let lms: RunningLms;
let tool: Tool;
let admin: ApiClient;

async function signIn(role: string, locale = 'en'): Promise<ApiClient> {
  const launched = await createBrowser(tool.origin, platform).run((claims) => {
    claims[claim('roles')] = [`http://purl.imsglobal.org/vocab/lis/v2/${role}`];
    claims[claim('launch_presentation')] = { locale };
  });
  const code = /#code=([\w-]+)/.exec(launched.headers.get('location') ?? '')?.[1] ?? '';
  const clientWith = (token?: string) =>
    createApiClient({ baseUrl: tool.origin, fetch, ...(token !== undefined && { token: () => token }) });
  const { token } = await clientWith().openSession({ code });
  return clientWith(token);
}

beforeAll(async () => {
  [platform, lms] = await Promise.all([startPlatform(), startLms({ profile: 'moodle' })]);
});
afterAll(async () => {
  await platform.close();
  await lms.close();
});
beforeEach(async () => {
  tool = await startTool({ stores: createMemoryStores(), registrations: [platform.registration] });
  admin = await signIn(ADMIN);
  return () => tool.close();
});

const entered = () => ({
  issuer: lms.state.issuer,
  clientId: 'client-7',
  authEndpoint: `${lms.state.origin}${lms.state.profile.paths.auth}`,
  tokenEndpoint: `${lms.state.origin}${lms.state.profile.paths.token}`,
  jwksUri: `${lms.state.origin}${lms.state.profile.paths.jwks}`,
});

describe('only administrators of the institution', () => {
  it.each(['membership#Learner', 'membership#Instructor', 'membership#Administrator'])('not a %s', async (role) => {
    const api = await signIn(role);
    const refused = { code: 'forbidden' };
    await expect(api.platforms()).rejects.toMatchObject(refused);
    await expect(api.addPlatform(entered())).rejects.toMatchObject(refused);
    await expect(api.changePlatform({ platformId: 'registration-1', active: false })).rejects.toMatchObject(refused);
    const deployment = { deploymentId: 'deployment-1', state: 'off' } as const;
    await expect(api.changeDeployment({ platformId: 'registration-1', ...deployment })).rejects.toMatchObject(refused);
    await expect(api.invitePlatform({})).rejects.toMatchObject(refused);
    await expect(api.revokeInvitation({ invitationId: 'x' })).rejects.toMatchObject(refused);
    await expect(api.turnKeys({ action: 'prepare' })).rejects.toMatchObject(refused);
    expect(await tool.stores.lti.listRegistrations()).toEqual([platform.registration]);
  });

  it('and of their own tenant', async () => {
    const other = { ...platform.registration, id: 'theirs', clientId: 'theirs', tenantId: 'acme' as TenantId };
    await tool.stores.lti.putRegistration(other);
    expect((await admin.platforms()).platforms.map(({ id }) => id)).toEqual(['registration-1']);
    const gone = { code: 'not-found' };
    await expect(admin.changePlatform({ platformId: 'theirs', active: false })).rejects.toMatchObject(gone);
    const deployment = { deploymentId: 'x', state: 'active' } as const;
    await expect(admin.changeDeployment({ platformId: 'theirs', ...deployment })).rejects.toMatchObject(gone);
    await expect(admin.invitePlatform({ platformId: 'theirs' })).rejects.toMatchObject(gone);
    expect(await tool.stores.lti.getRegistration('theirs')).toEqual(other);
  });
});

describe('the page', () => {
  it('names the platform, its deployments and when each was last launched', async () => {
    const {
      platforms: [row],
      ours,
    } = await admin.platforms();
    expect(row).toMatchObject({
      name: new URL(platform.issuer).host,
      state: 'active',
      deployments: [{ id: 'deployment-1', state: 'active', lastLaunchAt: expect.stringMatching(/^20/) }],
      lastLaunchAt: expect.stringMatching(/^20/),
    });
    expect(ours.map(({ value }) => value)).toEqual(
      ['launch', 'login', 'launch', 'launch', 'jwks', 'canvas.json'].map((name) => `${tool.origin}/lti/${name}`),
    );
  });

  it('speaks German to a German administrator, errors included', async () => {
    const api = await signIn(ADMIN, 'de');
    expect((await api.platforms()).title).toBe('Plattformen');
    await expect(api.addPlatform({ ...entered(), clientId: ' ' })).rejects.toMatchObject({
      message: expect.stringContaining('Client-ID'),
    });
  });

  it('marks a copy of Canvas', async () => {
    const beta = {
      ...platform.registration,
      id: 'beta',
      issuer: 'https://canvas.beta.instructure.com',
      product: 'canvas',
    };
    await tool.stores.lti.putRegistration({ ...beta, tokenEndpoint: 'https://school.beta.instructure.com/login' });
    const { platforms } = await admin.platforms();
    expect(platforms.find(({ id }) => id === 'beta')).toMatchObject({
      name: 'school.beta.instructure.com',
      product: 'Canvas',
      note: expect.stringContaining('no score'),
    });
  });
});

describe('a platform entered by hand', () => {
  it('may launch, and learns its deployments unless one was named', async () => {
    await admin.addPlatform({ ...entered(), clientId: ' client-7 ', deploymentId: '', product: 'moodle' });
    await admin.addPlatform({ ...entered(), clientId: 'client-8', deploymentId: '12' });
    const [seven] = await tool.stores.lti.findRegistrations(lms.state.issuer, 'client-7');
    const [eight] = await tool.stores.lti.findRegistrations(lms.state.issuer, 'client-8');
    expect(seven).toMatchObject({ active: true, deploymentPolicy: 'learn', product: 'moodle', allowAnonymous: false });
    expect(eight).toMatchObject({ deploymentPolicy: 'known-only' });
    expect(await tool.stores.lti.deploymentsOf(eight?.id ?? '')).toMatchObject([
      { deploymentId: '12', state: 'active' },
    ]);
  });

  it.each([
    ['issuer', 'moodle', 'no web address'],
    ['authEndpoint', 'javascript:alert(1)', 'no web address'],
    ['clientId', '  ', 'client id'],
    ['tokenEndpoint', 'https://169.254.169.254/token', 'public servers only'],
    ['tokenEndpoint', 'http://example.com/token', 'public servers only'],
    ['authEndpoint', 'https://10.0.0.1/auth', 'public servers only'],
    ['jwksUri', 'http://127.0.0.1:1/keys', 'Nothing answered'],
    ['jwksUri', 'AUTH', 'no key set'],
  ])('is refused at its field: %s %s', async (field, value, message) => {
    const address = value === 'AUTH' ? entered().authEndpoint : value;
    await expect(admin.addPlatform({ ...entered(), [field]: address })).rejects.toMatchObject({
      code: 'invalid',
      field,
      message: expect.stringContaining(message),
    });
    expect(await tool.stores.lti.findRegistrations(lms.state.issuer)).toEqual([]);
  });

  it('never takes the place of one there is', async () => {
    await admin.addPlatform(entered());
    await expect(admin.addPlatform(entered())).rejects.toMatchObject({ code: 'conflict', field: 'clientId' });
    expect(await tool.stores.lti.findRegistrations(lms.state.issuer)).toHaveLength(1);
  });
});

describe('a change', () => {
  it('of what a platform may do is kept as it is, and says nothing of what was not asked', async () => {
    await admin.changePlatform({
      platformId: 'registration-1',
      policy: 'ask',
      trustedAudiences: ['https://a.example'],
    });
    await admin.changePlatform({ platformId: 'registration-1', allowAnonymous: true });
    expect(await tool.stores.lti.getRegistration('registration-1')).toEqual({
      ...platform.registration,
      deploymentPolicy: 'ask',
      trustedAudiences: ['https://a.example'],
      allowAnonymous: true,
    });
  });

  it('switches off for whoever launches next, and on again', async () => {
    await admin.addPlatform(entered());
    const [added] = await tool.stores.lti.findRegistrations(lms.state.issuer);
    const login = async () => {
      tool.clock.ahead += 6_000; // a server remembers a platform for five seconds
      const parameters = { iss: lms.state.issuer, client_id: 'client-7', lti_deployment_id: undefined };
      return (await createBrowser(tool.origin, platform).login(parameters)).status;
    };
    await admin.changePlatform({ platformId: added?.id ?? '', active: false });
    expect(await login()).toBe(400);
    await admin.changePlatform({ platformId: added?.id ?? '', active: true });
    expect(await login()).toBe(302);
  });

  it('never shuts the door somebody came through', async () => {
    const {
      platforms: [row],
    } = await admin.platforms();
    expect(row).toMatchObject({ isOwn: true, deployments: [{ id: 'deployment-1', isOwn: true }] });
    const own = { code: 'conflict', message: expect.stringContaining('came through this one') };
    await expect(admin.changePlatform({ platformId: 'registration-1', active: false })).rejects.toMatchObject(own);
    const deployment = { deploymentId: 'deployment-1', state: 'off' } as const;
    await expect(admin.changeDeployment({ platformId: 'registration-1', ...deployment })).rejects.toMatchObject(own);
    expect(await tool.stores.lti.getRegistration('registration-1')).toEqual(platform.registration);
  });

  it('keeps the secret of LTI 1.1 sealed and to itself, until the key is taken away', async () => {
    const key = { platformId: 'registration-1', legacyKey: { consumerKey: 'key-1', secret: 'shared secret' } };
    const view = await admin.changePlatform(key);
    expect(JSON.stringify(view)).not.toContain('shared secret');
    expect(view.platforms[0]?.consumerKey).toBe('key-1');
    const kept = (await tool.stores.lti.getRegistration('registration-1'))?.legacyKey?.sealedSecret ?? '';
    expect(unseal(sealingKeysOf({ secret }), legacyLabel('registration-1'), kept)).toBe('shared secret');
    await admin.changePlatform({ platformId: 'registration-1', legacyKey: { consumerKey: 'key-1' } });
    expect((await tool.stores.lti.getRegistration('registration-1'))?.legacyKey?.sealedSecret).toBe(kept);
    await expect(
      admin.changePlatform({ platformId: 'registration-1', legacyKey: { consumerKey: 'key-2' } }),
    ).rejects.toMatchObject({ field: 'legacyKey.secret' });
    await admin.changePlatform({ platformId: 'registration-1', legacyKey: { consumerKey: '' } });
    expect(await tool.stores.lti.getRegistration('registration-1')).toEqual(platform.registration);
    expect(tool.logged()).not.toContain('shared secret');
  });
});

describe('an invitation', () => {
  it('is shown once, listed without its secret, and withdrawn', async () => {
    const { address, view } = await admin.invitePlatform({ approved: true });
    expect(address).toMatch(new RegExp(`^${tool.origin}/lti/register\\?invitation=[\\w-]{43}$`));
    const [invitation] = view.invitations;
    expect(invitation?.text).toContain('works at once');
    expect(JSON.stringify(view)).not.toContain(address.slice(-43));
    expect((await admin.revokeInvitation({ invitationId: invitation?.id ?? '' })).invitations).toEqual([]);
    const url = new URL(address);
    url.searchParams.set('openid_configuration', `${lms.state.origin}${lms.state.profile.paths.openidConfiguration}`);
    expect((await fetch(url)).status).toBe(400);
  });

  it('of another tenant cannot be withdrawn', async () => {
    const theirs = {
      tokenHash: 'theirs',
      tenantId: 'acme' as TenantId,
      approved: true,
      expiresAt: '2100-01-01T00:00:00.000Z',
    };
    await tool.stores.lti.createInvitation(theirs);
    await admin.revokeInvitation({ invitationId: 'theirs' });
    expect(await tool.stores.lti.peekInvitation('theirs')).toEqual(theirs);
  });

  it('to update names the platform it is for', async () => {
    const { view } = await admin.invitePlatform({ platformId: 'registration-1' });
    expect(view.invitations[0]?.text).toContain(`To update ${new URL(platform.issuer).host}`);
  });
});

describe('our keys', () => {
  it('take turns a day after the next one was published', async () => {
    const store = tool.stores.lti;
    await makeToolKey({ store, now: tool.now, sealingKeys: sealingKeysOf({ secret }) }, 'active');
    const published = await admin.turnKeys({ action: 'prepare' });
    expect(published.keys).not.toHaveProperty('action');
    expect(published.keys.sentence).toContain('24 hours');
    await expect(admin.turnKeys({ action: 'switch' })).rejects.toMatchObject({ code: 'conflict' });
    const next = (await store.listToolKeys()).find(({ state }) => state === 'next') ?? expect.fail('no key');
    await store.putToolKey({ ...next, since: new Date(tool.now() - 86_400_000).toISOString() });
    expect((await admin.platforms()).keys.action?.name).toBe('switch');
    await admin.turnKeys({ action: 'switch' });
    expect((await store.listToolKeys()).map(({ state }) => state).toSorted()).toEqual(['active', 'retiring']);
  });

  it('are nothing that one of several tenants decides for the others', async () => {
    for (const id of ['meridian', 'acme'] as TenantId[])
      await tool.stores.forTenant(id).putTenant({ id, name: id, euMode: false });
    expect((await admin.platforms()).keys).not.toHaveProperty('action');
    await expect(admin.turnKeys({ action: 'prepare' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
