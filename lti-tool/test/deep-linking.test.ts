/** Deep Linking over real HTTP: what the request allows, what is offered, and the answer the platform gets. */
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores } from '@keylift/core';
import { createApiClient, type ApiClient } from '@keylift/core/api';
import { aKeyResult, aLesson, aSkill, aTeam, aTenant, anObjective } from '@keylift/core/testing';
import { useCasesFor } from '../src/use-cases.js';
import { createBrowser } from './support/browser.js';
import { claim, startPlatform, type Claims, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

const instructor = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor';
const deepLinking = (name: string) => `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;
const contextKey = 'registration-1/deployment-1/course-1';

let platform: Platform;
let tool: Tool;
beforeAll(async () => {
  platform = await startPlatform();
  const stores = createMemoryStores();
  const store = stores.forTenant(platform.registration.tenantId);
  await store.putTenant(aTenant());
  await store.putSkills([aSkill()]);
  await store.putTeams([aTeam({ memberIds: [] })]);
  await store.putObjectives([anObjective()]);
  await store.putKeyResult(aKeyResult());
  await store.putLessons([aLesson()]);
  tool = await startTool({
    stores,
    registrations: [
      platform.registration,
      { ...platform.registration, id: 'registration-2', clientId: 'client-2', product: 'moodle' },
    ],
    keyliftFor: useCasesFor({ stores, clock: () => '2026-10-20T08:00:00.000Z', now: Date.now }),
  });
});
afterAll(async () => {
  await tool.close();
  await platform.close();
});

const returnUrl = () => `${platform.issuer}/return?course=2&sesskey=a%2Bb`;
const settings = (changes: Record<string, unknown> = {}) => ({
  deep_link_return_url: returnUrl(),
  accept_types: ['ltiResourceLink'],
  accept_presentation_document_targets: ['frame', 'iframe', 'window'],
  accept_multiple: true,
  ...changes,
});

function selecting(changes: Record<string, unknown>, more: (claims: Claims) => void = () => undefined) {
  return (claims: Claims) => {
    claims[claim('message_type')] = 'LtiDeepLinkingRequest';
    claims[claim('roles')] = [instructor];
    delete claims[claim('resource_link')];
    claims[deepLinking('deep_linking_settings')] = settings(changes);
    more(claims);
  };
}

async function open(changes: Record<string, unknown> = {}, more?: (claims: Claims) => void): Promise<ApiClient> {
  const launched = await createBrowser(tool.origin, platform).run(selecting(changes, more));
  return signIn(launched.headers.get('location') ?? '', '/content');
}

async function signIn(location: string, page: string): Promise<ApiClient> {
  const hash = new URLSearchParams(new URL(location).hash.slice(1));
  expect(hash.get('go')).toBe(page);
  const { token } = await createApiClient({ baseUrl: tool.origin, fetch }).openSession({
    code: hash.get('code') ?? '',
  });
  return createApiClient({ baseUrl: tool.origin, fetch, token: () => token });
}

/** What the browser is told to post to the platform, once the web UI has handed over the reply. */
async function post({ action, reply }: { readonly action: string; readonly reply: string }) {
  const response = await fetch(`${tool.origin}${action}`, { method: 'POST', body: new URLSearchParams({ reply }) });
  const body = await response.text();
  const value = (pattern: RegExp) => pattern.exec(body)?.[1]?.replaceAll('&#38;', '&') ?? '';
  return { response, target: value(/action="([^"]+)"/), jwt: value(/name="JWT" value="([^"]+)"/) };
}

async function answerOf(api: ApiClient, choice: Parameters<ApiClient['chooseContent']>[0]) {
  const { jwt } = await post(await api.chooseContent(choice));
  const keySet = (await (await fetch(`${tool.origin}/lti/jwks`)).json()) as JSONWebKeySet;
  const { payload, protectedHeader } = await jwtVerify(jwt, createLocalJWKSet(keySet), {
    issuer: 'client-1',
    audience: platform.issuer,
    requiredClaims: ['exp', 'iat', 'nonce'],
  });
  const items = payload[deepLinking('content_items')] as readonly Record<string, unknown>[];
  return { payload, protectedHeader, items };
}

const today = { kind: 'today', id: 'today' } as const;
const lesson = { kind: 'lesson', id: 'tracing-basics' } as const;

describe('the answer', () => {
  it('is signed with the claims the specification wants, and posted where the platform said', async () => {
    const api = await open({ data: 'opaque {"a":1} ü' });
    const chosen = await api.chooseContent({ items: [today] });
    const { response, target } = await post(chosen);
    expect(target).toBe(returnUrl());
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`form-action ${platform.issuer};`);
    expect(policy).toContain("script-src 'self'");
    expect(response.headers.get('cache-control')).toBe('no-store');

    const { payload, protectedHeader } = await answerOf(api, { items: [today] });
    expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) });
    expect(payload).toMatchObject({
      iss: 'client-1',
      aud: platform.issuer,
      [claim('message_type')]: 'LtiDeepLinkingResponse',
      [claim('version')]: '1.3.0',
      [claim('deployment_id')]: 'deployment-1',
      [deepLinking('data')]: 'opaque {"a":1} ü',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(600);
  });

  it('repeats no data where none was sent (Moodle)', async () => {
    expect((await answerOf(await open(), { items: [] })).payload).not.toHaveProperty([deepLinking('data')]);
  });

  it('with nothing chosen is an empty list', async () => {
    expect((await answerOf(await open(), { items: [] })).items).toEqual([]);
  });

  it.each([
    ['one activity', [today], { msg: 'Keylift added “Keylift: today”.', log: /today chosen/ }],
    ['several', [today, lesson], { msg: 'Keylift added 2 activities.', log: /today, lesson chosen/ }],
    ['nothing', [], { msg: 'Nothing was added from Keylift.', log: /nothing chosen; the place takes ltiResourceLink/ }],
  ])('says what came of it, to the person and to the log: %s', async (_, items, { msg, log }) => {
    const api = await open({}, (claims) => {
      claims[claim('launch_presentation')] = { locale: 'en' };
    });
    const { payload } = await answerOf(api, { items: [...items] });
    expect(payload[deepLinking('msg')]).toBe(msg);
    expect(payload[deepLinking('log')]).toMatch(log);
    expect(payload).not.toHaveProperty([deepLinking('errormsg')]);
  });

  it('says as an error that this place takes nothing of ours, in the language of the person', async () => {
    const api = await open({ accept_types: ['link', 'html'] }, (claims) => {
      claims[claim('launch_presentation')] = { locale: 'de' };
    });
    const { payload, items } = await answerOf(api, { items: [] });
    expect(items).toEqual([]);
    expect(payload[deepLinking('errormsg')]).toMatch(/Lern/);
    expect(payload[deepLinking('errorlog')]).toContain('the place takes link, html');
    expect(payload).not.toHaveProperty([deepLinking('msg')]);
  });

  it('carries the Key Result in every item, with no line break in any value (Moodle stores lines)', async () => {
    const { items } = await answerOf(await open(), {
      keyResultId: aKeyResult().id,
      column: true,
      items: [today, { kind: 'progress', id: 'progress' }, { kind: 'skill', id: aSkill().id }, lesson],
    });
    expect(items).toHaveLength(4);
    for (const { custom, type } of items) {
      expect(type).toBe('ltiResourceLink');
      expect(custom).toMatchObject({ keylift_key_result: aKeyResult().id });
      for (const value of Object.values(custom as object)) expect(value).toMatch(/^[^\r\n]+$/);
    }
    const [, progress, skill, practice] = items;
    expect(progress?.['url']).toBe(`${tool.origin}/lti/launch?go=%2Fkey-results%2F${aKeyResult().id}`);
    expect(progress).not.toHaveProperty('lineItem');
    expect(skill?.['custom']).toMatchObject({ keylift_skill: aSkill().id });
    expect(practice?.['lineItem']).toEqual({
      label: aLesson().title,
      scoreMaximum: 100,
      resourceId: 'lesson/tracing-basics',
      tag: 'practice',
      submissionReview: { reviewableStatus: ['Completed'], label: 'Keylift', url: `${tool.origin}/lti/launch` },
    });
  });

  it('stays ungraded unless a column is asked for (REQUIREMENTS P22)', async () => {
    const api = await open();
    expect((await api.content()).column).toMatchObject({ chosen: false });
    expect((await answerOf(api, { items: [lesson] })).items[0]).not.toHaveProperty('lineItem');
  });

  it.each([
    ['made', true],
    ['none', undefined],
  ] as const)('offers the column as the course wants it: %s', async (choice, chosen) => {
    const { tenantId } = platform.registration;
    await tool.stores.lti.putGradeSetting({ place: 'registration-1', tenantId, choice });
    const api = await open();
    expect((await api.content()).column?.chosen).toBe(chosen);
    const [item] = (await answerOf(api, { items: [lesson], column: true })).items;
    expect(item !== undefined && 'lineItem' in item).toBe(chosen === true);
    await tool.stores.lti.putGradeSetting({ place: 'registration-1', tenantId, choice: 'given' });
  });

  it.each([
    [['iframe', 'window'], 'iframe'],
    [['window'], 'window'],
    [['frame'], undefined],
    [undefined, undefined],
  ])('for targets %j shows items in: %s', async (targets, shown) => {
    const api = await open({ accept_presentation_document_targets: targets });
    const [item = {}] = (await answerOf(api, { items: [today] })).items;
    expect(['iframe', 'window'].filter((name) => name in item)).toEqual(shown === undefined ? [] : [shown]);
  });

  it('grades nothing where no gradebook columns are taken', async () => {
    const api = await open({ accept_lineitem: false });
    const view = await api.content();
    expect(view.groups.flatMap(({ rows }) => rows).some(({ graded }) => graded)).toBe(false);
    expect((await answerOf(api, { items: [lesson], column: true })).items[0]).not.toHaveProperty('lineItem');
    expect(view).not.toHaveProperty('column');
  });
});

describe('a place in the platform', () => {
  it('that takes one item gets one', async () => {
    const api = await open({ accept_multiple: false });
    expect((await api.content()).multiple).toBe(false);
    await expect(api.chooseContent({ items: [today, lesson] })).rejects.toMatchObject({
      code: 'invalid',
      field: 'items',
    });
  });

  // Observed on Moodle 4.5.6: kinds that were not offered become activities all the same, so we never send them.
  it('that takes no activities is offered nothing', async () => {
    const api = await open({ accept_types: ['link', 'html', 'file', 'image'] });
    const view = await api.content();
    expect(view.refused).toContain('nimmt keine Aktivitäten');
    expect(view.groups).toEqual([]);
    await expect(api.chooseContent({ items: [today] })).rejects.toMatchObject({ code: 'invalid', field: 'items.0' });
  });

  it('in Moodle is told what becomes of one item and of several', async () => {
    const browser = createBrowser(tool.origin, platform);
    const login = await browser.login({ client_id: 'client-2' });
    const claims = browser.claims(
      login,
      selecting({}, (its) => (its.aud = 'client-2')),
    );
    const { headers } = await browser.launch(login, await platform.sign(claims));
    const { notes } = await (await signIn(headers.get('location') ?? '', '/content')).content();
    expect(notes).toEqual([
      expect.stringContaining('Formular der Aktivität'),
      expect.stringContaining('Mehrere Einträge'),
      expect.stringContaining('leere Spalte'),
    ]);
  });

  it.each([
    ['without a return address', { deep_link_return_url: undefined }],
    ['with a return address that is no web address', { deep_link_return_url: 'javascript:alert(1)' }],
    ['without accept_types', { accept_types: undefined }],
  ])('%s is refused', async (_, changes) => {
    const { code } = await createBrowser(tool.origin, platform).run(selecting(changes));
    expect(code).toBe('DEEP_LINKING_SETTINGS');
  });
});

describe('who chooses', () => {
  it('is somebody who teaches', async () => {
    const api = await open({}, (claims) => (claims[claim('roles')] = []));
    await expect(api.content()).rejects.toMatchObject({ code: 'forbidden' });
    await expect(api.chooseContent({ items: [] })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is somebody who was asked to', async () => {
    const launched = await createBrowser(tool.origin, platform).run((claims) => {
      claims[claim('roles')] = [instructor];
      claims[claim('target_link_uri')] = `${tool.origin}/lti/launch?go=/content`;
    });
    const api = await signIn(launched.headers.get('location') ?? '', '/content');
    await expect(api.content()).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a Key Result', () => {
  const linkOf = (key: string) => tool.stores.forTenant(platform.registration.tenantId).getContextLink(key);

  it('that was chosen is the one of the course, and learners who come join its team', async () => {
    const api = await open({}, (claims) => (claims[claim('context')] = { id: 'course-7', title: 'A course' }));
    await api.chooseContent({ keyResultId: aKeyResult().id, items: [today] });
    const key = contextKey.replace('course-1', 'course-7');
    expect(await linkOf(key)).toMatchObject({ title: 'A course', keyResultId: aKeyResult().id, teamId: aTeam().id });
  });

  it('comes along in a course that was copied', async () => {
    const key = contextKey.replace('course-1', 'course-8');
    await createBrowser(tool.origin, platform).run((claims) => {
      claims[claim('context')] = { id: 'course-8', title: 'The copy' };
      claims[claim('custom')] = { keylift_key_result: aKeyResult().id };
    });
    expect(await linkOf(key)).toMatchObject({ title: 'The copy', keyResultId: aKeyResult().id });
  });

  it('that does not exist ties nothing, neither in a choice nor in a launch', async () => {
    const api = await open({}, (claims) => (claims[claim('context')] = { id: 'course-9' }));
    await expect(api.chooseContent({ keyResultId: 'nowhere', items: [today] })).rejects.toMatchObject({
      field: 'keyResultId',
    });
    await createBrowser(tool.origin, platform).run((claims) => {
      claims[claim('context')] = { id: 'course-9' };
      claims[claim('custom')] = { keylift_key_result: 'nowhere' };
    });
    expect(await linkOf(contextKey.replace('course-1', 'course-9'))).toBeUndefined();
  });

  it('is needed for its page', async () => {
    const items = [{ kind: 'progress', id: 'progress' }] as const;
    await expect((await open()).chooseContent({ items: [...items] })).rejects.toMatchObject({ field: 'keyResultId' });
  });
});

describe('the page that posts the answer', () => {
  it.each(['', 'x', 'eyJhbGciOiJub25lIn0.e30.'])('takes nothing that we did not sign: %j', async (reply) => {
    const { response } = await post({ action: '/lti/content-reply', reply });
    expect(response.status).toBe(400);
  });

  it('takes an answer for five minutes', async () => {
    const chosen = await (await open()).chooseContent({ items: [] });
    tool.clock.ahead = 301_000;
    expect((await post(chosen)).response.status).toBe(400);
    tool.clock.ahead = 0;
  });
});
