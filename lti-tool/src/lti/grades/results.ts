/** What the platform's gradebook holds (AGS 2.0 §3.3): read before a score is sent, and for those who teach. */
import type { Registration, SentScore } from '@keylift/core';
import { callService, nextPage, ServiceRefusal, type ServiceDeps } from '../service-call.js';
import { isOurComment } from './score.js';

export const RESULT_SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly';
const TYPE = 'application/vnd.ims.lis.v2.resultcontainer+json';
/** Canvas sends a hundred rows at most; a course of more than this is shown in part. */
const MOST_PAGES = 50;
/** Platforms keep two decimals on a scale of their own: a hundredth is the same grade. */
const SAME = 0.01;

export interface Result {
  readonly userId: string;
  readonly score: number;
  readonly maximum: number;
  readonly comment?: string;
}

/**
 * All grades of a column, or those of one user. Never with `limit`: Moodle 4.5 answers that with a page of errors.
 * `gone` when there is no such column, `unreadable` when the platform refuses; throws `unavailable` when it cannot be asked
 * now.
 */
export async function readResults(
  deps: ServiceDeps,
  registration: Registration,
  lineItem: string,
  userId?: string,
): Promise<readonly Result[] | 'gone' | 'unreadable'> {
  const first = resultsUrl(lineItem);
  if (userId !== undefined) first.searchParams.set('user_id', userId);
  const results: Result[] = [];
  let url: string | undefined = first.href;
  for (let page = 0; url !== undefined && page < MOST_PAGES; page += 1) {
    const answer = await callService(deps, registration, { url, scope: RESULT_SCOPE, headers: { accept: TYPE } });
    if (answer.status >= 500 || answer.status === 429)
      throw new ServiceRefusal(`results were answered with ${answer.status}`, answer);
    if (answer.status !== 200) return answer.status === 404 ? 'gone' : 'unreadable';
    results.push(...read(answer.text));
    url = nextPage(answer.header('link'), url);
  }
  return userId === undefined ? results : results.filter((result) => result.userId === userId);
}

/** `/results` goes before the query, as `/scores` does. */
function resultsUrl(lineItem: string): URL {
  const url = new URL(lineItem);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/results`;
  return url;
}

/** A row without a grade is no result. */
function read(text: string): readonly Result[] {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown) => {
    const { userId, resultScore, resultMaximum, comment } = (row ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof resultScore !== 'number' || !Number.isFinite(resultScore)) return [];
    const maximum = typeof resultMaximum === 'number' && resultMaximum > 0 ? resultMaximum : 1; // AGS 2.0 §3.3.4.2
    return [
      {
        userId: String(userId),
        score: resultScore,
        maximum,
        ...(typeof comment === 'string' && comment !== '' && { comment }),
      },
    ];
  });
}

/** Whether a grade is the one we sent last, on whatever scale; before we kept that, its comment tells. */
export function isOurs({ score, maximum, comment }: Result, sent: SentScore['sent']): boolean {
  if (!sent) return comment !== undefined && isOurComment(comment);
  return Math.abs(score / maximum - sent.scoreGiven / sent.scoreMaximum) <= SAME;
}
