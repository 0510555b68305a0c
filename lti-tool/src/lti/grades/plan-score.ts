/** Finished practice is put into the outbox, if the course wants it in its gradebook. */
import type { GradeChoice, Locale, LtiSession, LtiStore, PracticeScore, Store } from '@keylift/core';
import { gradeChoiceOf } from './grade-setting.js';
import { LINE_ITEM_SCOPES, type ColumnOf } from './line-items.js';
import { RESULT_SCOPE } from './results.js';
import { SCORE_JOB, type ScorePayload } from './score-outbox.js';
import { columnLabels, practiceScore, SCORE_SCOPE } from './score.js';

export interface PlanScoreDeps {
  readonly lti: Pick<LtiStore, 'nextScoreTimestamp' | 'gradeSettings'>;
  readonly store: Store;
  /** Real time, milliseconds since 1970: platforms compare the times of scores. */
  readonly now: () => number;
}

/**
 * Plans one score for one attempt, if this launch has a gradebook column and this person is graded. Again with the same
 * attempt changes nothing.
 */
export async function planScore(
  deps: PlanScoreDeps,
  session: LtiSession,
  practice: PracticeScore,
  locale: Locale,
): Promise<void> {
  const { ags, contextKey, registrationId, resourceLinkId, role, subject } = session;
  // Only learners have grades, and without a name for them there is nobody to grade.
  if (!ags?.scopes.includes(SCORE_SCOPE) || role !== 'learner' || subject === '') return;
  const { choice } = await gradeChoiceOf(deps.lti, session);
  const column = columnOf(session, choice, locale);
  if (choice === 'none' || (ags.lineItem ?? column) === undefined) return;
  const now = new Date(deps.now()).toISOString();
  // Decided now, not when it is sent: a score that waits long must not overtake a newer one. By activity where there is
  // one, because one column may be named in one launch and not in the next.
  const clock = resourceLinkId === undefined ? String(ags.lineItem) : activityClock(session);
  const timestamp = await deps.lti.nextScoreTimestamp(clock, subject, now);
  const payload: ScorePayload = {
    registrationId,
    personId: practice.personId,
    ...(contextKey !== undefined && { contextKey }),
    ...(resourceLinkId !== undefined && { resourceLinkId }),
    ...(ags.lineItem !== undefined && { lineItem: ags.lineItem }),
    ...(column && { column }),
    readFirst: ags.scopes.includes(RESULT_SCOPE),
    score: { ...practiceScore(subject, practice.scaled, timestamp, locale) },
  };
  await deps.store.enqueue([
    {
      id: `${SCORE_JOB}/${practice.personId}/${practice.lessonId}/${practice.attemptId}`,
      kind: SCORE_JOB,
      payload: { ...payload },
      runAt: now,
      personId: practice.personId,
    },
  ]);
}

const activityClock = ({ registrationId, deploymentId, resourceLinkId }: LtiSession): string =>
  JSON.stringify([registrationId, deploymentId, resourceLinkId]);

/** Where to look when the launch names none (Moodle, while a second one is linked), or when the one it named is gone. */
function columnOf({ ags, resourceLinkId }: LtiSession, choice: GradeChoice, locale: Locale): ColumnOf | undefined {
  const scope = LINE_ITEM_SCOPES.find((one) => ags?.scopes.includes(one));
  if (ags?.lineItems === undefined || resourceLinkId === undefined || scope === undefined) return undefined;
  const { lineItems } = ags;
  return { lineItems, resourceLinkId, scope, ...(choice === 'made' && { label: columnLabels[locale] }) };
}
