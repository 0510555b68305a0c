/** A score as AGS 2.0 wants it (§3.4). */
import type { Instant, Locale } from '@keylift/core';

export const SCORE_SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
/** Moodle refuses `application/json` here. */
export const SCORE_TYPE = 'application/vnd.ims.lis.v1.score+json';

export const MAXIMUM = 100;

export interface Score {
  readonly userId: string;
  readonly scoreGiven: number;
  readonly scoreMaximum: number;
  readonly activityProgress: 'Completed';
  readonly gradingProgress: 'FullyGraded';
  readonly timestamp: Instant;
  readonly comment: string;
}

/**
 * Submitted practice only (REQUIREMENTS P22). Always fully graded and always with its comment: on Moodle a score without
 * either wipes what was there.
 */
export function practiceScore(userId: string, scaled: number, timestamp: Instant, locale: Locale): Score {
  return {
    userId,
    scoreGiven: Math.round(scaled * MAXIMUM * 100) / 100,
    scoreMaximum: MAXIMUM,
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    timestamp,
    comment: comments[locale],
  };
}

/** Of a column we make. */
export const columnLabels: Readonly<Record<Locale, string>> = { en: 'Keylift: practice', de: 'Keylift: Übung' };

const comments: Readonly<Record<Locale, string>> = {
  en: 'Practice finished in Keylift. It counts tries, not proficiency.',
  de: 'In Keylift abgeschlossene Übung. Sie zählt Versuche, nicht Können.',
};

/** Also where a platform made markup of it, or added to it. */
export const isOurComment = (comment: string): boolean =>
  Object.values(comments).some((ours) => comment.includes(ours));

/** `/scores` goes before the query: Moodle's line items end in `?type_id=1` (AGS 2.0 §3.3.2). */
export function scoresUrl(lineItem: string): string {
  const url = new URL(lineItem);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/scores`;
  return url.href;
}
