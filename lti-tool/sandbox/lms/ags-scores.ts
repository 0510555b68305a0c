/** Scores in, results out: AGS 2.0 §3.4 and §3.3. */
import type { Request, Response } from 'express';
import { findItem, readJson, sendJson } from './ags-exchange.js';
import { judgeScore, type LineItem, type ScoreVerdict } from './gradebook.js';
import { sendPage } from './http.js';
import { MEDIA } from './lti-terms.js';
import { messagePage } from './pages/bare.js';
import { cutPage, setLinkHeader } from './paging.js';
import { callerOf, headerSafe, jsonBytes } from './service-guard.js';
import { lineItemUrl, resultsUrl } from './service-urls.js';
import { courseOf, personBySubject, type LmsState } from './state.js';
import { roleIn } from './world.js';

export function takeScore(state: LmsState, request: Request, response: Response): void {
  const item = findItem(state, request, response);
  if (!item) return;
  const score = readJson(request);
  const userId = typeof score === 'object' && score !== null && 'userId' in score ? String(score.userId) : '';
  const verdict = judgeScore(score, {
    item,
    grade: state.gradebook.grade(item.id, userId),
    graded: (id) => isLearner(state, item, id),
    profile: state.profile,
  });
  const type = `${MEDIA.score}; charset=utf-8`;
  if (verdict.status === 'accepted') {
    state.gradebook.putGrade(item.id, verdict.grade);
    if (state.profile.name === 'moodle') return void response.status(200).set('Content-Type', type).end();
    return sendJson(response, 200, 'application/json', {
      resultUrl: `${resultsUrl(state, callerOf(response).tool, item)}/${userId}`,
    });
  }
  if (state.profile.name === 'canvas') return refuseAsCanvas(response, verdict);
  // Moodle says the reason in the status phrase only, and repeats the whole request there.
  response.statusMessage = headerSafe(
    verdict.status === 'superseded'
      ? `Refusing score with an earlier timestamp for item ${item.id} and user ${userId}`
      : `Incorrect score received${JSON.stringify(score)}`,
  );
  const status = verdict.status === 'superseded' ? 409 : 400;
  return void response.status(status).set('Content-Type', type).end(jsonBytes([]));
}

/** In JSON, and 400 where the specification has 409. */
function refuseAsCanvas(response: Response, verdict: Exclude<ScoreVerdict, { status: 'accepted' }>): void {
  const superseded = verdict.status === 'superseded';
  const message = superseded
    ? 'Provided timestamp before last updated timestamp of the result'
    : verdict.reason === 'userId'
      ? 'User not found in course or is not a student'
      : `Invalid ${verdict.reason}`;
  sendJson(response, superseded ? 400 : 422, 'application/json', { errors: { message } });
}

function isLearner(state: LmsState, item: LineItem, userId: string): boolean {
  const course = courseOf(state, item.courseId);
  const person = personBySubject(state, userId);
  return course !== undefined && person !== undefined && roleIn(course, person) === 'Learner';
}

export function listResults(state: LmsState, request: Request, response: Response): void {
  const item = findItem(state, request, response);
  if (!item) return;
  const { tool } = callerOf(response);
  const { user_id: userId, limit } = request.query;
  if (limit !== undefined && state.profile.resultsLimitBroken) {
    return sendPage(state, response, messagePage('Error', 'The page you asked for was not found.'), 404);
  }
  const rows = state.gradebook
    .grades(item.id)
    // Moodle lists whoever has a row, with a grade or without.
    .filter((grade) => grade.score !== undefined || state.profile.name === 'moodle')
    .filter((grade) => userId === undefined || grade.userId === userId);
  const page = cutPage(rows, request, state.origin);
  setLinkHeader(response, page.next);
  sendJson(
    response,
    200,
    MEDIA.results,
    page.rows.map((grade) => {
      const id = new URL(resultsUrl(state, tool, item));
      id.searchParams.set('user_id', grade.userId);
      if (grade.score === undefined) return { id: id.href, userId: grade.userId };
      return {
        id: id.href,
        userId: grade.userId,
        resultScore: grade.score,
        resultMaximum: item.scoreMaximum,
        ...(grade.comment !== undefined && { comment: grade.comment }),
        scoreOf: lineItemUrl(state, tool, item),
        timestamp: new Date(grade.at).toISOString(),
      };
    }),
  );
}
