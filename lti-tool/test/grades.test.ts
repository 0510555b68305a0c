/** Practice scores on their way to a gradebook that misbehaves, through the outbox. */
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStores, type LessonId, type LtiSession, type PersonId, type PracticeScore } from '@keylift/core';
import { createLog } from '../src/log.js';
import { createLineItems } from '../src/lti/grades/line-items.js';
import { planScore } from '../src/lti/grades/plan-score.js';
import { deliverScore } from '../src/lti/grades/score-outbox.js';
import { SCORE_SCOPE } from '../src/lti/grades/score.js';
import { createServiceTokens } from '../src/lti/grades/service-tokens.js';
import { createJobHandlers } from '../src/outbox/job-handlers.js';
import { createWorker, type Worker } from '../src/outbox/worker.js';
import { startPlatform, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

const SCORES = '/lineitems/2/lineitem/scores';
let platform: Platform;
let tool: Tool;
let worker: Worker;

/** A worker as a fresh process has it: no token in its cache. */
function newWorker(): Worker {
  const { now, platformFetch: fetch, stores, toolKeys } = tool;
  return createWorker({
    jobs: stores.jobs,
    handlers: createJobHandlers({ stores, lti: stores.lti, fetch, toolKeys, now }),
    now,
    chance: () => 0,
    log: createLog('silent'),
  });
}

beforeEach(async () => {
  platform = await startPlatform();
  tool = await startTool({ stores: createMemoryStores(), registrations: [platform.registration] });
  worker = newWorker();
});
afterEach(async () => {
  await tool.close();
  await platform.close();
});

const session = (changes: Partial<LtiSession> = {}): LtiSession => ({
  tokenHash: 'hash',
  tenantId: platform.registration.tenantId,
  personId: 'person-1' as PersonId,
  role: 'learner',
  registrationId: 'registration-1',
  deploymentId: 'deployment-1',
  subject: 'user-1',
  ags: { lineItem: platform.lineItem, scopes: [SCORE_SCOPE] },
  expiresAt: '2027-01-01T00:00:00.000Z',
  ...changes,
});

const practice = (changes: Partial<PracticeScore> = {}): PracticeScore => ({
  personId: 'person-1' as PersonId,
  lessonId: 'lesson-1' as LessonId,
  attemptId: 'attempt-1',
  scaled: 0.75,
  at: '2026-10-20T08:00:00.000Z',
  day: '2026-10-20',
  ...changes,
});

const plan = (its: LtiSession, score = practice()) =>
  planScore({ lti: tool.stores.lti, store: tool.stores.forTenant(its.tenantId), now: tool.now }, its, score, 'en');

/** As somebody who teaches may choose. */
const makeColumns = () =>
  tool.stores.lti.putGradeSetting({
    place: 'registration-1',
    tenantId: platform.registration.tenantId,
    choice: 'made',
  });

const depth = () => tool.stores.jobs.depth(new Date(tool.now()).toISOString());

// Observed on Moodle 4.5.6: the claim is absent while a second column is linked to the activity.
describe('a launch that names no column', () => {
  const LINE_ITEMS = '/lineitems';
  const scopes = [SCORE_SCOPE, 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem'];
  const readonly = [SCORE_SCOPE, 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly'];
  const unnamed = (its: readonly string[] = scopes) =>
    session({ ags: { lineItems: `${platform.issuer}${LINE_ITEMS}?type_id=1`, scopes: its }, resourceLinkId: 'link-1' });
  const item = (changes: object) => ({ id: platform.lineItem, resourceLinkId: 'link-1', tag: '', ...changes });
  const list = (items: readonly object[], headers: Record<string, string> = {}) => ({
    status: 200,
    headers,
    body: JSON.stringify(items),
  });
  const anyScope = () => ({ status: 200, body: JSON.stringify({ access_token: 'wide', expires_in: 3600 }) });

  it('is looked for with its query kept, the one media type Moodle takes, on every page', async () => {
    platform.answerNext('/token', anyScope());
    platform.answerNext(
      LINE_ITEMS,
      list([item({ tag: 'of another', id: `${platform.issuer}/other` })], {
        link: `<${platform.issuer}${LINE_ITEMS}?type_id=1&amp;from=1>; rel=\u00e2\u0080\u009cnext\u00e2\u0080\u009d`,
      }),
      list([item({})]),
    );
    await plan(unnamed());
    await worker.runDue();
    const [first, second] = platform.received(LINE_ITEMS);
    expect(first?.url).toBe(`${LINE_ITEMS}?type_id=1&resource_link_id=link-1`);
    expect(first?.headers.accept).toBe('application/vnd.ims.lis.v2.lineitemcontainer+json');
    expect(second?.url).toBe(`${LINE_ITEMS}?type_id=1&from=1`);
    expect(platform.scores).toHaveLength(1);
  });

  const none: readonly (readonly [string, () => readonly object[]])[] = [
    ['no column at all', () => []],
    ['a column on another host', () => [item({ id: 'https://elsewhere.example/lineitem' })]],
    ['columns of other activities only', () => [item({ resourceLinkId: 'link-2' })]],
    ['columns of others only', () => [item({ tag: 'essay' })]],
  ];
  it.each(none)('and has %s gets no score where we may only look', async (_, items) => {
    await makeColumns();
    platform.answerNext('/token', anyScope());
    platform.answerNext(LINE_ITEMS, list(items()));
    await plan(unnamed(readonly));
    await worker.runDue();
    expect(platform.received(LINE_ITEMS).map(({ method }) => method)).toEqual(['GET']);
    expect(platform.scores).toEqual([]);
    expect(await depth()).toEqual({ due: 0, dead: 0 });
  });

  it.each(none)('and has %s gets one of its own, once for two learners at a time', async (_, items) => {
    platform.answerNext('/token', anyScope());
    platform.answerNext(
      LINE_ITEMS,
      list(items()),
      list(items()),
      { status: 201 },
      list([...items(), item({ tag: 'practice' })]),
    );
    await makeColumns();
    await plan(unnamed());
    await plan({ ...unnamed(), subject: 'user-2' }, practice({ personId: 'person-2' as PersonId }));
    await worker.runDue();
    const [, , made] = platform.received(LINE_ITEMS);
    // Looked for again once it is our turn to make it.
    expect(platform.received(LINE_ITEMS).map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'GET']);
    expect(made?.url).toBe(`${LINE_ITEMS}?type_id=1`);
    expect(made?.headers['content-type']).toBe('application/vnd.ims.lis.v2.lineitem+json');
    expect(JSON.parse(made?.body ?? '')).toEqual({
      label: 'Keylift: practice',
      scoreMaximum: 100,
      resourceLinkId: 'link-1',
      resourceId: 'practice',
      tag: 'practice',
    });
    expect(new Set(platform.scores.map(({ userId }) => userId))).toEqual(new Set(['user-1', 'user-2']));
    expect(platform.scores).toHaveLength(2);
  });

  // canvas-lms 1944: a link in a module cannot own a column.
  it.each([400, 403, 404, 422])('and can have none, which %i says, gets no score', async (status) => {
    platform.answerNext('/token', anyScope());
    platform.answerNext(LINE_ITEMS, list([]), list([]), { status });
    await makeColumns();
    await plan(unnamed());
    await worker.runDue();
    expect(platform.scores).toEqual([]);
    expect(await depth()).toEqual({ due: 0, dead: 0 });
  });

  it('is looked for again when the platform is down', async () => {
    platform.answerNext('/token', anyScope());
    platform.answerNext(LINE_ITEMS, { status: 503 }, list([item({})]));
    await plan(unnamed());
    await worker.runDue();
    expect(platform.scores).toEqual([]);
    tool.clock.ahead = 3_600_000;
    platform.answerNext('/token', anyScope());
    await worker.runDue();
    expect(platform.scores).toHaveLength(1);
  });
});

describe('a practice score', () => {
  it.each(['https://canvas.beta.instructure.com', 'https://canvas.test.instructure.com'])(
    'of a copy of Canvas, %s, is never posted',
    async (issuer) => {
      await tool.stores.lti.putRegistration({ ...platform.registration, issuer });
      await plan(session());
      await worker.runDue();
      expect(platform.received(SCORES)).toEqual([]);
      expect(await depth()).toEqual({ due: 0, dead: 0 });
    },
  );

  it('arrives as AGS wants it, at the address before the query', async () => {
    await plan(session());
    await worker.runDue();
    const [sent] = platform.received(SCORES);
    expect(sent?.url).toBe(`${SCORES}?type_id=1`);
    expect(sent?.headers).toMatchObject({
      'content-type': 'application/vnd.ims.lis.v1.score+json',
      authorization: 'Bearer token-1',
      accept: '*/*',
      'user-agent': 'Keylift test',
    });
    expect(platform.scores).toEqual([
      {
        userId: 'user-1',
        scoreGiven: 75,
        scoreMaximum: 100,
        activityProgress: 'Completed',
        gradingProgress: 'FullyGraded',
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        comment: 'Practice finished in Keylift. It counts tries, not proficiency.',
      },
    ]);
  });

  it('is sent once for one attempt, however often the attempt is reported', async () => {
    await Promise.all([plan(session()), plan(session()), plan(session())]);
    await worker.runDue();
    await plan(session());
    await worker.runDue();
    expect(platform.scores).toHaveLength(1);
  });

  it('of each of three attempts within a second arrives, a whole second apart', async () => {
    for (const attemptId of ['a', 'b', 'c']) {
      await plan(session(), practice({ attemptId }));
      await worker.runDue();
    }
    const seconds = platform.scores.map(({ timestamp }) => Math.floor(Date.parse(String(timestamp)) / 1000));
    expect(seconds).toHaveLength(3);
    expect(seconds[1]).toBeGreaterThan(seconds[0] ?? 0);
    expect(seconds[2]).toBeGreaterThan(seconds[1] ?? 0);
  });

  it.each([
    ['a manager', { role: 'manager' }],
    ['an admin', { role: 'admin' }],
    ['an anonymous person', { subject: '' }],
    ['a launch without a gradebook column', { ags: { scopes: [SCORE_SCOPE] } }],
    ['a launch without the right to write scores', { ags: { lineItem: 'https://lms.example/1', scopes: [] } }],
  ] as const)('is not sent for %s', async (_, changes) => {
    await plan(session(changes));
    expect(await worker.runDue()).toBe(0);
  });
});

describe('a gradebook that misbehaves', () => {
  /** Runs until nothing is due for two hours. */
  async function deliver(): Promise<void> {
    await plan(session());
    for (let minutes = 0; minutes < 120; minutes += 1) {
      await worker.runDue();
      tool.clock.ahead += 60_000;
    }
  }

  it.each([
    ['is down for a while', SCORES, [{ status: 503 }, { status: 502 }]],
    ['asks to wait', SCORES, [{ status: 429, headers: { 'retry-after': '90' } }]],
    ['has no token for a while', '/token', [{ status: 500 }]],
    ['cannot read our keys for a while', '/token', [{ status: 404, body: '<html>' }]],
    ['redirects', '/token', [{ status: 302, headers: { location: '/elsewhere' } }]],
    ['answers the token in a way nobody reads', '/token', [{ status: 200, body: 'null' }]],
  ])('when it %s, the score still arrives, once', async (_, path, answers) => {
    platform.answerNext(path, ...answers);
    await deliver();
    expect(platform.scores).toHaveLength(1);
    expect(await depth()).toEqual({ due: 0, dead: 0 });
  });

  it.each([
    ['of scores', SCORES],
    ['of tokens', '/token'],
  ])('that asks to wait at the address %s is left alone until then', async (_, path) => {
    platform.answerNext(path, { status: 503, headers: { 'retry-after': '600' } });
    await plan(session());
    await worker.runDue();
    tool.clock.ahead = 599_000;
    expect(await worker.runDue()).toBe(0);
    tool.clock.ahead = 601_000;
    expect(await worker.runDue()).toBe(1);
    expect(platform.scores).toHaveLength(1);
  });

  it('that forgot our token gets a new one in the same try', async () => {
    platform.answerNext(SCORES, { status: 401 });
    await plan(session());
    await worker.runDue();
    expect(platform.received('/token')).toHaveLength(2);
    expect(platform.received(SCORES).map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
    expect(platform.scores).toHaveLength(1);
  });

  it('that always says 401 is not asked in a loop', async () => {
    platform.answerNext(SCORES, { status: 401 }, { status: 401 });
    await plan(session());
    await worker.runDue();
    expect(platform.received(SCORES)).toHaveLength(2);
  });

  it('that has a newer score ends the job: 409 means superseded', async () => {
    platform.answerNext(SCORES, { status: 409, body: '[]' });
    await deliver();
    expect(platform.received(SCORES)).toHaveLength(1);
    expect(await depth()).toEqual({ due: 0, dead: 0 });
  });

  it.each([400, 403, 404, 405, 422])(
    'that refuses with %i is not asked again: a person should look',
    async (status) => {
      platform.answerNext(SCORES, { status });
      await deliver();
      expect(platform.received(SCORES)).toHaveLength(1);
      expect(await depth()).toEqual({ due: 0, dead: 1 });
    },
  );

  it('that takes the score and loses the answer gets the very same score again', async () => {
    await plan(session());
    const [job] = await tool.stores.jobs.claim({ now: new Date(tool.now()).toISOString(), leaseMs: 60_000, limit: 1 });
    expect(job?.payload).toMatchObject({ score: { userId: 'user-1' } });
    const { now, platformFetch: fetch, stores, toolKeys } = tool;
    const tokens = createServiceTokens({ fetch, toolKeys, now });
    // This process delivers and dies before it writes that down.
    const lineItems = createLineItems({ lti: stores.lti, tokens, fetch, now });
    if (job) await deliverScore({ lti: stores.lti, tokens, lineItems, seenFree: new Map(), fetch, now }, job);
    tool.clock.ahead = 60_001;
    expect(await newWorker().runDue()).toBe(1);
    expect(platform.received(SCORES)).toHaveLength(2);
    expect(platform.received(SCORES)[1]?.body).toBe(platform.received(SCORES)[0]?.body);
    expect(platform.scores).toHaveLength(1);
    expect(await depth()).toEqual({ due: 0, dead: 0 });
  });

  it('ends with the registration', async () => {
    await plan(session());
    await tool.stores.lti.putRegistration({ ...platform.registration, active: false });
    await worker.runDue();
    expect(platform.received('/token')).toHaveLength(0);
    expect(await depth()).toEqual({ due: 0, dead: 1 });
  });
});

describe('the access token', () => {
  const scopes = [SCORE_SCOPE];

  it('is asked for with an assertion signed by our key', async () => {
    const { now, platformFetch: fetch, toolKeys } = tool;
    await createServiceTokens({ fetch, toolKeys, now }).get(platform.registration, scopes);
    const form = new URLSearchParams(platform.received('/token')[0]?.body);
    expect(form.get('grant_type')).toBe('client_credentials');
    expect(form.get('scope')).toBe(SCORE_SCOPE);
    const assertion = form.get('client_assertion') ?? '';
    const { keys } = await toolKeys.publicKeySet();
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', typ: 'JWT', kid: keys[0]?.['kid'] });
    const claims = decodeJwt(assertion);
    expect(claims).toMatchObject({ iss: 'client-1', sub: 'client-1', aud: platform.registration.tokenEndpoint });
    expect(Number(claims.exp) - now() / 1000).toBeLessThanOrEqual(300);
    expect(Number(claims.iat)).toBeLessThan(now() / 1000); // Moodle gives no leeway
  });

  it('names the audience some platforms want', async () => {
    const { now, platformFetch: fetch, toolKeys } = tool;
    const registration = { ...platform.registration, tokenAudience: 'https://api.brightspace.com/auth/token' };
    await createServiceTokens({ fetch, toolKeys, now }).get(registration, scopes);
    const form = new URLSearchParams(platform.received('/token')[0]?.body);
    expect(decodeJwt(form.get('client_assertion') ?? '').aud).toBe('https://api.brightspace.com/auth/token');
  });

  it('is asked for once by parallel callers, and again a minute before it ends', async () => {
    const { now, platformFetch: fetch, toolKeys } = tool;
    const tokens = createServiceTokens({ fetch, toolKeys, now });
    await Promise.all([1, 2, 3].map(() => tokens.get(platform.registration, scopes)));
    tool.clock.ahead = 3_530_000;
    await tokens.get(platform.registration, scopes);
    expect(platform.received('/token')).toHaveLength(1);
    tool.clock.ahead = 3_545_000;
    await tokens.get(platform.registration, scopes);
    expect(platform.received('/token')).toHaveLength(2);
  });

  it('without the scope we need is refused: Moodle drops scopes without a word', async () => {
    platform.answerNext('/token', { status: 200, body: '{"access_token":"t","scope":"openid"}' });
    const { now, platformFetch: fetch, toolKeys } = tool;
    expect(await createServiceTokens({ fetch, toolKeys, now }).get(platform.registration, scopes)).toMatchObject({
      refused: `token endpoint: scope not granted: ${SCORE_SCOPE}`,
    });
  });

  it('is read by content: Moodle sends JSON as text/html', async () => {
    platform.answerNext('/token', {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: '{"access_token":"t-1","expires_in":3600}',
    });
    const { now, platformFetch: fetch, toolKeys } = tool;
    expect(await createServiceTokens({ fetch, toolKeys, now }).get(platform.registration, scopes)).toEqual({
      token: 't-1',
    });
  });
});
