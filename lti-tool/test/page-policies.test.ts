/** Every HTML page of the server: a strict content policy, nothing inline, framed by platforms or by nobody. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryStores } from '@keylift/core';
import { invite } from '../src/lti/registration/register.js';
import { createBrowser } from './support/browser.js';
import { claim, startPlatform, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

const REDIRECT = 'https://extension.example/oauth';

let platform: Platform;
let tool: Tool;
beforeAll(async () => {
  platform = await startPlatform();
  tool = await startTool({
    stores: createMemoryStores(),
    registrations: [platform.registration],
    webRoot: fileURLToPath(new URL('../web', import.meta.url)),
    extensionRedirects: [REDIRECT],
  });
});
afterAll(async () => {
  await tool.close();
  await platform.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${tool.origin}${path}`, { headers, redirect: 'manual' });
const post = (path: string, fields: Record<string, string>) =>
  fetch(`${tool.origin}${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
const parts = ({ body, headers }: { readonly body: string; readonly headers: Headers }) =>
  new Response(body, {
    headers: { ...Object.fromEntries(headers), 'content-type': headers.get('content-type') ?? '' },
  });

const storage = { lti_storage_target: '_parent' };

/** One way to each page there is. */
const pages: readonly (readonly [name: string, open: () => Promise<Response>])[] = [
  ['keep the binding', async () => parts(await createBrowser(tool.origin, platform).login(storage))],
  [
    'ask for the binding',
    async () => {
      const browser = createBrowser(tool.origin, platform);
      const login = await browser.login(storage);
      return parts(await browser.launch({ state: login.state, cookie: '' }, 'a.b.c'));
    },
  ],
  [
    'open in a new window',
    async () => {
      const browser = createBrowser(tool.origin, platform);
      const login = await browser.login();
      return parts(await browser.launch({ state: login.state, cookie: '' }, 'a.b.c'));
    },
  ],
  [
    'a refused launch',
    async () => parts(await createBrowser(tool.origin, platform).run((claims) => delete claims[claim('version')])),
  ],
  ['a launch by GET', () => get('/lti/launch')],
  ['the platform’s own refusal', () => post('/lti/launch', { error: 'access_denied' })],
  ['no launch at all', () => post('/lti/content-reply', { reply: 'x' })],
  ['nothing there', () => get('/lti/nothing')],
  [
    'registration',
    async () => {
      const { lti } = tool.stores;
      const tenantId = platform.registration.tenantId;
      const address = await invite(lti, { publicUrl: tool.origin, tenantId, approved: true, now: Date.now() });
      return get(`${address.slice(tool.origin.length)}&openid_configuration=${platform.issuer}/configuration`);
    },
  ],
  ['a registration that failed', () => get('/lti/register?invitation=x')],
  ['the web UI', () => get('/app/')],
  ['the web UI in its platform', () => get('/app/?platform=registration-1')],
  ['what this browser keeps', () => get('/app/?platform=registration-1&storage=_parent')],
  ['an unknown client of the sign-in', () => get('/oauth/authorize')],
];

it.each(pages)('%s', async (_, open) => {
  const answer = await open();
  const markup = await answer.text();
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toMatch(/frame-ancestors ('none'|http:\/\/127\.0\.0\.1:\d+)(;|$)/);
  expect(policy).not.toMatch(/unsafe|\*|data: ?'?script/);
  expect(answer.headers.get('x-frame-options')).toBeNull();
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');

  expect(markup).not.toMatch(/<style|\sstyle=|\son[a-z]+=["']|javascript:/i);
  for (const [, attributes = '', inside = ''] of markup.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    expect(attributes).toMatch(/src="/);
    expect(inside.trim()).toBe('');
  }
});

// Its frame is of nobody we know: the reason must be readable there, and nothing can be done on the page.
it.each([
  ['/lti/login', 'MISSING_ISS'],
  [
    '/lti/login?iss=https%3A%2F%2Fnobody.example&login_hint=1&target_link_uri=http%3A%2F%2Flocalhost%2Flti%2Flaunch',
    'UNREGISTERED',
  ],
])('%s is refused with %s on a page that may be framed by anybody, and does nothing', async (path, code) => {
  const answer = await get(path);
  const markup = await answer.text();
  expect(markup).toContain(code);
  expect(answer.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *",
  );
  expect(markup).not.toMatch(/<script|<form|<a |<button|<input/);
  expect(answer.headers.getSetCookie()).toEqual([]);
});

it('a refusal of a platform we know is framed by that platform only', async () => {
  const login = await createBrowser(tool.origin, platform).login({ target_link_uri: 'https://elsewhere.example/' });
  expect(login.headers.get('content-security-policy')).toContain(`frame-ancestors ${platform.issuer}`);
  expect(login.headers.get('content-security-policy')).not.toContain('*');
});
