/** Platform Notification Service 1.0: handlers and copied courses with the sandbox as Canvas, and notices that are not genuine. */
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryStores, type TenantId } from '@keylift/core';
import { aContextLink } from '@keylift/core/testing';
import { CookieJar } from '../sandbox/demo/cookie-jar.js';
import { readForm } from '../sandbox/lms/forms.js';
import { startLms } from '../sandbox/lms/lms.js';
import { createLog } from '../src/log.js';
import { createJobHandlers } from '../src/outbox/job-handlers.js';
import { createWorker } from '../src/outbox/worker.js';
import { createBrowser } from './support/browser.js';
import { claim, startPlatform, type Claims } from './support/platform.js';
import { storeKinds } from './support/stores.js';
import { startTool, type Tool } from './support/tool.js';

const tenantId = 'meridian' as TenantId;
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

const workerOf = ({ now, platformFetch: fetch, stores, toolKeys }: Tool) =>
  createWorker({
    jobs: stores.jobs,
    handlers: createJobHandlers({ stores, lti: stores.lti, fetch, toolKeys, now }),
    now,
    chance: () => 0,
    log: createLog('silent'),
  });

describe.each(storeKinds)('a course of Canvas that is copied, on the %s store', (_, openStores) => {
  async function open() {
    const { stores, drop } = await openStores();
    ends.push(drop);
    await stores.forTenant(tenantId).putTenant({ id: tenantId, name: 'Meridian', euMode: false });
    const lms = await startLms({ profile: 'canvas', storageTarget: null });
    ends.push(lms.close);
    const tool = await startTool({ stores });
    ends.push(tool.close);
    const { issuer, clientId, deploymentId, authEndpoint, tokenEndpoint, jwksUri } = lms.addTool({
      name: 'Keylift',
      initiateLoginUri: `${tool.origin}/lti/login`,
      redirectUris: [`${tool.origin}/lti/launch`],
      targetLinkUri: `${tool.origin}/lti/launch`,
      jwksUri: `${tool.origin}/lti/jwks`,
    });
    await stores.lti.putRegistration({
      id: 'registration-1',
      tenantId,
      issuer,
      clientId,
      authEndpoint,
      tokenEndpoint,
      jwksUri,
      deploymentPolicy: 'learn',
      allowAnonymous: false,
      active: true,
    });
    const { id: activityId } = lms.addActivity({ courseId: '2', clientId, title: 'Keylift: today' });
    const launch = async () => {
      const browser = new CookieJar();
      await browser.fetch(`${lms.state.origin}/as/maya`);
      const initiation = readForm(await (await browser.fetch(`${lms.state.origin}/launch/${activityId}`)).text());
      const login = await browser.fetch(initiation.action, {
        method: 'POST',
        body: new URLSearchParams(initiation.fields),
      });
      const answer = readForm(await (await browser.fetch(login.headers.get('location') ?? '')).text());
      const launched = await browser.fetch(answer.action, { method: 'POST', body: new URLSearchParams(answer.fields) });
      expect(launched.status).toBe(303);
    };
    const sent = (path: string) => lms.state.traffic.entries.filter((entry) => entry.path.startsWith(path));
    return { lms, tool, store: stores.forTenant(tenantId), launch, sent, deploymentId, worker: workerOf(tool) };
  }

  it('keeps its Key Result and its team; the first launch asked for the notice, once', async () => {
    const { lms, store, launch, sent, deploymentId, worker } = await open();
    const original = aContextLink({ contextKey: `registration-1/${deploymentId}/2`, title: 'Tier-2' });
    await store.putContextLinks([original]);
    await launch();
    await worker.runDue();
    await launch();
    await worker.runDue();
    const asked = sent('/api/lti/notice-handlers');
    expect(asked.map(({ method, status }) => `${method} ${status}`)).toEqual(['PUT 200', 'PUT 200']);
    expect(Object.fromEntries(lms.state.noticeHandlers.get(deploymentId) ?? [])).toEqual({
      LtiHelloWorldNotice: expect.stringMatching(/\/lti\/notices$/),
      LtiContextCopyNotice: expect.stringMatching(/\/lti\/notices$/),
    });

    const copy = await lms.copyCourse('2');
    await worker.runDue();
    // The greeting and the copy, both taken.
    expect(sent('/lti/notices').map(({ status }) => status)).toEqual([200, 200]);
    const contextKey = `registration-1/${deploymentId}/${copy.id}`;
    expect(await store.getContextLink(contextKey)).toEqual({ ...original, contextKey, title: copy.title });
    expect(await store.getContextLink(original.contextKey)).toEqual(original);
  });

  it('stays untied when the original is', async () => {
    const { lms, store, launch, deploymentId, worker } = await open();
    await launch();
    await worker.runDue();
    const copy = await lms.copyCourse('2');
    await worker.runDue();
    expect(await store.getContextLink(`registration-1/${deploymentId}/${copy.id}`)).toBeUndefined();
  });
});

async function openWithPlatform() {
  const platform = await startPlatform();
  ends.push(platform.close);
  const stores = createMemoryStores();
  const tool = await startTool({ stores, registrations: [platform.registration] });
  ends.push(tool.close);
  const store = stores.forTenant(tenantId);
  const origin = aContextLink({ contextKey: 'registration-1/deployment-1/course-1' });
  await store.putContextLinks([origin]);
  const seconds = Math.floor(Date.now() / 1000);
  const notice = (change?: (claims: Claims) => void): Claims => {
    const claims: Claims = {
      iss: platform.issuer,
      aud: 'client-1',
      azp: 'client-1',
      iat: seconds,
      exp: seconds + 3600,
      [claim('version')]: '1.3.0',
      [claim('deployment_id')]: 'deployment-1',
      [claim('notice')]: { id: 'notice-1', timestamp: '2026-11-20T10:00:00Z', type: 'LtiContextCopyNotice' },
      [claim('context')]: { id: 'course-9', title: 'Next term' },
      [claim('origin_contexts')]: ['course-1'],
    };
    change?.(claims);
    return claims;
  };
  const post = (body: unknown, type = 'application/json') =>
    fetch(`${tool.origin}/lti/notices`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const deliver = async (...claims: readonly Claims[]) =>
    post({ notices: await Promise.all(claims.map(async (its) => ({ jwt: await platform.sign(its) }))) });
  const depth = async () => (await stores.jobs.depth(new Date(tool.now()).toISOString())).due;
  return { platform, tool, store, stores, origin, notice, deliver, post, depth, worker: workerOf(tool) };
}

describe('a notice', () => {
  const other = 'registration-1/deployment-1/course-9';

  it('that comes twice is one; a course that was tied since stays as it is', async () => {
    const { notice, deliver, depth, store, worker } = await openWithPlatform();
    expect((await deliver(notice(), notice())).status).toBe(200);
    expect((await deliver(notice())).status).toBe(200);
    expect(await depth()).toBe(1);
    const chosen = aContextLink({ contextKey: other, title: 'Chosen by hand' });
    await store.putContextLinks([chosen]);
    await worker.runDue();
    expect(await store.getContextLink(other)).toEqual(chosen);
  });

  it.each([
    ['of a type we did not ask for', { id: 'n', type: 'LtiAssetProcessorSubmissionNotice' }],
    ['that greets', { id: 'n', type: 'LtiHelloWorldNotice' }],
  ])('%s is taken and changes nothing', async (_, about) => {
    const { notice, deliver, depth } = await openWithPlatform();
    expect((await deliver(notice((claims) => (claims[claim('notice')] = about)))).status).toBe(200);
    expect(await depth()).toBe(0);
  });

  it.each<[string, (claims: Claims) => void, number, string]>([
    ['of a stranger', (claims) => (claims.iss = 'https://evil.example'), 401, 'UNREGISTERED'],
    ['for another client', (claims) => (claims.aud = claims['azp'] = 'client-2'), 401, 'UNREGISTERED'],
    ['that has ended', (claims) => (claims.iat = (claims.exp = 1_700_000_000) - 60), 401, 'ERR_JWT_EXPIRED'],
    ['without an end', (claims) => delete claims.exp, 401, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['that is good for ever', (claims) => (claims.exp = 9_999_999_999), 401, 'EXP_RANGE'],
    ['of an unknown deployment', (claims) => (claims[claim('deployment_id')] = 'deployment-2'), 401, 'DEPLOYMENT'],
    ['without its claim', (claims) => delete claims[claim('notice')], 401, 'MESSAGE_TYPE'],
    ['without an id', (claims) => (claims[claim('notice')] = { type: 'LtiContextCopyNotice' }), 401, 'MESSAGE_TYPE'],
    ['of another version', (claims) => (claims[claim('version')] = '2.0'), 401, 'MESSAGE_TYPE'],
    ['of a copy without a course', (claims) => delete claims[claim('context')], 400, 'context'],
    ['with an origin that is no text', (claims) => (claims[claim('origin_contexts')] = [{}]), 400, 'context'],
  ])('%s is refused, and a good one beside it is not taken', async (_, change, status, why) => {
    const { notice, deliver, depth } = await openWithPlatform();
    const good = notice((claims) => (claims[claim('notice')] = { id: 'good', type: 'LtiContextCopyNotice' }));
    const answer = await deliver(good, notice(change));
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: expect.stringContaining(why), reference: expect.any(String) });
    expect(await depth()).toBe(0);
  });

  it('signed with a key that is not the platform’s is refused', async () => {
    const { platform, notice, post, depth } = await openWithPlatform();
    const jwt = await platform.sign(notice());
    const answer = await post({ notices: [{ jwt: jwt.replace(/\.([^.]{40})[^.]/, '.$1X') }] });
    expect(answer.status).toBe(401);
    expect(await depth()).toBe(0);
  });

  it('of a platform that was switched off is refused', async () => {
    const { platform, stores, notice, tool, deliver } = await openWithPlatform();
    await stores.lti.putRegistration({ ...platform.registration, active: false });
    tool.clock.ahead = 10_000;
    expect(await (await deliver(notice())).json()).toMatchObject({ error: 'REGISTRATION_INACTIVE' });
  });

  it.each([
    ['no JSON', '{', 'application/json', 400],
    ['no list', { notices: {} }, 'application/json', 400],
    ['an empty list', { notices: [] }, 'application/json', 400],
    ['more than a hundred', { notices: Array.from({ length: 101 }, () => ({ jwt: 'x' })) }, 'application/json', 400],
    ['no token', { notices: [{ jwt: 'x' }] }, 'application/json', 401],
    ['a form', 'notices=x', 'application/x-www-form-urlencoded', 415],
  ])('body with %s is refused', async (_, body, type, status) => {
    const { post, depth } = await openWithPlatform();
    expect((await post(body, type)).status).toBe(status);
    expect(await depth()).toBe(0);
  });
});

describe('the handler', () => {
  const service = (platform: { readonly issuer: string }) => ({
    platform_notification_service_url: `${platform.issuer}/notice-handlers/1`,
    scope: ['https://purl.imsglobal.org/spec/lti/scope/noticehandlers'],
    notice_types_supported: ['LtiContextCopyNotice', 'LtiSomethingNotice'],
  });

  it('is registered when the platform can be reached again, only for what it supports and we use', async () => {
    const { platform, tool, worker } = await openWithPlatform();
    const scope = 'https://purl.imsglobal.org/spec/lti/scope/noticehandlers';
    const token = { status: 200, body: JSON.stringify({ access_token: 't', expires_in: 3600, scope }) };
    platform.answerNext('/token', token);
    platform.answerNext('/notice-handlers/1', { status: 503 }, { status: 200 });
    await createBrowser(tool.origin, platform).run((claims) => {
      claims[claim('platformnotificationservice')] = service(platform);
    });
    await worker.runDue();
    tool.clock.ahead = 600_000;
    await worker.runDue();
    const received = platform.received('/notice-handlers/1');
    expect(received.map(({ method }) => method)).toEqual(['PUT', 'PUT']);
    expect(JSON.parse(received[1]?.body ?? '')).toEqual({
      notice_type: 'LtiContextCopyNotice',
      handler: `${tool.origin}/lti/notices`,
    });
  });

  it('is not asked for without the scope', async () => {
    const { platform, tool, depth } = await openWithPlatform();
    await createBrowser(tool.origin, platform).run((claims) => {
      claims[claim('platformnotificationservice')] = { ...service(platform), scope: [] };
    });
    expect(await depth()).toBe(0);
  });
});
