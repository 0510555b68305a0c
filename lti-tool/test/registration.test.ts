/** Dynamic Registration over real HTTP, with the sandbox as Moodle and as Canvas. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores, type TenantId } from '@keylift/core';
import { formBody } from '../sandbox/lms/forms.js';
import { startLms, type RunningLms } from '../sandbox/lms/lms.js';
import { invite } from '../src/lti/registration/register.js';
import { createBrowser } from './support/browser.js';
import { startPlatform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

const tenantId = 'meridian' as TenantId;
let tool: Tool;
const platforms: Partial<Record<'moodle' | 'canvas', RunningLms>> = {};
beforeAll(async () => {
  tool = await startTool({ stores: createMemoryStores() });
  platforms.moodle = await startLms({ profile: 'moodle' });
  platforms.canvas = await startLms({ profile: 'canvas' });
});
afterAll(async () => {
  await tool.close();
  for (const platform of Object.values(platforms)) await platform.close();
});
const platformOf = (name: 'moodle' | 'canvas') => platforms[name] ?? expect.fail('not ready');

const invitation = async ({ approved = false } = {}) =>
  new URL(await invite(tool.stores.lti, { publicUrl: tool.origin, tenantId, approved, now: tool.now() }));

/** The address the platform opens in its frame. */
async function start(lms: RunningLms, options?: { readonly approved?: boolean }): Promise<URL> {
  const url = await invitation(options);
  url.searchParams.set('openid_configuration', `${lms.state.origin}${lms.state.profile.paths.openidConfiguration}`);
  url.searchParams.set('registration_token', lms.issueRegistrationToken());
  return url;
}

async function post(parameters: URLSearchParams) {
  const response = await fetch(`${tool.origin}/lti/register`, { method: 'POST', body: parameters });
  const page = await response.text();
  return { status: response.status, page, headers: response.headers, code: /data-code="(\w+)"/.exec(page)?.[1] };
}

const registered = async (lms: RunningLms) =>
  (await tool.stores.lti.listRegistrations()).filter(({ issuer }) => issuer === lms.state.issuer);

describe.each(['moodle', 'canvas'] as const)('in %s', (name) => {
  it('asks first, then registers, waits for approval, and knows what the platform said', async () => {
    const lms = platformOf(name);
    const url = await start(lms);
    const page = await fetch(url);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain(new URL(lms.state.origin).host);
    expect(page.headers.get('content-security-policy')).toContain(`frame-ancestors ${lms.state.origin}`);
    expect(await registered(lms)).toEqual([]);

    const done = await post(url.searchParams);
    expect(done.status).toBe(200);
    const [registration] = await registered(lms);
    const given = [...lms.state.tools.values()].at(-1);
    expect(registration).toMatchObject({
      tenantId,
      clientId: given?.clientId,
      product: name,
      active: false,
      deploymentPolicy: name === 'moodle' ? 'known-only' : 'learn',
    });
    const deployment = { registrationId: registration?.id ?? '', deploymentId: given?.deploymentId ?? '' };
    expect((await tool.stores.lti.getDeployment(deployment))?.state).toBe(name === 'moodle' ? 'active' : undefined);
    expect(given).toMatchObject({
      deepLinkingUri: `${tool.origin}/lti/launch`,
      sharesNames: true,
      sharesEmail: false,
      custom: { context_history: '$Context.id.history' },
    });
    expect(given?.scopes.some((scope) => scope.includes('toolsetting'))).toBe(false);
  });

  it('with an approved invitation launches at once, and a new deployment of Canvas is learnt', async () => {
    const lms = platformOf(name);
    const url = await start(lms, { approved: true });
    await post(url.searchParams);
    const clientId = [...lms.state.tools.keys()].at(-1) ?? '';
    const found = (await registered(lms)).find((one) => one.clientId === clientId);
    expect(found?.active).toBe(true);
    const { launch, ...initiation } = lms.beginLaunch({
      personId: lms.state.world.people.find(({ key }) => key === 'dev')?.id ?? '',
      selectFor: { courseId: '2', clientId },
    });
    expect(launch.clientId).toBe(clientId);
    const login = await fetch(initiation.url, {
      method: 'POST',
      redirect: 'manual',
      body: formBody(initiation.fields),
    });
    expect([200, 302]).toContain(login.status);
  });
});

// Observed on Moodle 4.5.6: the page stands in a frame, and the tool stays pending until an administrator activates it.
it('tells what is left to do in Moodle, in this order, and closes by a message to the platform alone', async () => {
  const { page } = await post((await start(platformOf('moodle'))).searchParams);
  expect(page.indexOf('switches this registration on')).toBeGreaterThan(0);
  expect(page.indexOf('Manage tools')).toBeGreaterThan(page.indexOf('switches this registration on'));
  expect(page.indexOf('activity chooser')).toBeGreaterThan(page.indexOf('Manage tools'));
  const script = await (await fetch(`${tool.origin}/lti/assets/close-registration.js`)).text();
  expect(script).toContain('org.imsglobal.lti.close');
  expect(script).not.toContain("'*'");
});

describe('an invitation', () => {
  it('works once, also when two come at once', async () => {
    const lms = platformOf('moodle');
    const before = (await registered(lms)).length;
    const { searchParams } = await start(lms);
    const all = await Promise.all([post(searchParams), post(searchParams)]);
    expect(all.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 400]));
    expect((await registered(lms)).length).toBe(before + 1);
    expect((await post(searchParams)).code).toBe('REGISTRATION_NOT_FOUND');
  });

  it('ends after seven days', async () => {
    const url = await start(platformOf('moodle'));
    tool.clock.ahead = 7 * 86_400_000;
    expect((await fetch(url)).status).toBe(400);
    expect((await post(url.searchParams)).status).toBe(400);
    tool.clock.ahead = 0;
  });

  it.each(['', 'invented', 'x'.repeat(201), '\u0000'])('that was never made opens nothing: %j', async (token) => {
    const lms = platformOf('moodle');
    const url = await start(lms);
    url.searchParams.set('invitation', token);
    const before = lms.state.traffic.entries.length;
    expect((await fetch(url)).status).toBe(400);
    expect((await post(url.searchParams)).status).toBe(400);
    expect(lms.state.traffic.entries.length).toBe(before); // nobody asked the platform
  });
});

describe('"Update" in Moodle', () => {
  // Read in Moodle's source: it then answers with the client id of the tool there is.
  const update = async (lms: RunningLms, clientId: string, options?: { readonly approved?: boolean }) => {
    const url = await start(lms, options);
    url.searchParams.set('registration_token', lms.issueRegistrationToken(clientId));
    return post(url.searchParams);
  };

  const newestTool = (lms: RunningLms) => [...lms.state.tools.keys()].at(-1) ?? '';

  it('with an invitation for a new registration is fine: what we knew is still true', async () => {
    const lms = platformOf('moodle');
    await post((await start(lms)).searchParams);
    const before = await registered(lms);
    const { status, page } = await update(lms, newestTool(lms), { approved: true });
    expect([status, page]).toEqual([200, expect.stringContaining('Keylift is up to date')]);
    expect(page).toContain('switches this registration on'); // the invitation was not for this one
    expect(await registered(lms)).toEqual(before);
  });

  it('of a tool that Keylift has forgotten registers it again', async () => {
    const lms = platformOf('moodle');
    const before = (await registered(lms)).length;
    const facts = lms.addTool({
      name: 'Keylift',
      initiateLoginUri: `${tool.origin}/lti/login`,
      redirectUris: [`${tool.origin}/lti/launch`],
      targetLinkUri: `${tool.origin}/lti/launch`,
      jwksUri: `${tool.origin}/lti/jwks`,
    });
    expect((await update(lms, facts.clientId)).status).toBe(200);
    const [found] = await tool.stores.lti.findRegistrations(facts.issuer, facts.clientId);
    expect((await registered(lms)).length).toBe(before + 1);
    const deployment = { registrationId: found?.id ?? '', deploymentId: facts.deploymentId };
    expect((await tool.stores.lti.getDeployment(deployment))?.state).toBe('active');
  });

  it('of a tool of another tenant changes nothing and says so', async () => {
    const lms = platformOf('moodle');
    await post((await start(lms)).searchParams);
    const [before = expect.fail('not registered')] = await tool.stores.lti.findRegistrations(
      lms.state.issuer,
      newestTool(lms),
    );
    await tool.stores.lti.putRegistration({ ...before, tenantId: 'another' as TenantId });
    const { status, code } = await update(lms, before.clientId);
    expect([status, code]).toEqual([400, 'REGISTRATION_CONFLICT']);
    expect((await tool.stores.lti.getRegistration(before.id))?.tenantId).toBe('another');
  });
});

describe('an invitation to update', () => {
  /** Registers, changes what we keep, and returns the address the platform opens for the second time. */
  async function again({ clientId }: { readonly clientId?: string } = {}) {
    const lms = platformOf('moodle');
    await post((await start(lms, { approved: true })).searchParams);
    const made = [...lms.state.tools.keys()].at(-1) ?? '';
    const before = (await registered(lms)).find((one) => one.clientId === made) ?? expect.fail('not registered');
    await tool.stores.lti.putRegistration({ ...before, authEndpoint: `${lms.state.origin}/old`, allowAnonymous: true });
    const options = { publicUrl: tool.origin, tenantId, approved: false, registrationId: before.id, now: tool.now() };
    const url = new URL(await invite(tool.stores.lti, options));
    url.searchParams.set('openid_configuration', `${lms.state.origin}${lms.state.profile.paths.openidConfiguration}`);
    url.searchParams.set('registration_token', lms.issueRegistrationToken(clientId ?? made));
    return { before, url };
  }

  it('brings addresses up to date when Moodle updates the tool, and keeps what people decided here', async () => {
    const { before, url } = await again();
    const { status, page } = await post(url.searchParams);
    expect([status, page]).toEqual([200, expect.stringContaining('up to date')]);
    expect(await tool.stores.lti.getRegistration(before.id)).toEqual({ ...before, allowAnonymous: true });
  });

  it('changes nothing when the platform registered another tool instead', async () => {
    const { before, url } = await again({ clientId: 'another-client' });
    const { status, page } = await post(url.searchParams);
    expect([status, page]).toEqual([400, expect.stringContaining('instead of updating')]);
    expect((await tool.stores.lti.getRegistration(before.id))?.authEndpoint).toMatch(/old$/);
    expect(await tool.stores.lti.findRegistrations(before.issuer, 'another-client')).toEqual([]);
  });

  it('is of no use to another platform', async () => {
    const { before, url } = await again();
    const lms = platformOf('canvas');
    url.searchParams.set('openid_configuration', `${lms.state.origin}${lms.state.profile.paths.openidConfiguration}`);
    url.searchParams.set('registration_token', lms.issueRegistrationToken());
    const { status, page } = await post(url.searchParams);
    expect([status, page]).toEqual([400, expect.stringContaining('[registration] issuer:')]);
    expect((await tool.stores.lti.getRegistration(before.id))?.authEndpoint).toMatch(/old$/);
  });
});

// Moodle shows it in the activity chooser and beside each activity.
it('names a picture that pages of other sites may show', async () => {
  const lms = platformOf('moodle');
  await post((await start(lms)).searchParams);
  const { logoUri } = [...lms.state.tools.values()].at(-1) ?? {};
  const { status, headers } = await fetch(String(logoUri));
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'image/svg+xml; charset=utf-8',
    'cross-origin-resource-policy': 'cross-origin',
  });
});

it('the file for Canvas names our addresses, placements, and what Canvas should fill in', async () => {
  const answer = await fetch(`${tool.origin}/lti/canvas.json`);
  expect(answer.headers.get('content-type')).toContain('application/json');
  const file = (await answer.json()) as Record<string, unknown> & {
    extensions: { settings: { placements: Record<string, string>[] } }[];
  };
  expect(file).toMatchObject({
    title: 'Keylift',
    oidc_initiation_url: `${tool.origin}/lti/login`,
    oidc_initiation_urls: {},
    target_link_uri: `${tool.origin}/lti/launch`,
    public_jwk_url: `${tool.origin}/lti/jwks`,
    custom_fields: { context_history: '$Context.id.history', canvas_test_environment: '$Canvas.environment.test' },
    extensions: [{ platform: 'canvas.instructure.com', privacy_level: 'name_only', domain: new URL(tool.origin).host }],
  });
  expect(file['scopes']).not.toContain('openid');
  const placements = file.extensions[0]?.settings.placements ?? [];
  expect(placements.map(({ placement, message_type: message }) => [placement, message])).toEqual([
    ['course_navigation', 'LtiResourceLinkRequest'],
    ['account_navigation', 'LtiResourceLinkRequest'],
    ['link_selection', 'LtiDeepLinkingRequest'],
    ['assignment_selection', 'LtiDeepLinkingRequest'],
    ['editor_button', 'LtiDeepLinkingRequest'],
  ]);
  for (const { target_link_uri: target } of placements) expect(target).toMatch(`${tool.origin}/lti/launch`);
});

it('two institutions share the issuer of Canvas: each launches by its client id, and without one it is asked for', async () => {
  const platform = await startPlatform();
  const { registration } = platform;
  await tool.stores.lti.putRegistration({ ...registration, id: 'school-a', product: 'canvas' });
  await tool.stores.lti.putRegistration({ ...registration, id: 'school-b', clientId: 'client-2', product: 'canvas' });
  for (const registrationId of ['school-a', 'school-b'])
    await tool.stores.lti.addDeployment({ registrationId, deploymentId: 'deployment-1' });
  const browser = createBrowser(tool.origin, platform);
  const { status, body } = await browser.login({ client_id: undefined });
  expect([status, /data-code="(\w+)"/.exec(body)?.[1]]).toEqual([400, 'CLIENT_ID_NEEDED']);
  expect(body).toContain('<h1>');
  for (const clientId of ['client-1', 'client-2']) {
    const { status: asked, headers } = await browser.login({ client_id: clientId });
    expect([asked, new URL(headers.get('location') ?? '').searchParams.get('client_id')]).toEqual([302, clientId]);
  }
  await platform.close();
});

describe('a platform that is not what it says', () => {
  const configuration = (origin: string, changes: Record<string, unknown> = {}) => ({
    issuer: origin,
    authorization_endpoint: `${origin}/auth`,
    token_endpoint: `${origin}/token`,
    jwks_uri: `${origin}/jwks`,
    registration_endpoint: `${origin}/register`,
    ...changes,
  });
  const json = (body: unknown, status = 200) => ({ status, body: JSON.stringify(body) });
  const answered = {
    client_id: 'client-9',
    'https://purl.imsglobal.org/spec/lti-tool-configuration': { deployment_id: '9' },
  };

  it.each<[string, (origin: string) => Record<string, unknown>, string]>([
    ['an issuer elsewhere', () => ({ issuer: 'https://moodle.example' }), 'issuer'],
    ['a key set elsewhere', () => ({ jwks_uri: 'https://evil.example/keys' }), 'jwks_uri'],
    ['a token endpoint inside our network', () => ({ token_endpoint: 'http://169.254.169.254/' }), 'token_endpoint'],
    ['no authentication endpoint', () => ({ authorization_endpoint: undefined }), 'authorization_endpoint'],
    [
      'a registration endpoint elsewhere',
      () => ({ registration_endpoint: 'https://evil.example/' }),
      'registration_endpoint',
    ],
  ])('with %s is refused by name', async (_, change, field) => {
    const platform = await startPlatform();
    platform.answerNext('/configuration', json(configuration(platform.issuer, change(platform.issuer))));
    const url = await invitation();
    url.searchParams.set('openid_configuration', `${platform.issuer}/configuration`);
    const { code, page, status } = await post(url.searchParams);
    expect([status, code]).toEqual([400, 'REGISTRATION_INVALID']);
    expect(page).toContain(`[registration] ${field}:`);
    await platform.close();
  });

  it.each([
    ['refuses', { status: 422, body: '{"errors":["Invalid scopes"]}' }, 'registration_endpoint'],
    [
      'says what it does not like, as Canvas does,',
      { status: 422, body: '{"errors":["Invalid scopes: <b>openid</b>"]}' },
      '422: Invalid scopes: &#60;b&#62;openid',
    ],
    [
      'says it in bare words, as Moodle does,',
      { status: 400, body: 'domain_targetlinkuri_mismatch' },
      '400: domain_targetlinkuri_mismatch',
    ],
    ['shows a page of its own', { status: 404, body: '<!doctype html><h1>No</h1>' }, 'answered 404.'],
    ['names no client id', json({ ...answered, client_id: undefined }), 'client_id'],
    ['repeats no tool configuration', json({ client_id: 'client-9' }), 'lti-tool-configuration'],
    ['answers no JSON', { status: 200, body: '<html>' }, 'client_id'],
  ])('and one that %s leaves nothing behind', async (_, answer, field) => {
    const platform = await startPlatform();
    platform.answerNext('/configuration', json(configuration(platform.issuer)));
    platform.answerNext('/register', answer);
    const url = await invitation();
    url.searchParams.set('openid_configuration', `${platform.issuer}/configuration`);
    const { page, status } = await post(url.searchParams);
    expect(status).toBe(400);
    expect(page).toContain(field);
    expect(await tool.stores.lti.findRegistrations(platform.issuer)).toEqual([]);
    await platform.close();
  });

  it('cannot take the place of a registration there is', async () => {
    const platform = await startPlatform();
    for (const status of [200, 400]) {
      const changes = status === 400 ? { jwks_uri: `${platform.issuer}/other` } : {};
      platform.answerNext('/configuration', json(configuration(platform.issuer, changes)));
      platform.answerNext('/register', json(answered, 201));
      const url = await invitation({ approved: status === 400 });
      url.searchParams.set('openid_configuration', `${platform.issuer}/configuration`);
      expect((await post(url.searchParams)).status).toBe(status);
    }
    expect(await tool.stores.lti.findRegistrations(platform.issuer)).toMatchObject([
      { active: false, jwksUri: `${platform.issuer}/jwks` },
    ]);
    await platform.close();
  });

  it('is not asked at an address inside our network, over http, or with another scheme', async () => {
    for (const address of [
      'http://example.com/c',
      'https://10.0.0.1/c',
      'https://[fd00::1]/c',
      'file:///etc/passwd',
      '',
    ]) {
      const url = await invitation();
      url.searchParams.set('openid_configuration', address);
      expect((await post(url.searchParams)).status).toBe(400);
    }
  });

  it('gets its registration token and nobody else does: no log has it', async () => {
    const platform = await startPlatform();
    platform.answerNext('/configuration', json(configuration(platform.issuer)));
    platform.answerNext('/register', json(answered));
    const url = await invitation();
    url.searchParams.set('openid_configuration', `${platform.issuer}/configuration`);
    url.searchParams.set('registration_token', 'one-time-registration-token');
    await fetch(url);
    await post(url.searchParams);
    for (const path of ['/configuration', '/register'])
      expect(platform.received(path)[0]?.headers.authorization).toBe('Bearer one-time-registration-token');
    expect(tool.logged()).not.toContain('one-time-registration-token');
    await platform.close();
  });
});

it('a platform that waits for approval cannot launch yet, and shows why in its own frame', async () => {
  const platform = await startPlatform();
  const { clientId, issuer } = platform.registration;
  await tool.stores.lti.putRegistration({ ...platform.registration, active: false });
  const login = { iss: issuer, client_id: clientId, login_hint: '1', target_link_uri: `${tool.origin}/lti/launch` };
  const answer = await fetch(`${tool.origin}/lti/login?${new URLSearchParams(login).toString()}`);
  expect([answer.status, /data-code="(\w+)"/.exec(await answer.text())?.[1]]).toEqual([400, 'REGISTRATION_INACTIVE']);
  expect(answer.headers.get('content-security-policy')).toContain(`frame-ancestors ${issuer}`);
  await platform.close();
});
