/** The doctor over HTTP: for administrators, of their own tenant; and what the server tells a browser about itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores, type TenantId } from '@keylift/core';
import { createApiClient, type DoctorFindings } from '@keylift/core/api';
import { createBrowser } from './support/browser.js';
import { claim, startPlatform, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

const ADMIN = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator';

let platform: Platform;
let tool: Tool;
beforeAll(async () => {
  platform = await startPlatform();
  tool = await startTool({ stores: createMemoryStores(), registrations: [platform.registration] });
  const other = { ...platform.registration, id: 'foreign', clientId: 'client-9', tenantId: 'other' as TenantId };
  await tool.stores.lti.putRegistration(other);
});
afterAll(async () => {
  await tool.close();
  await platform.close();
});

async function signIn(roles: readonly string[], locale = 'en') {
  const { headers } = await createBrowser(tool.origin, platform).run((claims) => {
    claims[claim('roles')] = roles;
    claims[claim('launch_presentation')] = { locale };
  });
  const code = /code=([\w-]+)/.exec(headers.get('location') ?? '')?.[1] ?? '';
  let token: string | undefined;
  const api = createApiClient({ baseUrl: tool.origin, fetch, token: () => token });
  ({ token } = await api.openSession({ code }));
  return { api, token };
}

/** As a browser asks, with headers that a client library may not set. */
async function lookAs(token: string, headers: Record<string, string>): Promise<DoctorFindings['findings']> {
  const answer = await fetch(`${tool.origin}/api/doctor/looks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ look: 'server' }),
  });
  return ((await answer.json()) as DoctorFindings).findings;
}

describe('the doctor', () => {
  it('lists what there is to look at: the course, the platforms of the tenant, the server', async () => {
    const { api } = await signIn([ADMIN]);
    const { groups } = await api.doctor();
    expect(groups.map(({ title }) => title)).toEqual([
      'The course Keylift was opened from',
      `${platform.issuer} (a platform)`,
      'This server',
    ]);
    expect(groups.flatMap(({ looks }) => looks)).toContain('keys registration-1');
    expect(JSON.stringify(groups)).not.toContain('foreign');
  });

  it('looks at each of them, and every finding reads as a sentence', async () => {
    const { api } = await signIn([ADMIN], 'de');
    const view = await api.doctor();
    expect(view.title).toBe('Doktor');
    for (const look of view.groups.flatMap(({ looks }) => looks)) {
      const { findings } = await api.look({ look });
      expect(findings.length).toBeGreaterThan(0);
      for (const { seen, title } of findings) expect(`${title} ${seen}`).not.toMatch(/[{}]|undefined|\?$/);
    }
  });

  it('answers nobody else, and no look at a platform of another tenant', async () => {
    const learner = await signIn([]);
    await expect(learner.api.doctor()).rejects.toMatchObject({ code: 'forbidden' });
    await expect(learner.api.look({ look: 'server' })).rejects.toMatchObject({ code: 'forbidden' });
    const { api } = await signIn([ADMIN]);
    await expect(api.look({ look: 'keys foreign' })).rejects.toMatchObject({ code: 'invalid', field: 'look' });
    await expect(api.look({ look: '__proto__' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it.each([
    [{}, 'Proxy in front of it', 'ok'],
    [{ 'x-forwarded-for': '198.51.100.7' }, 'Proxy in front of it', 'warn'],
    [{ origin: 'https://other.example' }, 'Address of this server', 'fail'],
  ])('sees how a request came in: %j', async (headers, title, result) => {
    const { token } = await signIn([ADMIN]);
    const findings = await lookAs(token, headers);
    expect(findings.find((one) => one.title === title)?.result).toBe(result);
  });

  it('sees deliveries that were given up', async () => {
    const { jobs, forTenant } = tool.stores;
    const now = new Date().toISOString();
    await forTenant(platform.registration.tenantId).enqueue([{ id: 'job-1', kind: 'x', payload: {}, runAt: now }]);
    const [job] = await jobs.claim({ now, leaseMs: 1000, limit: 1 });
    if (job) await jobs.fail(job, { now, error: 'no' });
    const { api } = await signIn([ADMIN]);
    const { findings } = await api.look({ look: 'server' });
    expect(findings.find(({ title }) => title === 'Outbox')).toMatchObject({ result: 'warn' });
  });
});

describe('what the server tells a browser', () => {
  const ask = async (query = '', cookie = '') => {
    const answer = await fetch(`${tool.origin}/lti/doctor${query}`, { headers: { cookie } });
    return { answer, told: (await answer.json()) as Record<string, unknown> };
  };

  it('sets two cookies, and says the next time which came back', async () => {
    const { answer, told } = await ask();
    expect(told).toMatchObject({ partitioned: false, thirdParty: false });
    expect(told['storageOrigin']).toBeUndefined();
    const cookies = answer.headers.getSetCookie();
    expect(cookies.map((line) => line.includes('Partitioned'))).toEqual([true, false]);
    const names = cookies.map((line) => line.split(';')[0]).join('; ');
    expect((await ask('', names)).told).toMatchObject({ partitioned: true, thirdParty: true });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('names where a platform stores, and nothing for a platform it does not know', async () => {
    expect((await ask('?platform=registration-1')).told['storageOrigin']).toBe(platform.issuer);
    expect((await ask('?platform=nobody')).told['storageOrigin']).toBeUndefined();
    expect((await ask('?platform=a&platform=b')).told['storageOrigin']).toBeUndefined();
  });
});
