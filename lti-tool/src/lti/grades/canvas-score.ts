/** What Canvas does beyond AGS 2.0 when a score comes in (canvas-lms, app/controllers/lti/ims/scores_controller.rb). */
import type { Registration } from '@keylift/core';
import type { PlatformAnswer } from '../platform-fetch.js';

const SUBMISSION = 'https://canvas.instructure.com/lti/submission';

type Score = Readonly<Record<string, unknown>> & { readonly timestamp: string };

/**
 * Every score is a submission there and uses up an attempt, unless it was submitted at the same moment as the last one: so
 * that a score sent twice stays one attempt, that moment is named. `counts`: false for a score that is no new attempt.
 */
export const canvasScore = (
  score: Score,
  { counts }: { readonly counts: boolean },
): Readonly<Record<string, unknown>> => ({
  ...score,
  submission: { submittedAt: score.timestamp },
  ...(!counts && { [SUBMISSION]: { new_submission: false } }),
});

const isCanvas = ({ product }: Registration): boolean => product === 'canvas';

/** "Student view" of Canvas is a learner who has no grades (canvas-lms 1659). */
export const isTestStudent = (registration: Registration, { status, text }: PlatformAnswer): boolean =>
  isCanvas(registration) && status === 422 && text.includes('is not a student');

/** An assignment may allow few attempts; the grade may change after them all the same. */
export const hasNoAttemptLeft = (registration: Registration, { status, text }: PlatformAnswer): boolean =>
  isCanvas(registration) && status === 422 && text.includes('allowed attempts');

/** Where the specification wants 409. */
export const hasNewerGrade = (registration: Registration, { status, text }: PlatformAnswer): boolean =>
  isCanvas(registration) && status === 400 && text.includes('before last updated');
