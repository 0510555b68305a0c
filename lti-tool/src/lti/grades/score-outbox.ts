/** Practice scores on their way from the outbox to the gradebook. */
import type { ClaimedJob, LtiStore, PersonId, Registration } from '@keylift/core';
import { payloadReader } from '../../outbox/payload.js';
import type { JobOutcome } from '../../outbox/worker.js';
import { isCopyOfCanvas } from '../canvas.js';
import { callService, type ServiceDeps } from '../service-call.js';
import { judge, reach, tryAgain } from '../service-outcome.js';
import { canvasScore, hasNewerGrade, hasNoAttemptLeft, isTestStudent } from './canvas-score.js';
import type { LineItems } from './line-items.js';
import { isOurs, readResults } from './results.js';
import { SCORE_SCOPE, SCORE_TYPE, scoresUrl } from './score.js';

export const SCORE_JOB = 'ags.score';

const readPayload = payloadReader((z) =>
  z.object({
    registrationId: z.string(),
    personId: z.string().optional(),
    contextKey: z.string().optional(),
    resourceLinkId: z.string().optional(),
    /** Where the launch named the column. */
    lineItem: z.url().optional(),
    /** Where to look for it otherwise. */
    column: z
      .object({ lineItems: z.url(), resourceLinkId: z.string(), scope: z.string(), label: z.string().optional() })
      .optional(),
    /** The platform lets us see what the column holds. */
    readFirst: z.boolean().default(false),
    score: z
      .object({ userId: z.string(), scoreGiven: z.number(), scoreMaximum: z.number(), timestamp: z.string() })
      .loose(),
  }),
);
export type ScorePayload = NonNullable<Awaited<ReturnType<typeof readPayload>>>;

/** A column that was seen free stays so for this long: a try that follows soon does not look again. */
const STAYS_FREE = 60_000;

export interface ScoreDeliveryDeps extends ServiceDeps {
  readonly lti: Pick<LtiStore, 'getRegistration' | 'getSentScore' | 'noteScore'>;
  readonly lineItems: LineItems;
  /** By job, when its column was last seen free, in milliseconds since 1970. */
  readonly seenFree: Map<string, number>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

/** The handler of `ags.score`. A retry sends the very same score, so the platform sees it as one. */
export async function deliverScore(deps: ScoreDeliveryDeps, job: ClaimedJob): Promise<JobOutcome> {
  const outcome = await deliver(deps, job);
  if (outcome.outcome !== 'retry') deps.seenFree.delete(job.id);
  return outcome;
}

async function deliver(deps: ScoreDeliveryDeps, job: ClaimedJob): Promise<JobOutcome> {
  const payload = await readPayload(job.payload);
  if (!payload) return { outcome: 'dead', error: 'the job is not a score' };
  const registration = await deps.lti.getRegistration(payload.registrationId);
  if (!registration?.active) return { outcome: 'dead', error: 'the registration is gone or inactive' };
  if (isCopyOfCanvas(registration)) return { outcome: 'done' };
  const { lineItem } = payload;
  const sent = lineItem === undefined ? 'no such column' : await send(deps, job, registration, payload, lineItem);
  if (sent !== 'no such column') return sent;
  if (!payload.column) return gone;
  const { column } = payload;
  const found = await reach(async () => ({ lineItem: await deps.lineItems(registration, column) }), deps.now());
  if ('unreachable' in found) return tryAgain('line items', found);
  // An activity that takes no grades has no column, which is nobody's mistake; one that was deleted is told.
  if (found.lineItem === undefined) return lineItem === undefined ? { outcome: 'done' } : gone;
  const again = await send(deps, job, registration, payload, found.lineItem);
  return again === 'no such column' ? gone : again;
}

const gone: JobOutcome = { outcome: 'dead', error: 'scores: status 404' };

async function send(
  deps: ScoreDeliveryDeps,
  { id, tenantId, personId }: ClaimedJob,
  registration: Registration,
  { score, readFirst, registrationId, contextKey, resourceLinkId, personId: ofPayload }: ScorePayload,
  lineItem: string,
): Promise<JobOutcome | 'no such column'> {
  const note = (keptBack: boolean) =>
    deps.lti.noteScore({
      lineItem,
      subject: score.userId,
      tenantId,
      personId: personId ?? (ofPayload as PersonId),
      registrationId,
      ...(contextKey !== undefined && { contextKey }),
      ...(resourceLinkId !== undefined && { resourceLinkId }),
      lastAt: score.timestamp,
      ...(!keptBack && {
        sent: { scoreGiven: score.scoreGiven, scoreMaximum: score.scoreMaximum, at: score.timestamp },
      }),
      keptBack,
    });

  if (readFirst && deps.now() - (deps.seenFree.get(id) ?? 0) > STAYS_FREE) {
    const seen = await reach(
      async () => ({ foreign: await holdsForeignGrade(deps, registration, lineItem, score) }),
      deps.now(),
    );
    if ('unreachable' in seen) return tryAgain('results', seen);
    if (seen.foreign) {
      await note(true);
      return { outcome: 'done' };
    }
    deps.seenFree.set(id, deps.now());
  }
  const post = (counts: boolean) =>
    callService(deps, registration, {
      url: scoresUrl(lineItem),
      scope: SCORE_SCOPE,
      method: 'POST',
      headers: { 'content-type': SCORE_TYPE, accept: '*/*' },
      body: JSON.stringify(registration.product === 'canvas' ? canvasScore(score, { counts }) : score),
    });
  const answer = await reach(async () => {
    const first = await post(true);
    return hasNoAttemptLeft(registration, first) ? post(false) : first;
  }, deps.now());
  if ('unreachable' in answer) return tryAgain('scores', answer);
  if (answer.status === 404) return 'no such column';
  // 409: the platform already has this score or a newer one, which is what we want (AGS 2.0 §3.4.7).
  const superseded = answer.status === 409 || hasNewerGrade(registration, answer);
  if (superseded || (answer.status >= 200 && answer.status <= 299)) {
    await note(false);
    return { outcome: 'done' };
  }
  if (isTestStudent(registration, answer)) return { outcome: 'done' };
  // The status alone: Moodle's status phrase repeats the request, user id and comment included.
  const error = `scores: status ${answer.status}`;
  return answer.status === 401 ? { outcome: 'retry', error } : judge(answer, error, deps.now());
}

/** A grade that somebody else gave stays (REQUIREMENTS P22). */
async function holdsForeignGrade(
  deps: ScoreDeliveryDeps,
  registration: Registration,
  lineItem: string,
  { userId }: ScorePayload['score'],
): Promise<boolean> {
  const held = await readResults(deps, registration, lineItem, userId);
  if (typeof held === 'string' || held.length === 0) return false;
  const known = await deps.lti.getSentScore(lineItem, userId);
  return held.some((result) => !isOurs(result, known?.sent));
}
