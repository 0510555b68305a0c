/** Practice scores on their way to the gradebook: put into the outbox when practice ends, delivered by the worker. */
import type { ClaimedJob, Locale, LtiSession, LtiStore, PracticeScore, Registration, Store } from '@keylift/core';
import { z } from 'zod';
import type { JobOutcome } from '../../outbox/worker.js';
import type { PlatformFetch } from '../platform-fetch.js';
import { judge, reach, retryAfter } from '../service-outcome.js';
import { LINE_ITEM_SCOPES, type ColumnOf, type LineItems } from './line-items.js';
import { columnLabels, practiceScore, SCORE_SCOPE, SCORE_TYPE, scoresUrl } from './score.js';
import type { ServiceTokens } from './service-tokens.js';

export const SCORE_JOB = 'ags.score';

const payloadSchema = z.object({
  registrationId: z.string(),
  /** Where the launch named the column; else where to look for it. */
  lineItem: z.url().optional(),
  column: z.object({ lineItems: z.url(), resourceLinkId: z.string(), scope: z.string(), label: z.string() }).optional(),
  score: z.object({ userId: z.string(), scoreGiven: z.number(), timestamp: z.string() }).loose(),
});

/**
 * Plans one score for one attempt, if this launch has a gradebook column and this person is graded. Again with the same
 * attempt changes nothing.
 */
export async function planScore(
  deps: { readonly lti: Pick<LtiStore, 'nextScoreTimestamp'>; readonly store: Store; readonly now: () => number },
  session: LtiSession,
  practice: PracticeScore,
  locale: Locale,
): Promise<void> {
  const { ags, registrationId, role, subject } = session;
  const lineItem = ags?.lineItem;
  const column = lineItem === undefined ? columnOf(session, locale) : undefined;
  // Only learners have grades, and without a name for them there is nobody to grade.
  if ((lineItem ?? column) === undefined || !ags?.scopes.includes(SCORE_SCOPE) || role !== 'learner' || subject === '')
    return;
  const now = new Date(deps.now()).toISOString();
  // Decided now, not when it is sent: a score that waits long must not overtake a newer one.
  const clock = lineItem ?? `${column?.lineItems} ${column?.resourceLinkId}`;
  const timestamp = await deps.lti.nextScoreTimestamp(clock, subject, now);
  const score = practiceScore(subject, practice.scaled, timestamp, locale);
  await deps.store.enqueue([
    {
      id: `${SCORE_JOB}/${practice.personId}/${practice.lessonId}/${practice.attemptId}`,
      kind: SCORE_JOB,
      payload: { registrationId, ...(lineItem !== undefined && { lineItem }), ...(column && { column }), score },
      runAt: now,
    },
  ]);
}

export interface ScoreDeliveryDeps {
  readonly lti: Pick<LtiStore, 'getRegistration'>;
  readonly tokens: ServiceTokens;
  readonly lineItems: LineItems;
  readonly fetch: PlatformFetch;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

/** The handler of `ags.score`. A retry sends the very same score, so the platform sees it as one. */
export async function deliverScore(deps: ScoreDeliveryDeps, job: ClaimedJob): Promise<JobOutcome> {
  const read = payloadSchema.safeParse(job.payload);
  if (!read.success) return { outcome: 'dead', error: 'the job is not a score' };
  const { column, registrationId, score } = read.data;
  const registration = await deps.lti.getRegistration(registrationId);
  if (!registration?.active) return { outcome: 'dead', error: 'the registration is gone or inactive' };
  if (isCopyOfCanvas(registration)) return { outcome: 'done' };
  const found = column
    ? await reach(async () => ({ lineItem: await deps.lineItems(registration, column) }))
    : read.data;
  if ('unreachable' in found) return { outcome: 'retry', error: `line items: ${found.unreachable}` };
  const { lineItem } = found;
  if (lineItem === undefined) return { outcome: 'done' }; // the activity takes no grades
  const first = await post(deps, registration, lineItem, score);
  // 401: the token may have been revoked before its time; a new one is tried once.
  return first.unauthorized ? (await post(deps, registration, lineItem, score)).outcome : first.outcome;
}

/** Moodle leaves the column out of a launch while a second one is linked to the activity. */
function columnOf({ ags, resourceLinkId }: LtiSession, locale: Locale): ColumnOf | undefined {
  const scope = LINE_ITEM_SCOPES.find((one) => ags?.scopes.includes(one));
  if (ags?.lineItems === undefined || resourceLinkId === undefined || scope === undefined) return undefined;
  return { lineItems: ags.lineItems, resourceLinkId, scope, label: columnLabels[locale] };
}

/** Its beta and test environments are copies of production that reset; a grade from them would be made up. */
const isCopyOfCanvas = ({ issuer }: Registration): boolean =>
  /^https:\/\/canvas\.(beta|test)\.instructure\.com$/.test(issuer);

async function post(
  deps: ScoreDeliveryDeps,
  registration: Registration,
  lineItem: string,
  score: unknown,
): Promise<{ readonly outcome: JobOutcome; readonly unauthorized?: true }> {
  const granted = await reach(() => deps.tokens.get(registration, [SCORE_SCOPE]));
  if ('unreachable' in granted)
    return { outcome: { outcome: 'retry', error: `token endpoint: ${granted.unreachable}` } };
  // A setting on the platform, which somebody may mend within the two days a job lives.
  if ('refused' in granted) return { outcome: retryAfter(granted.refused, granted.answer, deps.now()) };
  const { token } = granted;
  const answer = await reach(() =>
    deps.fetch(scoresUrl(lineItem), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': SCORE_TYPE, accept: '*/*' },
      body: JSON.stringify(score),
      timeoutMs: 10_000,
      maxBytes: 64 * 1024,
    }),
  );
  if ('unreachable' in answer) return { outcome: { outcome: 'retry', error: `scores: ${answer.unreachable}` } };
  if (answer.status === 401) {
    deps.tokens.drop(registration, [SCORE_SCOPE], token);
    return { outcome: { outcome: 'retry', error: 'scores: status 401' }, unauthorized: true };
  }
  // 409: the platform already has this score or a newer one, which is what we want (AGS 2.0 §3.4.7).
  const arrived = answer.status === 409 || (answer.status >= 200 && answer.status <= 299);
  // The status alone: Moodle's status phrase repeats the request, user id and comment included.
  return { outcome: arrived ? { outcome: 'done' } : judge(answer, `scores: status ${answer.status}`, deps.now()) };
}
