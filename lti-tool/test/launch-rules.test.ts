/** The rules of a launch beyond the matrix, over real HTTP. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStores, type Registration } from '@keylift/core';
import { hashOf } from '../src/lti/secrets.js';
import { createBrowser, type Browser } from './support/browser.js';
import { claim, startPlatform, type Claims, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

let platform: Platform;
let tool: Tool;
let browser: Browser;

async function use(...changes: readonly Partial<Registration>[]): Promise<void> {
  const registrations = changes.map((change) => ({ ...platform.registration, ...change }));
  tool = await startTool({ stores: createMemoryStores(), registrations });
  browser = createBrowser(tool.origin, platform);
}

beforeEach(async () => {
  platform = await startPlatform();
});
afterEach(async () => {
  await tool.close();
  await platform.close();
});

const set = (name: string, value: unknown) => (claims: Claims) => {
  claims[name] = value;
};

describe('login', () => {
  it('asks the platform with exactly the parameters of the specification', async () => {
    await use({});
    const hint = '{"cmid":2,"launchid":"ltilaunch1_1"} +&=ü';
    const { status, request, state, nonce } = await browser.login({ lti_message_hint: hint, login_hint: 'a b' });
    expect(status).toBe(302);
    expect(`${request?.origin}${request?.pathname}`).toBe(`${platform.issuer}/auth`);
    expect(Object.fromEntries(request?.searchParams ?? [])).toEqual({
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: 'client-1',
      redirect_uri: `${tool.origin}/lti/launch`,
      login_hint: 'a b',
      lti_message_hint: hint,
      state,
      nonce,
    });
    expect(state).toMatch(/^[\w-]{43}$/);
    expect(nonce).toMatch(/^[\w-]{43}$/);
  });

  it('keeps the query the authentication endpoint already has', async () => {
    await use({ authEndpoint: `${platform.issuer}/auth?tenant=7` });
    expect((await browser.login()).request?.searchParams.get('tenant')).toBe('7');
  });

  it('comes by POST too', async () => {
    await use({});
    const response = await fetch(`${tool.origin}/lti/login`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        iss: platform.issuer,
        login_hint: '1',
        target_link_uri: `${tool.origin}/lti/launch?go=/lessons/1`,
        client_id: 'client-1',
      }),
    });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toContain(`${platform.issuer}/auth?`);
  });

  it('sets one partitioned cookie that no script can read', async () => {
    await use({});
    const { headers } = await browser.login();
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-lti_[\w-]{16}=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/,
      ),
    ]);
  });

  it.each([
    ['an inactive registration', [{ active: false }], {}, 'REGISTRATION_INACTIVE'],
    [
      'two registrations of one issuer and no client_id',
      [{}, { id: 'registration-2', clientId: 'client-2' }],
      { client_id: undefined },
      'CLIENT_ID_NEEDED',
    ],
    ['no iss', [{}], { iss: undefined }, 'MISSING_ISS'],
    ['no login_hint', [{}], { login_hint: undefined }, 'MISSING_LOGIN_HINT'],
    ['no target_link_uri', [{}], { target_link_uri: undefined }, 'MISSING_TARGET_LINK_URI'],
    [
      'a target_link_uri with our host as user name',
      [{}],
      { target_link_uri: 'http://x@evil.example/lti/launch' },
      'BAD_TARGET_LINK_URI',
    ],
    ['a script as target_link_uri', [{}], { target_link_uri: 'javascript:alert(1)' }, 'BAD_TARGET_LINK_URI'],
    ['a frame name that is too long', [{}], { lti_storage_target: 'f'.repeat(256) }, 'BAD_STORAGE_TARGET'],
  ])('is refused for %s', async (_, registrations, parameters, code) => {
    await use(...registrations);
    const { status, body } = await browser.login(parameters);
    expect(status).toBe(400);
    expect(body).toContain(`data-code="${code}"`);
  });

  it('picks the active one of two registrations', async () => {
    await use({ active: false }, { id: 'registration-2', clientId: 'client-2' });
    const { request } = await browser.login({ client_id: undefined, lti_deployment_id: undefined });
    expect(request?.searchParams.get('client_id')).toBe('client-2');
  });
});

describe('launch', () => {
  it('hands over to the web UI with a code where no server sees it, and asks for the linked page', async () => {
    await use({});
    const { status, headers } = await browser.run(
      set(claim('target_link_uri'), `${tool.origin}/lti/launch?go=/lessons/a%20b`),
    );
    expect(status).toBe(303);
    expect(headers.get('location')).toMatch(/\/app\/\?platform=registration-1#code=[\w-]{43}&go=%2Flessons%2Fa\+b$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-lti_[\w-]{16}=; Max-Age=0; Path=\//);
  });

  it.each([
    [
      'accepts values of custom that are null, numbers or objects',
      claim('custom'),
      { a: null, b: 1, c: {} },
      undefined,
    ],
    ['refuses a second audience even with the right azp', 'aud', ['client-1', 'other'], 'AUDIENCE_UNTRUSTED'],
    ['refuses a submission review without for_user', claim('message_type'), 'LtiSubmissionReviewRequest', 'FOR_USER'],
    [
      'refuses a content selection without settings',
      claim('message_type'),
      'LtiDeepLinkingRequest',
      'DEEP_LINKING_SETTINGS',
    ],
    ['refuses a deployment id of 256 characters', claim('deployment_id'), 'd'.repeat(256), 'DEPLOYMENT'],
    ['refuses a nonce that is a list', 'nonce', ['n'], 'NONCE_MISMATCH'],
    ['refuses an iat that is text', 'iat', '1', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
  ])('%s', async (_, name, value, code) => {
    await use({});
    const launched = await browser.run((claims) => {
      if (name === 'aud') claims['azp'] = 'client-1';
      claims[name] = value;
    });
    expect(launched.code).toBe(code);
  });

  it.each([
    // [how far our clock is ahead of the platform's, expected]
    [59, undefined],
    [-59, undefined],
    [-61, 'IAT_FUTURE'],
    [119, undefined], // exp = iat + 60, and 60 of skew
    [121, 'ERR_JWT_EXPIRED'],
  ])('with a token of sixty seconds and our clock ahead by %i s: %s', async (seconds, code) => {
    await use({});
    const login = await browser.login();
    const claims = browser.claims(login, (its) => (its.exp = Number(its.iat) + 60));
    tool.clock.ahead = seconds * 1000;
    expect((await browser.launch(login, await platform.sign(claims))).code).toBe(code);
  });

  it('refuses a login record that is one second too old, with a token that is fresh', async () => {
    await use({});
    const login = await browser.login();
    tool.clock.ahead = 601_000;
    const claims = browser.claims(login, (its) => {
      its.iat = Number(its.iat) + 600;
      its.exp = its.iat + 60;
    });
    expect((await browser.launch(login, await platform.sign(claims))).code).toBe('STATE_UNKNOWN');
  });

  it('is spent by a bad token', async () => {
    await use({});
    const login = await browser.login();
    expect((await browser.launch(login, 'not.a.token')).code).toBe('ERR_JWS_INVALID');
    const good = await platform.sign(browser.claims(login));
    expect((await browser.launch(login, good)).code).toBe('STATE_UNKNOWN');
  });

  it('is refused when the registration was switched off in between', async () => {
    await use({});
    const login = await browser.login();
    await tool.stores.lti.putRegistration({ ...platform.registration, active: false });
    const token = await platform.sign(browser.claims(login));
    expect((await browser.launch(login, token)).code).toBe('REGISTRATION_INACTIVE');
  });

  it('without sub is accepted where the registration allows anonymous people, a new one each time', async () => {
    await use({ allowAnonymous: true });
    expect(await browser.run((claims) => delete claims.sub)).toMatchObject({ accepted: true });
  });

  it('is refused with a token of more than 64 kB', async () => {
    await use({});
    const launched = await browser.run(set('name', 'n'.repeat(66_000)));
    expect(launched).toMatchObject({ status: 400, code: 'MISSING_ID_TOKEN' });
  });

  it('is accepted with a token of almost 64 kB', async () => {
    await use({});
    expect(await browser.run(set('about', 'n'.repeat(47_000)))).toMatchObject({ accepted: true });
  });

  it('with a second audience is accepted where the registration trusts that audience, and no other', async () => {
    await use({ trustedAudiences: ['https://audience.example'] });
    const run = (audience: string) =>
      browser.run((claims) => Object.assign(claims, { aud: ['client-1', audience], azp: 'client-1' }));
    expect(await run('https://audience.example')).toMatchObject({ accepted: true });
    expect((await run('https://audience.example/')).code).toBe('AUDIENCE_UNTRUSTED');
  });

  it('by GET gets a friendly page', async () => {
    await use({});
    const response = await fetch(`${tool.origin}/lti/launch`, { headers: { 'accept-language': 'de' } });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Öffne Keylift aus deinem Kurs');
  });
});

it.each([
  ['of the test environment of Canvas has no gradebook', 'true', undefined],
  ['of production has one', 'false', true],
  ['of a platform that cannot say has one', '$Canvas.environment.test', true],
])('a launch %s', async (_, environment, gradebook) => {
  await use({});
  const { headers } = await browser.run(set(claim('custom'), { canvas_test_environment: environment }));
  const code = /#code=([\w-]+)/.exec(headers.get('location') ?? '')?.[1];
  const body = JSON.stringify({ code });
  const opened = await fetch(`${tool.origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { token } = (await opened.json()) as { readonly token: string };
  const session = await tool.stores.lti.getSession(hashOf(token));
  expect(session?.ags && true).toBe(gradebook);
});

describe('deployments', () => {
  const learns = { deploymentPolicy: 'learn' } as const;
  const stranger = { registrationId: 'registration-1', deploymentId: 'new-one' };

  it('are learnt from the first signed launch where the registration says so', async () => {
    await use(learns);
    const login = await browser.login({ lti_deployment_id: 'new-one' });
    const claims = browser.claims(login, set(claim('deployment_id'), 'new-one'));
    expect(await browser.launch(login, await platform.sign(claims))).toMatchObject({ accepted: true });
    expect(await tool.stores.lti.getDeployment(stranger)).toMatchObject({ state: 'active' });
  });

  it('are not learnt from a launch that is refused', async () => {
    await use(learns);
    const login = await browser.login({ lti_deployment_id: 'new-one' });
    const claims = browser.claims(login, (its) => {
      its[claim('deployment_id')] = 'new-one';
      its[claim('target_link_uri')] = 'https://evil.example/';
    });
    expect((await browser.launch(login, await platform.sign(claims))).code).toBe('TARGET_NOT_OURS');
    expect(await tool.stores.lti.getDeployment(stranger)).toBeUndefined();
  });

  it('wait for somebody where the registration asks for that, and launch once they were let in', async () => {
    await use({ deploymentPolicy: 'ask' });
    const launch = async () => {
      const login = await browser.login({ lti_deployment_id: 'new-one' });
      const claims = browser.claims(login, set(claim('deployment_id'), 'new-one'));
      return browser.launch(login, await platform.sign(claims));
    };
    expect((await launch()).code).toBe('DEPLOYMENT_PENDING');
    expect(await tool.stores.lti.getDeployment(stranger)).toMatchObject({ state: 'pending' });
    expect((await launch()).code).toBe('DEPLOYMENT_PENDING');
    await tool.stores.lti.setDeployment(stranger, 'active');
    expect(await launch()).toMatchObject({ accepted: true });
  });

  it('that were switched off are refused at login and at launch, and not learnt again', async () => {
    await use(learns);
    await tool.stores.lti.setDeployment(stranger, 'off');
    expect((await browser.login({ lti_deployment_id: 'new-one' })).body).toContain('UNKNOWN_DEPLOYMENT');
    const login = await browser.login({ lti_deployment_id: undefined });
    const token = await platform.sign(browser.claims(login, set(claim('deployment_id'), 'new-one')));
    expect((await browser.launch(login, token)).code).toBe('DEPLOYMENT');
  });

  it('must be the one the login named', async () => {
    await use(learns);
    const login = await browser.login({ lti_deployment_id: 'new-one' });
    const token = await platform.sign(browser.claims(login));
    expect((await browser.launch(login, token)).code).toBe('DEPLOYMENT_CHANGED');
  });

  it('may be named as Canvas names them', async () => {
    await use({});
    const { body } = await browser.login({ lti_deployment_id: undefined, deployment_id: 'unknown' });
    expect(body).toContain('UNKNOWN_DEPLOYMENT');
  });
});

describe('the platform’s keys', () => {
  it('are fetched once for many launches', async () => {
    await use({});
    for (let round = 0; round < 3; round += 1) expect((await browser.run()).accepted).toBe(true);
    expect(platform.received('/jwks')).toHaveLength(1);
  });

  it('may rotate: an unknown kid is looked up again, but not more often than every half minute', async () => {
    await use({});
    expect((await browser.run()).accepted).toBe(true);
    const signAnew = await platform.rotateKey('platform-2');
    const launch = async () => {
      const login = await browser.login();
      return browser.launch(login, await signAnew(browser.claims(login)));
    };
    expect((await launch()).code).toBe('ERR_JWKS_NO_MATCHING_KEY');
    tool.clock.ahead = 31_000;
    expect((await launch()).accepted).toBe(true);
    expect(platform.received('/jwks')).toHaveLength(2);
  });

  it.each([
    ['redirects', { status: 302, headers: { location: '/jwks' } }, 'JWKS_UNREACHABLE'],
    ['fails', { status: 500 }, 'JWKS_UNREACHABLE'],
    [
      'is larger than 256 kB',
      { status: 200, body: JSON.stringify({ keys: [], pad: 'x'.repeat(262_144) }) },
      'JWKS_UNREACHABLE',
    ],
    ['is not JSON', { status: 200, body: '<html>' }, 'ERR_JWKS_INVALID'],
    ['is not a key set', { status: 200, body: '{"keys":1}' }, 'ERR_JWKS_INVALID'],
    ['is empty', { status: 200, body: '{"keys":[]}' }, 'ERR_JWKS_NO_MATCHING_KEY'],
    ['does not answer within three seconds', { status: 200, silent: true } as const, 'JWKS_UNREACHABLE'],
  ])('refuse the launch, and only that launch, when the key set %s', async (_, answer, code) => {
    await use({});
    platform.answerNext('/jwks', answer);
    expect((await browser.run()).code).toBe(code);
    tool.clock.ahead = 31_000;
    expect((await browser.run()).accepted).toBe(true);
  });
});

describe('a refused launch', () => {
  it('explains itself: what to do, a reference, and the checks in order', async () => {
    await use({});
    const { body, headers } = await browser.run(set(claim('version'), '1.4'));
    const reference = headers.get('x-request-id') ?? '';
    expect(reference).toMatch(/^[0-9a-f]{12}$/);
    expect(body).toContain(reference);
    expect(body).toContain('Stopped at: The LTI version is 1.3.0');
    expect(body).toContain('LTI 1.3 Core §5.3.2');
    const results = [...body.matchAll(/<li class="([\w-]+)">/g)].map(([, result]) => result);
    expect(results.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'passed'));
    expect(results[10]).toBe('failed');
    expect(new Set(results.slice(11))).toEqual(new Set(['not-reached']));
  });

  it('leaves code and reference in the log, and nothing of the token or the person', async () => {
    await use({});
    const login = await browser.login({ login_hint: 'hint-of-maya', lti_message_hint: 'message-hint' });
    const token = await platform.sign(browser.claims(login, set(claim('version'), '1.4')));
    const { headers } = await browser.launch(login, token);
    expect(tool.logged()).toContain('"refused":"VERSION"');
    expect(tool.logged()).toContain(headers.get('x-request-id'));
    for (const secret of [
      token,
      'Maya',
      'user-1',
      'hint-of-maya',
      'message-hint',
      login.state,
      login.nonce,
      login.cookie,
    ])
      expect(tool.logged()).not.toContain(secret);
  });

  it('may be framed by the platform alone, runs no inline script and is stored nowhere', async () => {
    await use({});
    const { headers } = await browser.run(set(claim('version'), '1.4'));
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${platform.issuer}`,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBeNull();
  });
});

it('shows the error of the platform as text', async () => {
  await use({});
  const response = await fetch(`${tool.origin}/lti/launch`, {
    method: 'POST',
    body: new URLSearchParams({
      error: 'access_denied',
      error_description: '<script>alert(1)</script>',
      state: 'anything',
    }),
  });
  const body = await response.text();
  expect(response.status).toBe(400);
  expect(body).toContain('access_denied: &#60;script&#62;alert(1)&#60;/script&#62;');
  expect(body).not.toContain('<script>alert');
});
