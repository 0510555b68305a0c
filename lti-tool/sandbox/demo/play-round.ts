/** One round as a learner plays it, over HTTP alone: launch, lesson, answers, and the grade that comes back. */
import type { AnswerView, CompletionView, Lesson, LessonView, TodayView } from '@keylift/core';
import type { SessionInfo } from '@keylift/core/api';
import { randomUUID } from 'node:crypto';
import { MEDIA, SCOPE } from '../lms/lti-terms.js';
import { readForm } from '../lms/forms.js';
import { questionsOf, rightResponse } from './answers.js';
import { CookieJar } from './cookie-jar.js';
import type { Demo } from './start-demo.js';
import { until } from './until.js';

export interface Round {
  readonly launch: 'ok';
  readonly lesson: string;
  /** The estimate of the lesson's skill on a scale from 0 to 1; null while there is too little evidence. */
  readonly masteryBefore: number | null;
  readonly masteryAfter: number | null;
  /** In the gradebook, out of 100. */
  readonly score: number;
}

export async function playRound(demo: Demo): Promise<Round> {
  const call = await openSession(demo, await launch(demo));
  const today = await call<TodayView>('GET', '/api/today');
  if (!today.keyResult) fail('the course leads to no Key Result');
  const next = today.sprint.next ?? fail('there is no lesson today');
  const lesson =
    demo.lessons.find(({ id }) => id === next.lessonId) ?? fail(`${next.lessonId} is not a shipped lesson`);
  const view = await call<LessonView>('GET', `/api/lessons/${lesson.id}`);

  const attemptId = randomUUID();
  const answers = await answerAll(call, lesson, view, attemptId);
  const completion = await call<CompletionView>('POST', `/api/lessons/${lesson.id}/complete`, { attemptId });
  const score = await scoreInGradebook(demo);
  if (Math.abs(score - completion.score * 100) > 0.01)
    fail(`the gradebook says ${score}, Keylift ${completion.score * 100}`);
  return {
    launch: 'ok',
    lesson: lesson.id,
    masteryBefore: answers.at(0)?.standing.before.estimate?.at ?? null,
    masteryAfter: answers.at(-1)?.standing.after.estimate?.at ?? null,
    score,
  };
}

/** Follows the forms and redirects a browser would follow; returns the one-time code of the web UI. */
async function launch({ lms, tierTwo }: Demo): Promise<string> {
  const browser = new CookieJar();
  await browser.fetch(`${lms.state.origin}/as/maya`);
  const initiation = readForm(await text(await browser.fetch(`${lms.state.origin}/launch/${tierTwo.practice}`)));
  const login = await browser.fetch(initiation.action, {
    method: 'POST',
    body: new URLSearchParams(initiation.fields),
  });
  // With Platform Storage a page goes on by script; without scripts, by its link.
  const link = /id="continue" href="([^"]+)"/.exec(await login.text())?.[1]?.replaceAll('&#38;', '&');
  const request = login.headers.get('location') ?? link ?? fail(`the login answered ${login.status}`);
  const response = readForm(await text(await browser.fetch(request)));
  const launched = await browser.fetch(response.action, { method: 'POST', body: new URLSearchParams(response.fields) });
  const app = launched.headers.get('location') ?? fail(`the launch answered ${launched.status}`);
  return new URLSearchParams(new URL(app).hash.slice(1)).get('code') ?? fail('the launch gave no code');
}

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

async function openSession({ toolUrl }: Demo, code: string): Promise<Call> {
  const send = async (method: string, path: string, body: unknown, token?: string): Promise<unknown> => {
    const response = await fetch(`${toolUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return JSON.parse(await text(response));
  };
  const { token } = (await send('POST', '/api/session', { code })) as SessionInfo;
  return async <T>(method: string, path: string, body?: unknown) => (await send(method, path, body, token)) as T;
}

async function answerAll(
  call: Call,
  lesson: Lesson,
  view: LessonView,
  attemptId: string,
): Promise<readonly AnswerView[]> {
  const questions = new Map(questionsOf(lesson).map((question) => [question.id, question]));
  const answers: AnswerView[] = [];
  for (const block of view.blocks) {
    if (block.type !== 'question') continue;
    const question = questions.get(block.question.id) ?? fail(`the file has no question ${block.question.id}`);
    const body = { attemptId, questionId: question.id, response: rightResponse(question, block.question) };
    answers.push(await call<AnswerView>('POST', `/api/lessons/${lesson.id}/answers`, body));
  }
  return answers;
}

/** Asks the grade service, as the tool would, until the score has arrived. */
async function scoreInGradebook({ lms, facts, tierTwo }: Demo): Promise<number> {
  const { gradebook, profile } = lms.state;
  const item = gradebook.itemOfActivity(tierTwo.practice) ?? fail('the activity has no column');
  const maya = lms.state.world.people.find(({ key }) => key === 'maya') ?? fail('Maya is not there');
  const url = `${facts.issuer}${profile.paths.lineItem(item.courseId, item.id)}/results${profile.serviceQuery(facts.deploymentId)}`;
  const headers = {
    accept: MEDIA.results,
    authorization: `Bearer ${lms.issueToken(facts.clientId, [SCOPE.resultReadonly])}`,
  };
  return until('the score in the gradebook', async () => {
    const response = await fetch(url, { headers });
    if (response.status === 503) return undefined; // a fault of the Lab
    const results = JSON.parse(await text(response)) as { userId: string; resultScore: number }[];
    return results.find(({ userId }) => userId === profile.subject(maya))?.resultScore;
  });
}

/** The body of a good answer. */
async function text(response: Response): Promise<string> {
  const body = await response.text();
  if (!response.ok) fail(`${new URL(response.url).pathname} answered ${response.status}: ${body.slice(0, 300)}`);
  return body;
}

function fail(what: string): never {
  throw new Error(`[smoke] ${what}`);
}
