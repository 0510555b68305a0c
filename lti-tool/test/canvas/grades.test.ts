/** Grades in Canvas, as its source treats them: a platform that answers as canvas-lms does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStores, type LessonId, type LtiSession, type PersonId } from '@keylift/core';
import { createLog } from '../../src/log.js';
import { planScore } from '../../src/lti/grades/plan-score.js';
import { SCORE_SCOPE } from '../../src/lti/grades/score.js';
import { createJobHandlers } from '../../src/outbox/job-handlers.js';
import { createWorker } from '../../src/outbox/worker.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { startTool, type Tool } from '../support/tool.js';

const MANAGE = 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem';
const ITEMS = '/lineitems';
const SCORES = '/lineitems/2/lineitem/scores';
const SUBMISSION = 'https://canvas.instructure.com/lti/submission';
let platform: Platform;
let tool: Tool;

beforeEach(async () => {
  platform = await startPlatform();
  tool = await startTool({
    stores: createMemoryStores(),
    registrations: [{ ...platform.registration, product: 'canvas' }],
  });
});
afterEach(async () => {
  await tool.close();
  await platform.close();
});

async function practise(ags: LtiSession['ags']): Promise<void> {
  const { now, stores } = tool;
  const { tenantId } = platform.registration;
  const session: LtiSession = {
    tokenHash: 'hash',
    tenantId,
    personId: 'person-1' as PersonId,
    role: 'learner',
    registrationId: 'registration-1',
    deploymentId: 'deployment-1',
    contextKey: 'registration-1/deployment-1/7',
    resourceLinkId: 'link-1',
    subject: 'user-1',
    ...(ags && { ags }),
    expiresAt: '2027-01-01T00:00:00.000Z',
  };
  const practice = {
    personId: session.personId,
    lessonId: 'lesson-1' as LessonId,
    attemptId: 'attempt-1',
    scaled: 0.75,
    at: '2026-10-20T08:00:00.000Z',
    day: '2026-10-20',
  };
  await planScore({ lti: stores.lti, store: stores.forTenant(tenantId), now }, session, practice, 'en');
}

async function deliver(): Promise<{ readonly dead: number }> {
  const { now, platformFetch: fetch, stores, toolKeys } = tool;
  const handlers = createJobHandlers({ stores, lti: stores.lti, fetch, toolKeys, now });
  await createWorker({ jobs: stores.jobs, handlers, now, chance: () => 0, log: createLog('silent') }).runDue();
  return { dead: (await stores.jobs.listDead(platform.registration.tenantId, 10)).length };
}
const toColumn = () => practise({ lineItem: platform.lineItem, scopes: [SCORE_SCOPE] });
const refusal = (status: number, message: string) => ({ status, body: JSON.stringify({ errors: { message } }) });
const sent = () => platform.received(SCORES).map(({ body }) => JSON.parse(body) as Record<string, unknown>);

describe('a score', () => {
  it('names the moment of submission: sent twice it is one attempt', async () => {
    platform.answerNext(SCORES, { status: 503 });
    await toColumn();
    await deliver();
    tool.clock.ahead = 3_600_000;
    expect(await deliver()).toEqual({ dead: 0 });
    const [first, second] = sent();
    expect(first).toMatchObject({ submission: { submittedAt: first?.['timestamp'] } });
    expect(second).toEqual(first);
  });

  it('of somebody without an attempt left is sent as none: the grade may still change', async () => {
    const message = 'The maximum number of allowed attempts has been reached for this submission';
    platform.answerNext(SCORES, refusal(422, message));
    await toColumn();
    expect(await deliver()).toEqual({ dead: 0 });
    expect(sent()[1]).toMatchObject({ scoreGiven: 75, [SUBMISSION]: { new_submission: false } });
  });

  it('that is older than what the gradebook holds is over, though the answer is 400', async () => {
    const message = 'Provided timestamp of 1 before last updated timestamp of 2';
    platform.answerNext(SCORES, refusal(400, message));
    await toColumn();
    expect(await deliver()).toEqual({ dead: 0 });
    expect(sent()).toHaveLength(1);
  });

  it('that is refused with 400 for anything else is told', async () => {
    platform.answerNext(SCORES, refusal(400, 'Provided timestamp of x not a valid timestamp'));
    await toColumn();
    expect(await deliver()).toEqual({ dead: 1 });
  });
});

// canvas-lms 1944, line_items_controller: 412 where the link has no assignment, 404 where there is no such link.
it.each([412, 404])('a module link takes no column: %i ends it quietly', async (status) => {
  const anyToken = { status: 200, body: JSON.stringify({ access_token: 'wide', expires_in: 3600 }) };
  platform.answerNext('/token', anyToken, anyToken, anyToken, anyToken);
  platform.answerNext(ITEMS, { status: 200, body: '[]' }, { status: 200, body: '[]' }, { status });
  const { tenantId } = platform.registration;
  await tool.stores.lti.putGradeSetting({ place: 'registration-1', tenantId, choice: 'made' });
  await practise({ lineItems: `${platform.issuer}${ITEMS}`, scopes: [SCORE_SCOPE, MANAGE] });
  expect(await deliver()).toEqual({ dead: 0 });
  expect(platform.received(ITEMS).map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
  expect(await tool.stores.jobs.depth(new Date(tool.now()).toISOString())).toMatchObject({ due: 0 });
});
