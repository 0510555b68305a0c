/** What belongs to the teacher stays: columns nobody asked for are not made, grades of others are not overwritten. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createMemoryStores,
  type GradeChoice,
  type LessonId,
  type LtiSession,
  type PersonId,
  type Registration,
} from '@keylift/core';
import { createLog } from '../src/log.js';
import { RESULT_SCOPE } from '../src/lti/grades/results.js';
import { planScore } from '../src/lti/grades/plan-score.js';
import { SCORE_SCOPE } from '../src/lti/grades/score.js';
import { createJobHandlers } from '../src/outbox/job-handlers.js';
import { createWorker, type Worker } from '../src/outbox/worker.js';
import { startPlatform, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

const MANAGE = 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem';
const ITEMS = '/lineitems';
const SCORES = '/lineitems/2/lineitem/scores';
const RESULTS = '/lineitems/2/lineitem/results';
const COURSE = 'registration-1/deployment-1/7';
let platform: Platform;
let tool: Tool;

beforeEach(async () => {
  platform = await startPlatform();
  tool = await startTool({ stores: createMemoryStores(), registrations: [platform.registration] });
});
afterEach(async () => {
  await tool.close();
  await platform.close();
});

/** A worker as another process has it. */
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

type Ags = NonNullable<LtiSession['ags']>;
const session = (ags: Ags, changes: Partial<LtiSession> = {}): LtiSession => ({
  tokenHash: 'hash',
  tenantId: platform.registration.tenantId,
  personId: 'person-1' as PersonId,
  role: 'learner',
  registrationId: 'registration-1',
  deploymentId: 'deployment-1',
  contextKey: COURSE,
  resourceLinkId: 'link-1',
  subject: 'user-1',
  ags,
  expiresAt: '2027-01-01T00:00:00.000Z',
  ...changes,
});
const withColumn = (changes: Partial<Ags> = {}) =>
  session({ lineItem: platform.lineItem, scopes: [SCORE_SCOPE], ...changes });
const withoutColumn = () =>
  session({ lineItems: `${platform.issuer}${ITEMS}?type_id=1`, scopes: [SCORE_SCOPE, MANAGE] });

let attempts = 0;
async function practise(its: LtiSession, scaled = 0.75): Promise<void> {
  attempts += 1;
  const practice = {
    personId: its.personId,
    lessonId: 'lesson-1' as LessonId,
    attemptId: `attempt-${attempts}`,
    scaled,
    at: '2026-10-20T08:00:00.000Z',
    day: '2026-10-20',
  };
  const { now, stores } = tool;
  await planScore({ lti: stores.lti, store: stores.forTenant(its.tenantId), now }, its, practice, 'en');
}
const deliver = () => newWorker().runDue();
const choose = (place: string, choice: GradeChoice) =>
  tool.stores.lti.putGradeSetting({ place, tenantId: platform.registration.tenantId, choice });
const dead = () => tool.stores.jobs.listDead(platform.registration.tenantId, 10);
/** Any scope at all, as often as it is asked for. */
const anyToken = () => {
  const answer = { status: 200, body: JSON.stringify({ access_token: 'wide', expires_in: 3600 }) };
  platform.answerNext('/token', ...Array.from({ length: 8 }, () => answer));
};
const json = (value: unknown) => ({ status: 200, body: JSON.stringify(value) });

describe('without another word', () => {
  it('practice goes to a column that the activity has', async () => {
    await practise(withColumn());
    await deliver();
    expect(platform.scores).toMatchObject([{ scoreGiven: 75, gradingProgress: 'FullyGraded' }]);
  });

  it('an activity that takes no grades stays ungraded: nothing is made', async () => {
    anyToken();
    platform.answerNext(ITEMS, json([]));
    await practise(withoutColumn());
    await deliver();
    expect(platform.received(ITEMS).map(({ method }) => method)).toEqual(['GET']);
    expect(await dead()).toEqual([]);
  });
});

describe('the choice of those who teach', () => {
  it.each([
    ['of the platform', 'registration-1'],
    ['of the course', COURSE],
  ])('%s may be: nothing goes to the gradebook', async (_, place) => {
    await choose(place, 'none');
    await practise(withColumn());
    expect(await deliver()).toBe(0);
  });

  it('of the course wins over that of the platform', async () => {
    await choose('registration-1', 'none');
    await choose(COURSE, 'given');
    await practise(withColumn());
    await deliver();
    expect(platform.scores).toHaveLength(1);
  });

  it('may be a column that Keylift makes: two processes make one', async () => {
    await choose(COURSE, 'made');
    anyToken();
    const ours = { id: platform.lineItem, resourceLinkId: 'link-1', tag: 'practice' };
    // Both look and find nothing; the one whose turn it is looks again, makes it and finds it.
    platform.answerNext(ITEMS, json([]), json([]), json([]), { status: 201 }, json([ours]), json([ours]));
    await practise(withoutColumn());
    await practise(
      session(withoutColumn().ags ?? { scopes: [] }, { subject: 'user-2', personId: 'person-2' as PersonId }),
    );
    const [first, second] = [newWorker(), newWorker()];
    const claim = () => tool.stores.jobs.claim({ now: new Date(tool.now()).toISOString(), leaseMs: 1, limit: 1 });
    expect(await claim()).toHaveLength(1); // so that each of the two gets one
    tool.clock.ahead += 10;
    await Promise.all([first.runDue(), second.runDue()]);
    tool.clock.ahead += 60_001;
    await first.runDue();
    expect(platform.received(ITEMS).filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(new Set(platform.scores.map(({ userId }) => userId))).toEqual(new Set(['user-1', 'user-2']));
  });
});

describe('a column that was made while nobody knows whether it was', () => {
  it('is not made twice: the next try waits, and looks first', async () => {
    await choose(COURSE, 'made');
    anyToken();
    platform.answerNext(ITEMS, json([]), json([]), { status: 502 });
    await practise(withoutColumn());
    await deliver();
    tool.clock.ahead += 10_000;
    anyToken();
    platform.answerNext(ITEMS, json([]));
    await deliver();
    expect(platform.received(ITEMS).filter(({ method }) => method === 'POST')).toHaveLength(1);
    tool.clock.ahead += 60_000;
    anyToken();
    platform.answerNext(ITEMS, json([{ id: platform.lineItem, resourceLinkId: 'link-1', tag: 'practice' }]));
    await deliver();
    expect(platform.received(ITEMS).filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(platform.scores).toHaveLength(1);
  });
});

describe('a grade in the column', () => {
  const readable = () => withColumn({ scopes: [SCORE_SCOPE, RESULT_SCOPE] });
  const grade = (resultScore: number | null, resultMaximum = 100, comment?: string) =>
    json([{ userId: 'user-1', resultScore, resultMaximum, ...(comment !== undefined && { comment }) }]);
  const OURS = 'Practice finished in Keylift. It counts tries, not proficiency.';

  it.each([
    ['there is none', json([])],
    ['the row is empty', grade(null)],
    ['an earlier Keylift left its comment below it', grade(40, 100, `<p>${OURS}</p>`)],
    ['it is of somebody else', json([{ userId: 'user-2', resultScore: 9, resultMaximum: 10 }])],
    ['the platform shows no results', { status: 403 }],
  ])('is no obstacle when %s', async (_, answer) => {
    anyToken();
    platform.answerNext(RESULTS, answer);
    await practise(readable());
    await deliver();
    expect(platform.received(RESULTS)[0]?.url).toBe(`${RESULTS}?type_id=1&user_id=user-1`);
    expect(platform.scores).toHaveLength(1);
  });

  it('that we sent is followed by the next, on whatever scale the platform keeps it', async () => {
    anyToken();
    platform.answerNext(RESULTS, json([]), grade(6.67, 10));
    await practise(readable(), 2 / 3);
    await deliver();
    await practise(readable(), 1);
    await deliver();
    expect(platform.scores.map(({ scoreGiven }) => scoreGiven)).toEqual([66.67, 100]);
  });

  it('that somebody else gave stays; ours is kept back, until theirs is taken away', async () => {
    anyToken();
    platform.answerNext(RESULTS, json([]), grade(60), json([]));
    await practise(readable(), 1);
    await deliver();
    await practise(readable(), 0.5);
    await deliver();
    expect(platform.scores).toHaveLength(1);
    expect(await tool.stores.lti.sentScoresOf(COURSE)).toMatchObject([
      { subject: 'user-1', attempts: 2, keptBack: true, sent: { scoreGiven: 100, scoreMaximum: 100 } },
    ]);
    expect(await dead()).toEqual([]);
    await practise(readable(), 0.5);
    await deliver();
    expect(platform.scores).toHaveLength(2);
    expect(await tool.stores.lti.sentScoresOf(COURSE)).toMatchObject([{ attempts: 3, keptBack: false }]);
  });

  it('that was looked for a moment ago is not looked for again when the score itself has to be sent once more', async () => {
    anyToken();
    platform.answerNext(RESULTS, json([]));
    platform.answerNext(SCORES, { status: 503 });
    await practise(readable());
    const worker = newWorker();
    await worker.runDue();
    tool.clock.ahead += 10_000;
    await worker.runDue();
    expect(platform.received(RESULTS)).toHaveLength(1);
    expect(platform.scores).toHaveLength(1);
  });

  it('is waited for when the platform cannot show it now', async () => {
    anyToken();
    platform.answerNext(RESULTS, { status: 503 }, json([]));
    await practise(readable());
    await deliver();
    expect(platform.received(SCORES)).toEqual([]);
    tool.clock.ahead += 3_600_000;
    anyToken();
    await deliver();
    expect(platform.scores).toHaveLength(1);
  });
});

describe('a column that was deleted', () => {
  const both = () => session({ ...withoutColumn().ags, lineItem: platform.lineItem, scopes: [SCORE_SCOPE, MANAGE] });

  it('is looked for under the activity, and found where it was made anew', async () => {
    anyToken();
    platform.answerNext(SCORES, { status: 404 });
    platform.answerNext(ITEMS, json([{ id: platform.lineItem, resourceLinkId: 'link-1', tag: '' }]));
    await practise(both());
    await deliver();
    expect(platform.scores).toHaveLength(1);
  });

  it('and never made anew is told to the administrator', async () => {
    anyToken();
    platform.answerNext(SCORES, { status: 404 });
    platform.answerNext(ITEMS, json([]));
    await practise(both());
    await deliver();
    expect(await dead()).toMatchObject([{ kind: 'ags.score', error: 'scores: status 404', personId: 'person-1' }]);
  });

  it('comes back with the administrator who asks again', async () => {
    anyToken();
    platform.answerNext(SCORES, { status: 404 });
    await practise(withColumn());
    await deliver();
    const [job] = await dead();
    const { tenantId } = platform.registration;
    expect(await tool.stores.jobs.requeue(tenantId, job?.id ?? '', new Date(tool.now()).toISOString())).toBe(true);
    await deliver();
    expect(platform.scores).toHaveLength(1);
  });
});

// canvas-lms 1659
describe('Test Student of Canvas', () => {
  const refusal = JSON.stringify({
    errors: { type: 'unprocessable_entity', message: 'User not found in course or is not a student' },
  });
  it.each<[string, Partial<Registration>, number]>([
    ['has no grades, which is nobody’s mistake', { product: 'canvas' }, 0],
    ['does not exist elsewhere: there the same answer is told', { product: 'other' }, 1],
  ])('%s', async (_, changes, buried) => {
    await tool.stores.lti.putRegistration({ ...platform.registration, ...changes });
    platform.answerNext(SCORES, { status: 422, body: refusal });
    await practise(withColumn());
    await deliver();
    expect(await dead()).toHaveLength(buried);
  });
});

it('the times of an activity’s scores rise by whole seconds, whether the launch named its column or not', async () => {
  anyToken();
  platform.answerNext(ITEMS, json([{ id: platform.lineItem, resourceLinkId: 'link-1', tag: '' }]));
  await practise(withColumn());
  await practise(withoutColumn());
  for (let turn = 0; turn < 2; turn += 1) await deliver();
  const seconds = platform.scores.map(({ timestamp }) => Math.floor(Date.parse(String(timestamp)) / 1000));
  expect(new Set(seconds).size).toBe(platform.scores.length);
});
