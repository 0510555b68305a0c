/** From the code of a launch to the last route of the API, over real HTTP. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createMemoryStores,
  KeyliftError,
  type ErrorCode,
  type Keylift,
  type LtiSession,
  type PersonId,
} from '@keylift/core';
import { createApiClient, openApiDocument, routes, type ApiClient } from '@keylift/core/api';
import { courseHandlers } from '../src/api/course-handlers.js';
import { createHandlers } from '../src/api/handlers.js';
import { jiraHandlers } from '../src/connect/jira/handlers.js';
import { personIdOf } from '../src/lti/sessions.js';
import { createBrowser, type Browser } from './support/browser.js';
import { claim, startPlatform, type Claims, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

/** Use cases that write down how they were called and answer with their own name. */
const calls: (readonly unknown[])[] = [];
let failure: Error | undefined;
const recording = new Proxy({} as Keylift, {
  get(_, name) {
    if (name === 'then') return undefined; // it is awaited, and no promise
    return async (...args: readonly unknown[]) => {
      calls.push([name, ...args]);
      if (failure !== undefined && name !== 'welcome') throw failure;
      return { from: name };
    };
  },
});

let platform: Platform;
let tool: Tool;
let browser: Browser;
let webRoot: string;
let sessionsSeen: LtiSession[] = [];
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'keylift-web-'));
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Keylift</title>');
  writeFileSync(join(webRoot, 'assets/index-abc.js'), 'export {};');
  platform = await startPlatform();
  tool = await startTool({
    stores: createMemoryStores(),
    registrations: [platform.registration],
    keyliftFor: (session) => {
      sessionsSeen.push(session);
      return recording;
    },
    webRoot,
  });
  browser = createBrowser(tool.origin, platform);
});
afterAll(async () => {
  rmSync(webRoot, { recursive: true });
  await tool.close();
  await platform.close();
});
beforeEach(() => {
  calls.length = 0;
  sessionsSeen = [];
  failure = undefined;
  tool.clock.ahead = 0;
});

const client = (token?: string): ApiClient => createApiClient({ baseUrl: tool.origin, fetch, token: () => token });

async function launchCode(change?: (claims: Claims) => void): Promise<string> {
  const { headers } = await browser.run(change);
  return new URLSearchParams(new URL(headers.get('location') ?? '').hash.slice(1)).get('code') ?? '';
}
const signIn = async (change?: (claims: Claims) => void) => client().openSession({ code: await launchCode(change) });

const personId = personIdOf('registration-1', 'user-1');
const principal = {
  personId,
  role: 'learner',
  locale: 'de',
  contextKey: 'registration-1/deployment-1/course-1',
  courseTitle: 'Tier-2 onboarding',
};

describe('a session', () => {
  it('says who and where, in the language of the launch', async () => {
    const people = tool.stores.forTenant(platform.registration.tenantId);
    await people.putPeople([{ id: personId, name: 'Maya Lindqvist', active: true }]);
    const info = await signIn();
    expect(info).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: expect.stringMatching(/Z$/),
      role: 'learner',
      locale: 'de',
      name: 'Maya Lindqvist',
      courseTitle: 'Tier-2 onboarding',
      returnUrl: `${platform.issuer}/course/1`,
    });
    const hours = (Date.parse(info.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(7.9);
    expect(hours).toBeLessThanOrEqual(8);
  });

  it('is opened by its code once, also when eight try at once', async () => {
    const code = await launchCode();
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => client().openSession({ code })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(client().openSession({ code })).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('is not opened by a code that is too old, or by an invented one', async () => {
    const code = await launchCode();
    tool.clock.ahead = 46_000;
    await expect(client().openSession({ code })).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(client().openSession({ code: 'x'.repeat(43) })).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('ends after eight hours, and when it is closed', async () => {
    const { token } = await signIn();
    await client(token).today();
    tool.clock.ahead = 8 * 3_600_000 + 1000;
    await expect(client(token).today()).rejects.toMatchObject({ code: 'unauthorized' });
    tool.clock.ahead = 0;
    expect(await client(token).closeSession()).toEqual({ closed: true });
    await expect(client(token).today()).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('is kept as a hash only', async () => {
    const { token } = await signIn();
    await client(token).today();
    expect(JSON.stringify(sessionsSeen)).not.toContain(token);
    expect(tool.logged()).not.toContain(token);
  });

  it.each([
    ['no header', {}],
    ['another scheme', { authorization: 'Basic abc' }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['an invented token', { authorization: `Bearer ${'x'.repeat(43)}` }],
    ['a long token', { authorization: `Bearer ${'x'.repeat(5000)}` }],
  ])('is needed: %s is 401', async (_, headers) => {
    const response = await fetch(`${tool.origin}/api/today`, { headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: 'unauthorized', reference: expect.any(String) } });
  });
});

describe('a launch', () => {
  it.each([
    ['membership#Learner', 'learner', true],
    ['membership#Instructor', 'manager', false],
    ['institution/person#Administrator', 'admin', false],
  ])('of a %s welcomes a %s; joins the team of the course: %s', async (role, ours, joinTeam) => {
    await signIn((claims) => (claims[claim('roles')] = [`http://purl.imsglobal.org/vocab/lis/v2/${role}`]));
    expect(calls).toEqual([
      [
        'welcome',
        {
          personId,
          name: 'Maya Lindqvist',
          locale: 'de',
          contextKey: principal.contextKey,
          courseTitle: 'Tier-2 onboarding',
          joinTeam,
          onlyVisits: false,
        },
      ],
    ]);
    expect(sessionsSeen[0]).toMatchObject({
      role: ours,
      tenantId: 'meridian',
      subject: 'user-1',
      resourceLinkId: 'link-1',
      ags: { lineItem: platform.lineItem },
    });
  });

  it('without name, language and course welcomes all the same', async () => {
    await signIn((claims) => {
      for (const name of ['name', claim('context'), claim('launch_presentation')]) delete claims[name];
    });
    expect(calls).toEqual([['welcome', { personId, locale: 'en', joinTeam: true, onlyVisits: false }]]);
  });
});

it('a person is known by platform and subject, never by name or e-mail', () => {
  const ids = new Set<PersonId>([
    personId,
    personIdOf('registration-2', 'user-1'),
    personIdOf('registration-1', 'user-2'),
  ]);
  expect(ids.size).toBe(3);
  expect(personIdOf('registration-1', 'user-1')).toBe(personId);
  expect(personIdOf('a', 'b/c')).not.toBe(personIdOf('a/b', 'c'));
});

describe('the routes', () => {
  it('all have a handler, and handlers all have a route', () => {
    const handlers = createHandlers({
      sessions: {} as never,
      devices: {} as never,
      deviceRequests: {} as never,
      stores: {} as never,
      content: {} as never,
      jira: { handlers: jiraHandlers({ store: {} as never }), isOn: false },
      doctor: {} as never,
      platforms: { stores: {} } as never,
      course: courseHandlers({ stores: {} } as never),
    });
    expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(routes).toSorted());
  });

  it('hand over exactly what was asked, and by whom', async () => {
    const api = client((await signIn()).token);
    calls.length = 0;
    const response = { options: ['a', 'c'] };
    await api.today();
    await api.lesson({ lessonId: 'lesson/1' });
    await api.answer({ lessonId: 'l', attemptId: 'attempt', questionId: 'l#q', response });
    await api.complete({ lessonId: 'l', attemptId: 'attempt' });
    await api.applied({ id: 'event', lessonId: 'l', skillId: 's' });
    await api.keyResults();
    await api.keyResult({ keyResultId: 'kr' });
    const recorded = await api.checkIn({ keyResultId: 'kr', at: '2026-10-20T08:00:00.000Z', value: 9.4 });
    expect(recorded).toEqual({ recorded: true });
    expect(calls).toEqual([
      ['today', principal],
      ['lesson', principal, 'lesson/1'],
      ['answer', principal, { lessonId: 'l', attemptId: 'attempt', questionId: 'l#q', response }],
      ['complete', principal, { lessonId: 'l', attemptId: 'attempt' }],
      ['applied', principal, { id: 'event', lessonId: 'l', skillId: 's' }],
      ['keyResults', principal],
      ['keyResult', principal, 'kr'],
      ['recordCheckIn', principal, { keyResultId: 'kr', at: '2026-10-20T08:00:00.000Z', value: 9.4 }],
    ]);
  });

  it.each<[ErrorCode, number]>([
    ['not-found', 404],
    ['invalid', 400],
    ['conflict', 409],
    ['unauthorized', 401],
    ['forbidden', 403],
    ['unavailable', 503],
  ])('answer %s with %i', async (code, status) => {
    const { token } = await signIn();
    failure = new KeyliftError(code, 'What to do next', { field: 'lessonId' });
    const response = await fetch(`${tool.origin}/api/today`, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: { code, message: 'What to do next', field: 'lessonId', reference: response.headers.get('x-request-id') },
    });
  });

  it('answer an unknown error with 500 and a reference, and keep its words to the log', async () => {
    const { token } = await signIn();
    failure = new Error('the password is hunter2\nand this is a row: Maya');
    const response = await fetch(`${tool.origin}/api/today`, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(500);
    const reference = response.headers.get('x-request-id');
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'internal', reference } });
    expect(body).not.toContain('hunter2');
    const line =
      tool
        .logged()
        .split('\n')
        .find((its) => its.includes('hunter2')) ?? '';
    expect(line).toContain(`"reference":"${reference}"`);
    expect(line).not.toContain('Maya'); // database clients print rows after the first line
  });

  const post = async (path: string, body: string, type = 'application/json') => {
    const { token } = await signIn();
    const headers = { authorization: `Bearer ${token}`, 'content-type': type };
    return fetch(`${tool.origin}${path}`, { method: 'POST', headers, body });
  };

  it.each([
    ['text', '/api/lessons/l/complete', 'x', 'text/plain', 415, 'unsupported'],
    ['a form', '/api/lessons/l/complete', 'a=b', 'application/x-www-form-urlencoded', 415, 'unsupported'],
    ['broken JSON', '/api/lessons/l/complete', '{"attemptId":', 'application/json', 400, 'invalid'],
    ['a list', '/api/lessons/l/complete', '[]', 'application/json', 400, 'invalid'],
    ['nothing inside', '/api/lessons/l/complete', '{}', 'application/json', 400, 'invalid'],
    [
      'too much',
      '/api/lessons/l/complete',
      `{"attemptId":"${'a'.repeat(70_000)}"}`,
      'application/json',
      413,
      'too-large',
    ],
    ['an unknown field', '/api/lessons/l/complete', '{"attemptId":"a","x":1}', 'application/json', 400, 'invalid'],
    [
      'an id that is too long',
      '/api/lessons/l/complete',
      `{"attemptId":"${'a'.repeat(201)}"}`,
      'application/json',
      400,
      'invalid',
    ],
    [
      'a path that is too long',
      `/api/lessons/${'l'.repeat(201)}/complete`,
      '{"attemptId":"a"}',
      'application/json',
      400,
      'invalid',
    ],
    [
      'infinity',
      '/api/key-results/kr/check-ins',
      '{"at":"2026-10-20T08:00:00.000Z","value":1e999}',
      'application/json',
      400,
      'invalid',
    ],
    [
      'a day for an instant',
      '/api/key-results/kr/check-ins',
      '{"at":"2026-10-20","value":1}',
      'application/json',
      400,
      'invalid',
    ],
  ])('refuse %s', async (_, path, body, type, status, code) => {
    const response = await post(path, body, type);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code, reference: expect.any(String) } });
    expect(calls.map(([name]) => name)).toEqual(['welcome']);
  });

  it('name the field that is wrong', async () => {
    const response = await post('/api/applied', '{"id":"e","lessonId":"","skillId":"s"}');
    expect(await response.json()).toMatchObject({ error: { code: 'invalid', field: 'lessonId' } });
  });

  it('that do not exist are 404 in JSON', async () => {
    const response = await fetch(`${tool.origin}/api/nothing`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'not-found' } });
  });

  it('are described', async () => {
    const response = await fetch(`${tool.origin}/openapi.json`);
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument({ version: '0.0.0' }))));
  });
});

describe('around the API', () => {
  it('health tells that the process lives, readiness that the database answers', async () => {
    expect(await (await fetch(`${tool.origin}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${tool.origin}/readyz`)).json()).toEqual({
      status: 'ready',
      outbox: { due: 0, dead: 0 },
    });
    const stores = createMemoryStores();
    const broken = await startTool({
      stores: { ...stores, jobs: { ...stores.jobs, depth: () => Promise.reject(new Error('gone')) } },
    });
    expect((await fetch(`${broken.origin}/readyz`)).status).toBe(503);
    expect((await fetch(`${broken.origin}/healthz`)).status).toBe(200);
    await broken.close();
  });

  it('the web UI is one document that platforms may frame and that loads nothing from elsewhere', async () => {
    const response = await fetch(`${tool.origin}/app/`);
    expect(await response.text()).toContain('<title>Keylift</title>');
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${platform.issuer}; img-src 'self' data:; font-src 'self'; connect-src 'self'`,
    );
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('x-frame-options')).toBeNull();
  });

  it('the web UI of a launch may be framed by the platform it came from, and by no other', async () => {
    await tool.stores.lti.putRegistration({
      ...platform.registration,
      id: 'another',
      clientId: 'client-9',
      issuer: 'https://another.example',
      authEndpoint: 'https://another.example/auth',
      tokenEndpoint: 'https://another.example/token',
    });
    const policyOf = async (query: string) =>
      (await fetch(`${tool.origin}/app/${query}`)).headers.get('content-security-policy') ?? '';
    expect(await policyOf('?platform=registration-1')).toContain(`frame-ancestors ${platform.issuer};`);
    expect(await policyOf('?platform=another')).toContain('frame-ancestors https://another.example;');
    for (const query of ['?platform=nobody', '?platform=a&platform=b'])
      expect(await policyOf(query)).not.toContain('frame-ancestors *');
    await tool.stores.lti.putRegistration({
      ...platform.registration,
      id: 'another',
      clientId: 'client-9',
      active: false,
    });
  });

  it('its files are kept by browsers for good, because their names change', async () => {
    const response = await fetch(`${tool.origin}/app/assets/index-abc.js`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    ['/', '/app/'],
    ['/app', '/app/'],
  ])('%s leads to %s', async (from, to) => {
    const response = await fetch(`${tool.origin}${from}`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(to);
  });

  it.each(['/app/nothing', '/app/../package.json', '/app/%2e%2e/package.json', '/package.json', '/app/assets/'])(
    '%s is 404',
    async (path) => expect((await fetch(`${tool.origin}${path}`)).status).toBe(404),
  );

  it('the tool’s public keys are there for every platform', async () => {
    const response = await fetch(`${tool.origin}/lti/jwks`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const { keys } = (await response.json()) as { keys: object[] };
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });
});
