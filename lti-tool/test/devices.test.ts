// A browser extension connects, renews its tokens and is disconnected: OAuth over the product's own endpoints.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores, type LtiSession, type PersonId, type TenantId } from '@keylift/core';
import { hashOf, newSecret } from '../src/lti/secrets.js';
import { startTool, type Tool } from './support/tool.js';

const redirectUri = 'https://abcdef.chromiumapp.org/oauth';
const verifier = 'a'.repeat(64);
const challenge = createHash('sha256').update(verifier).digest('base64url');

let tool: Tool;
let sessionToken: string;

beforeAll(async () => {
  tool = await startTool({ stores: createMemoryStores(), extensionRedirects: [redirectUri] });
  sessionToken = await launched('maya');
});
afterAll(() => tool.close());

async function launched(person: string): Promise<string> {
  const token = newSecret();
  const session: LtiSession = {
    tokenHash: hashOf(token),
    tenantId: 'meridian' as TenantId,
    personId: person as PersonId,
    role: 'admin',
    registrationId: 'registration-1',
    deploymentId: '1',
    subject: person,
    contextKey: 'course',
    locale: 'de',
    expiresAt: new Date(tool.now() + 3_600_000).toISOString(),
  };
  await tool.stores.lti.createSession(session);
  return token;
}

const api = (method: string, path: string, token: string, body?: object): Promise<Response> =>
  fetch(tool.origin + path, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });

async function typedCode(token = sessionToken): Promise<string> {
  const answer = await api('POST', '/api/devices/codes', token, {});
  return ((await answer.json()) as { code: string }).code;
}

const request = {
  response_type: 'code',
  client_id: 'keylift-browser-extension',
  redirect_uri: redirectUri,
  state: 'xyz',
  code_challenge: challenge,
  code_challenge_method: 'S256',
};

const post = (path: string, form: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(tool.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0' },
    body: new URLSearchParams(form),
  });

async function authorized(form: Readonly<Record<string, string>> = {}): Promise<URL> {
  const answer = await post('/oauth/authorize', { ...request, typed_code: await typedCode(), ...form });
  return new URL(answer.headers.get('location') ?? 'about:blank');
}

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

const exchange = (code: string, form: Readonly<Record<string, string>> = {}): Promise<Response> =>
  post('/oauth/token', {
    grant_type: 'authorization_code',
    client_id: request.client_id,
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
    ...form,
  });

const renew = (refreshToken: string): Promise<Response> =>
  post('/oauth/token', { grant_type: 'refresh_token', client_id: request.client_id, refresh_token: refreshToken });

async function connected(): Promise<Tokens> {
  const { searchParams } = await authorized();
  return (await (await exchange(searchParams.get('code') ?? '')).json()) as Tokens;
}

const works = async (accessToken: string): Promise<boolean> =>
  (await api('GET', '/api/devices', accessToken)).status === 200;

describe('connecting a browser', () => {
  it('takes a code typed in any case, and answers with code, state and issuer', async () => {
    const code = (await typedCode()).toLowerCase().replace('-', ' ');
    const answer = await authorized({ typed_code: code });
    expect(answer.origin + answer.pathname).toBe(redirectUri);
    expect(answer.searchParams.get('state')).toBe('xyz');
    expect(answer.searchParams.get('iss')).toBe(tool.origin);
    const tokens = await exchange(answer.searchParams.get('code') ?? '');
    expect(await tokens.json()).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
  });

  it('acts for the person of the launch, and never as more than a learner', async () => {
    const { access_token: accessToken } = await connected();
    const session = await tool.stores.lti.getSession(hashOf(accessToken));
    expect(session).toMatchObject({ personId: 'maya', tenantId: 'meridian', role: 'learner', locale: 'de' });
    expect(session).not.toHaveProperty('contextKey');
  });

  it.each([
    ['an unknown typed code', { typed_code: 'BBBB-BBBB' }, 200],
    ['no typed code', { typed_code: '' }, 200],
    ['another client', { client_id: 'somebody' }, 400],
    ['an address that is not ours', { redirect_uri: 'https://evil.example/oauth' }, 400],
    ['an address that only begins as ours', { redirect_uri: `${redirectUri}/more` }, 400],
    ['a plain challenge', { code_challenge_method: 'plain' }, 400],
    ['no challenge', { code_challenge: '' }, 400],
  ])('refuses %s, without a redirect', async (_, form, status) => {
    const answer = await post('/oauth/authorize', { ...request, typed_code: await typedCode(), ...form });
    expect([answer.status, answer.headers.get('location')]).toEqual([status, null]);
  });

  it('shows a page that nobody may frame and that posts to us and to the extension only', async () => {
    const page = await fetch(`${tool.origin}/oauth/authorize?${new URLSearchParams(request).toString()}`);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https://abcdef.chromiumapp.org");
    expect(await page.text()).toContain('name="typed_code"');
  });

  it.each([
    ['another verifier', { code_verifier: 'b'.repeat(64) }],
    ['another redirect address', { redirect_uri: 'https://evil.example/oauth' }],
  ])('gives no token for %s, and the code is spent', async (_, form) => {
    const code = (await authorized()).searchParams.get('code') ?? '';
    expect(await (await exchange(code, form)).json()).toEqual({ error: 'invalid_grant' });
    expect(await (await exchange(code)).json()).toEqual({ error: 'invalid_grant' });
  });

  it('spends a typed code and an authorisation code once', async () => {
    const typed = await typedCode();
    const code = (await authorized({ typed_code: typed })).searchParams.get('code') ?? '';
    expect((await authorized({ typed_code: typed })).href).toBe('about:blank');
    expect([(await exchange(code)).status, (await exchange(code)).status]).toEqual([200, 400]);
  });

  it('takes a code of the organisation that a policy names, and of no other', async () => {
    expect((await authorized({ tenant: 'meridian' })).searchParams.get('code')).not.toBeNull();
    expect((await authorized({ tenant: 'somebody-else' })).href).toBe('about:blank');
    const page = await fetch(
      `${tool.origin}/oauth/authorize?${new URLSearchParams({ ...request, tenant: 'meridian' }).toString()}`,
    );
    expect(await page.text()).toContain('name="tenant" value="meridian"');
  });

  it('tells the same person from another, and says nothing of who it is', async () => {
    const personOf = async (token: string): Promise<string> => {
      const code = (await authorized({ typed_code: await typedCode(token) })).searchParams.get('code') ?? '';
      return ((await (await exchange(code)).json()) as { person: string }).person;
    };
    const [maya, again, dev] = [
      await personOf(sessionToken),
      await personOf(await launched('maya')),
      await personOf(await launched('eve')),
    ];
    expect([maya === again, maya === dev]).toEqual([true, false]);
    expect(maya).toMatch(/^[\w-]{22}$/);
  });

  it('never takes a typed code as an authorisation code', async () => {
    const typed = await typedCode();
    expect((await exchange(typed.replace('-', ''))).status).toBe(400);
  });
});

describe('tokens', () => {
  it('are renewed, and the old access token ends', async () => {
    const before = await connected();
    const after = (await (await renew(before.refresh_token)).json()) as Tokens;
    expect(after.refresh_token).not.toBe(before.refresh_token);
    expect([await works(before.access_token), await works(after.access_token)]).toEqual([false, true]);
  });

  it('are the same for whoever asks again within half a minute: the first answer may have been lost', async () => {
    const { refresh_token: refreshToken } = await connected();
    const answers = await Promise.all([renew(refreshToken), renew(refreshToken), renew(refreshToken)]);
    const tokens = (await Promise.all(answers.map((answer) => answer.json()))) as Tokens[];
    expect(new Set(tokens.map((one) => one.refresh_token)).size).toBe(1);
    expect(await works(tokens[0]?.access_token ?? '')).toBe(true);
  });

  it('end altogether when one that was replaced long ago comes back', async () => {
    const stolen = await connected();
    const current = (await (await renew(stolen.refresh_token)).json()) as Tokens;
    tool.clock.ahead = 31_000;
    try {
      expect((await renew(stolen.refresh_token)).status).toBe(400);
      expect((await renew(current.refresh_token)).status).toBe(400);
      expect(await works(current.access_token)).toBe(false);
    } finally {
      tool.clock.ahead = 0;
    }
  });

  it('end when the extension signs out', async () => {
    const tokens = await connected();
    expect((await post('/oauth/revoke', { token: tokens.refresh_token })).status).toBe(200);
    expect((await renew(tokens.refresh_token)).status).toBe(400);
    expect(await works(tokens.access_token)).toBe(false);
    expect((await post('/oauth/revoke', { token: 'nothing we know' })).status).toBe(200);
  });

  it.each(['', 'x', 'x.y', 'x.y.z', '.', `${'a'.repeat(1900)}.b`])('are refused when they are "%s"', async (token) => {
    expect((await renew(token)).status).toBe(400);
  });
});

describe('the list of browsers', () => {
  it('names them, and ends one at once', async () => {
    const token = await launched('dev');
    const code = (await authorized({ typed_code: await typedCode(token) })).searchParams.get('code') ?? '';
    const tokens = (await (await exchange(code)).json()) as Tokens;
    const list = (await (await api('GET', '/api/devices', token)).json()) as { rows: { id: string; name: string }[] };
    expect(list.rows.map(({ name }) => name)).toEqual(['Firefox on Linux']);
    const own = `/api/devices/${list.rows[0]?.id}`;
    expect((await api('DELETE', own, sessionToken)).status).toBe(404);
    expect((await api('DELETE', own, token)).status).toBe(200);
    expect(await works(tokens.access_token)).toBe(false);
    expect((await renew(tokens.refresh_token)).status).toBe(400);
  });
});

it('writes no code and no token to the log', async () => {
  const typed = await typedCode();
  const code = (await authorized({ typed_code: typed })).searchParams.get('code') ?? '';
  const tokens = (await (await exchange(code)).json()) as Tokens;
  for (const secret of [typed, typed.replace('-', ''), code, tokens.access_token, tokens.refresh_token])
    expect(tool.logged()).not.toContain(secret);
});
