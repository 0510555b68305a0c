/** A server process that is killed while it delivers a score: another delivers it, and the gradebook has it once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LessonId, LtiSession, PersonId } from '@keylift/core';
import { createLog } from '../src/log.js';
import { planScore } from '../src/lti/grades/plan-score.js';
import { SCORE_SCOPE } from '../src/lti/grades/score.js';
import { createPlatformFetch } from '../src/lti/platform-fetch.js';
import { sealingKeysOf } from '../src/lti/sealing.js';
import { openToolKeys } from '../src/lti/tool-keys.js';
import { createJobHandlers } from '../src/outbox/job-handlers.js';
import { createWorker } from '../src/outbox/worker.js';
import { startPlatform, type Answer, type Platform } from './support/platform.js';
import { PATIENCE, SECRET, serve } from './support/serve.js';
import { openPostgres, type OpenDatabaseStores } from './support/stores.js';

const SCORES = '/lineitems/2/lineitem/scores';
/** As long as a claimed job belongs to the process that claimed it, and a little longer. */
const LEASE_ENDED = 61_000;

let platform: Platform;
let opened: OpenDatabaseStores;
beforeAll(async () => {
  platform = await startPlatform();
  opened = await openPostgres();
  await opened.stores.lti.putRegistration(platform.registration);
}, PATIENCE);
afterAll(async () => {
  await opened.drop();
  await platform.close();
});

async function plan(subject: string): Promise<void> {
  const { lti, forTenant } = opened.stores;
  const { tenantId, id: registrationId } = platform.registration;
  const personId = `person of ${subject}` as PersonId;
  const session: LtiSession = {
    tokenHash: 'hash',
    tenantId,
    personId,
    role: 'learner',
    registrationId,
    deploymentId: 'deployment-1',
    subject,
    ags: { lineItem: platform.lineItem, scopes: [SCORE_SCOPE] },
    expiresAt: '2027-01-01T00:00:00.000Z',
  };
  const practice = {
    personId,
    lessonId: 'lesson-1' as LessonId,
    attemptId: `attempt of ${subject}`,
    scaled: 0.75,
    at: '2026-10-20T08:00:00.000Z',
    day: '2026-10-20',
  };
  await planScore({ lti, store: forTenant(tenantId), now: Date.now }, session, practice, 'en');
}

/** The worker of this process, which sees the time `ahead` of the real one. */
async function workerAt(ahead: number) {
  const { stores } = opened;
  const now = () => Date.now() + ahead;
  const toolKeys = await openToolKeys({ store: stores.lti, now, sealingKeys: sealingKeysOf({ secret: SECRET }) });
  const fetch = createPlatformFetch({ allowLoopback: true, userAgent: 'Keylift test' });
  return createWorker({
    jobs: stores.jobs,
    handlers: createJobHandlers({ stores, lti: stores.lti, fetch, toolKeys, now }),
    now,
    chance: () => 0,
    log: createLog('silent'),
  });
}

const deaths: readonly (readonly [string, string, Answer])[] = [
  ['before the platform took the score', 'user-1', { status: 200, silent: true }],
  ['before it heard that the platform took the score', 'user-2', { status: 200, silent: true, done: true }],
];

it.each(deaths)('killed %s: it is delivered once', { timeout: PATIENCE }, async (_, subject, answer) => {
  const scoresOf = () => platform.scores.filter(({ userId }) => userId === subject);
  const asked = platform.received(SCORES).length;
  platform.answerNext(SCORES, answer);
  await plan(subject);
  const server = await serve(opened.url);
  await expect.poll(() => platform.received(SCORES).length, { timeout: PATIENCE }).toBe(asked + 1);
  await server.end('SIGKILL');
  expect(scoresOf()).toHaveLength(answer.done ? 1 : 0);

  // Nobody knows yet that the other is dead: the job is still its own.
  await (await workerAt(0)).runDue();
  expect(platform.received(SCORES)).toHaveLength(asked + 1);

  await (await workerAt(LEASE_ENDED)).runDue();
  await (await workerAt(2 * LEASE_ENDED)).runDue();
  expect(platform.received(SCORES)).toHaveLength(asked + 2);
  expect(scoresOf()).toHaveLength(1);
  const [first, second] = platform.received(SCORES).slice(asked);
  expect(second?.body).toBe(first?.body);
  const depth = await opened.stores.jobs.depth(new Date(Date.now() + 2 * LEASE_ENDED).toISOString());
  expect(depth).toEqual({ due: 0, dead: 0 });
});
