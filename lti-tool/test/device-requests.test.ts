// A device without a window for signing in shows a code, and its owner answers it in Keylift (RFC 8628).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LtiSession, PersonId, TenantId } from '@keylift/core';
import { hashOf, newSecret } from '../src/lti/secrets.js';
import { storeKinds, type OpenStores } from './support/stores.js';
import { startTool, type Tool } from './support/tool.js';

const clientId = 'keylift-browser-extension';
const grant = 'urn:ietf:params:oauth:grant-type:device_code';

interface Opened {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri: string;
  readonly expires_in: number;
  readonly interval: number;
}

describe.each(storeKinds)('a device that shows a code, on %s', (_, open) => {
  let opened: OpenStores;
  let tool: Tool;
  let maya: string;
  beforeAll(async () => {
    opened = await open();
    tool = await startTool({ stores: opened.stores });
    maya = await launched('maya');
  });
  afterAll(async () => {
    await tool.close();
    await opened.drop();
  });

  async function launched(person: string, tenant = 'meridian'): Promise<string> {
    const token = newSecret();
    const session: LtiSession = {
      tokenHash: hashOf(token),
      tenantId: tenant as TenantId,
      personId: person as PersonId,
      role: 'learner',
      registrationId: 'registration-1',
      deploymentId: '1',
      subject: person,
      expiresAt: new Date(tool.now() + 3_600_000).toISOString(),
    };
    await tool.stores.lti.createSession(session);
    return token;
  }

  const post = (path: string, form: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(tool.origin + path, {
      method: 'POST',
      headers: { 'user-agent': 'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0' },
      body: new URLSearchParams(form),
    });
  const api = (path: string, token: string, body: object): Promise<Response> =>
    fetch(tool.origin + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  const ask = async (form: Readonly<Record<string, string>> = {}): Promise<Opened> =>
    (await (await post('/oauth/device_authorization', { client_id: clientId, ...form })).json()) as Opened;
  const poll = async (deviceCode: string, client = clientId): Promise<Record<string, unknown>> =>
    (await (
      await post('/oauth/token', { grant_type: grant, client_id: client, device_code: deviceCode })
    ).json()) as Record<string, unknown>;
  const look = (code: string, token = maya): Promise<Response> => api('/api/devices/requests', token, { code });
  const answer = (code: string, approved: boolean, token = maya): Promise<Response> =>
    api('/api/devices/requests/answer', token, { code, approved });
  const later = async (seconds: number, run: () => Promise<void>): Promise<void> => {
    tool.clock.ahead += seconds * 1000;
    try {
      await run();
    } finally {
      tool.clock.ahead -= seconds * 1000;
    }
  };

  it('waits until its owner agreed, who saw what it is and from where it asks', async () => {
    const device = await ask();
    expect(device).toMatchObject({ expires_in: 600, interval: 5, verification_uri: `${tool.origin}/app/#/devices` });
    expect(device.user_code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ2-9]{4}-[BCDFGHJKLMNPQRSTVWXZ2-9]{4}$/);
    expect(await poll(device.device_code)).toEqual({ error: 'authorization_pending' });

    const seen = await look(device.user_code.toLowerCase().replace('-', ' '));
    const { facts, warning } = (await seen.json()) as { facts: { value: string }[]; warning: string };
    expect(facts.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Firefox on Android', expect.stringMatching(/127\.0\.0\.1|::1/)]),
    );
    expect(warning).toMatch(/Did somebody send you the code\?/);

    expect((await answer(device.user_code, true)).status).toBe(200);
    const tokens = await poll(device.device_code);
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    const list = await fetch(`${tool.origin}/api/devices`, {
      headers: { authorization: `Bearer ${String(tokens['access_token'])}` },
    });
    expect(((await list.json()) as { rows: { name: string }[] }).rows.map(({ name }) => name)).toContain(
      'Firefox on Android',
    );
    expect(await poll(device.device_code)).toEqual({ error: 'invalid_grant' });
  });

  it('is told to slow down when it asks too often, and may go on when it does', async () => {
    const { device_code: code } = await ask();
    const seen = [await poll(code), await poll(code)];
    await later(6, async () => void seen.push(await poll(code)));
    await later(22, async () => void seen.push(await poll(code)));
    expect(seen.map(({ error }) => error)).toEqual([
      'authorization_pending',
      'slow_down',
      'slow_down',
      'authorization_pending',
    ]);
  });

  it('is refused when its owner says no, and after ten minutes', async () => {
    const refused = await ask();
    await answer(refused.user_code, false);
    expect(await poll(refused.device_code)).toEqual({ error: 'access_denied' });
    const late = await ask();
    await later(601, async () => {
      expect((await look(late.user_code)).status).toBe(404);
      expect(await poll(late.device_code)).toEqual({ error: 'expired_token' });
    });
  });

  it('is answered once, whoever asks at the same time', async () => {
    const device = await ask();
    const answers = await Promise.all([1, 2, 3, 4].map(() => answer(device.user_code, true)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(3);
    const polled = await Promise.all([1, 2, 3].map(() => poll(device.device_code)));
    expect(polled.filter((tokens) => 'access_token' in tokens)).toHaveLength(1);
  });

  it('belongs to people of the organisation that a policy names', async () => {
    const device = await ask({ tenant: 'meridian' });
    expect((await look(device.user_code, await launched('eve', 'somebody-else'))).status).toBe(404);
    expect((await look(device.user_code)).status).toBe(200);
  });

  it('cannot be answered by a browser that is connected itself', async () => {
    const first = await ask();
    await answer(first.user_code, true);
    const token = String((await poll(first.device_code))['access_token']);
    const second = await ask();
    expect((await look(second.user_code, token)).status).toBe(403);
    expect((await answer(second.user_code, true, token)).status).toBe(403);
    expect((await api('/api/devices/codes', token, {})).status).toBe(403);
  });

  it.each([
    ['no code', {}],
    ['an empty code', { code: '' }],
    ['a code too long', { code: 'A'.repeat(21) }],
    ['a number', { code: 12345678 }],
    ['something more', { code: 'AAAA-AAAA', tenant: 'x' }],
  ])('takes no %s', async (_title, body) => {
    expect((await api('/api/devices/requests', maya, body)).status).toBe(400);
  });

  it('is unknown under a code that was never shown, a wrong secret, another client, or as a typed code', async () => {
    expect((await look('BBBB-BBBB')).status).toBe(404);
    const device = await ask();
    const [id = ''] = device.device_code.split('.');
    for (const code of ['', '.', id, `${id}.wrong`, 'x.y'])
      expect(await poll(code)).toEqual({ error: 'invalid_grant' });
    expect(await poll(device.device_code, 'somebody')).toEqual({ error: 'invalid_request' });
    expect((await post('/oauth/device_authorization', { client_id: 'somebody' })).status).toBe(400);
  });

  it('leaves no code in the log', async () => {
    const device = await ask();
    await look(device.user_code);
    for (const secret of [device.user_code, device.device_code]) expect(tool.logged()).not.toContain(secret);
  });
});

it('is asked for by hand, so that guessing codes ends soon', async () => {
  const [, openMemory] = storeKinds[0];
  const { stores, drop } = await openMemory();
  const tool = await startTool({ stores });
  const guess = (): Promise<Response> =>
    fetch(`${tool.origin}/api/devices/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
  const statuses = [];
  for (let i = 0; i < 22; i += 1) statuses.push((await guess()).status);
  expect(statuses.at(-1)).toBe(429);
  await tool.close();
  await drop();
});
