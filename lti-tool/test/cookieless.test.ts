/** Launches in browsers that keep no third-party cookie: Platform Storage, then a window of its own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores } from '@keylift/core';
import { createBrowser, type Browser, type Login } from './support/browser.js';
import { startPlatform, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

let platform: Platform;
let tool: Tool;
let browser: Browser;
beforeAll(async () => {
  platform = await startPlatform();
  const moodle = { ...platform.registration, id: 'registration-2', clientId: 'client-2', product: 'moodle' };
  tool = await startTool({ stores: createMemoryStores(), registrations: [platform.registration, moodle] });
  browser = createBrowser(tool.origin, platform);
});
afterAll(async () => {
  await tool.close();
  await platform.close();
});

const storage = { lti_storage_target: 'post_message_forwarding' };
const noCookie = ({ state }: Login) => ({ state, cookie: '' });
const launchWithout = async (login: Login, more?: Parameters<Browser['launch']>[2]) =>
  browser.launch(noCookie(login), await platform.sign(browser.claims(login)), more);

describe('with Platform Storage', () => {
  it('the login page hands the binding to a script file and sets the cookie too', async () => {
    const login = await browser.login(storage);
    expect(login.status).toBe(200);
    expect(login.binding).toMatch(/^[\w-]{43}$/);
    expect(login.cookie).toContain(login.binding);
    expect(login.body).toContain('data-step="keep"');
    expect(login.body).toContain(`data-platform-origin="${platform.issuer}"`);
    expect(login.body).toContain('data-storage-target="post_message_forwarding"');
    expect(login.body).toContain('<script type="module" src="/lti/assets/platform-storage.js"></script>');
    expect(login.body.match(/<script/g)).toHaveLength(1);
  });

  it('a launch without cookie asks the platform for the binding, on a page whose form tells its origin', async () => {
    const login = await browser.login(storage);
    const asked = await launchWithout(login);
    expect(asked.status).toBe(200);
    expect(asked.body).toContain('data-step="ask"');
    expect(asked.body).toContain(`name="state" value="${login.state}"`);
    expect(asked.headers.get('referrer-policy')).toBe('same-origin');
    expect(asked.headers.get('content-security-policy')).toContain("form-action 'self'");
  });

  it.each([
    ['Origin', () => ({ origin: tool.origin })],
    ['Sec-Fetch-Site', () => ({ 'sec-fetch-site': 'same-origin' })],
  ])('the answer is taken from our own page, known by %s', async (_, headers) => {
    const login = await browser.login(storage);
    await launchWithout(login);
    const fields = { stored_binding: login.binding ?? '' };
    expect(await launchWithout(login, { fields, headers: headers() })).toMatchObject({ accepted: true });
  });

  it('another site cannot sign a person in with a login of its own making', async () => {
    const login = await browser.login(storage);
    const fields = { stored_binding: login.binding ?? '' };
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await launchWithout(login, { fields, headers })).code).toBe('STATE_NOT_BOUND');
    expect((await launchWithout(login, { fields })).code).toBe('STATE_NOT_BOUND');
  });

  it('the script is served as a file', async () => {
    const response = await fetch(`${tool.origin}/lti/assets/platform-storage.js`);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toContain('lti.get_data');
  });
});

describe('without any storage', () => {
  /** The address behind "Open in a new window". */
  const relaunchOf = (body: string) =>
    new URL(/class="button" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&#38;', '&') ?? 'missing:');

  it.each([
    ['no storage target was sent', {}, {}],
    ['the platform never answered', storage, { stored_binding: '' }],
  ])('when %s, the same login starts again in a new window', async (_, parameters, fields) => {
    const hint = '{"launchid":"l&1"}';
    const login = await browser.login({ ...parameters, lti_message_hint: hint });
    const page = await launchWithout(login, { fields });
    expect(page).toMatchObject({ accepted: false, status: 401, code: 'STATE_NOT_BOUND' });
    expect(page.body).toContain('target="_blank" rel="noopener"');
    const url = relaunchOf(page.body);
    expect(`${url.origin}${url.pathname}`).toBe(`${tool.origin}/lti/login`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      iss: platform.issuer,
      client_id: 'client-1',
      login_hint: '1',
      target_link_uri: `${tool.origin}/lti/launch`,
      lti_message_hint: hint,
      lti_deployment_id: 'deployment-1',
    });
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(302);
  });

  it('Moodle, which starts a launch only once, gets its own advice', async () => {
    const login = await browser.login({ client_id: 'client-2' });
    expect((await launchWithout(login)).body).toContain('Moodle starts a launch only once');
  });

  it('the login is not spent by being shown that page', async () => {
    const login = await browser.login();
    const token = await platform.sign(browser.claims(login));
    await browser.launch(noCookie(login), token);
    expect(await browser.launch(login, token)).toMatchObject({ accepted: true });
  });
});

describe('in a frame', () => {
  const framed = { headers: { 'sec-fetch-dest': 'iframe' }, redirect: 'manual' } as const;
  const begin = async () => {
    const login = await fetch(loginUrl(), framed);
    const next = new URL(login.headers.get('location') ?? 'missing:', tool.origin);
    return { next, cookie: login.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  };
  const loginUrl = () =>
    `${tool.origin}/lti/login?${new URLSearchParams({
      iss: platform.issuer,
      client_id: 'client-2',
      login_hint: '1',
      lti_message_hint: 'once',
      target_link_uri: `${tool.origin}/lti/launch`,
    }).toString()}`;

  it('the platform is asked once the browser has shown that it kept the cookie', async () => {
    const { next, cookie } = await begin();
    expect(`${next.origin}${next.pathname}`).toBe(`${tool.origin}/lti/login/continue`);
    const asked = new URL(
      (await fetch(next, { headers: { cookie }, redirect: 'manual' })).headers.get('location') ?? '',
    );
    expect(`${asked.origin}${asked.pathname}`).toBe(platform.registration.authEndpoint);
    expect(asked.searchParams.get('lti_message_hint')).toBe('once');
    const state = asked.searchParams.get('state') ?? '';
    const idToken = await platform.sign({
      ...platform.claims({ nonce: asked.searchParams.get('nonce') ?? '', target: `${tool.origin}/lti/launch` }),
      aud: 'client-2',
    });
    expect(await browser.launch({ state, cookie }, idToken)).toMatchObject({ accepted: true });
  });

  it.each([
    ['kept nothing', ''],
    ['shows a cookie of another login', '__Host-lti_0=x'],
  ])('a browser that %s gets a window, and the hint is still good there', async (_, cookie) => {
    const { next } = await begin();
    const page = await fetch(next, { headers: { cookie }, redirect: 'manual' });
    const body = await page.text();
    expect([page.status, /data-code="(\w+)"/.exec(body)?.[1]]).toEqual([401, 'STATE_NOT_BOUND']);
    expect(body).toContain('lti_message_hint=once');
    expect(body).not.toContain('Moodle starts a launch only once');
  });

  it.each(['', '?state=', '?state=%00', '?state=x&state=y', `?state=${'x'.repeat(43)}`])(
    'an address that was never ours stops: %j',
    async (query) => {
      const { status } = await fetch(`${tool.origin}/lti/login/continue${query}`, { redirect: 'manual' });
      expect([400, 401]).toContain(status);
    },
  );
});
