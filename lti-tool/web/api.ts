/**
 * The HTTP client of this page. The core's client reads its table from the contract, and the contract brings zod;
 * this one repeats methods and paths only, and the compiler holds them equal to the contract.
 */
import { KeyliftError, type ErrorCode } from '@keylift/core';
import { steeringRoutes } from './steering-routes.js';
import { teamRoutes } from './team-routes.js';
import type { ApiClient, ErrorBody, RouteName, Routes } from '@keylift/core/api';

const routes: { readonly [Name in RouteName]: readonly [Routes[Name]['method'], Routes[Name]['path']] } = {
  openSession: ['POST', '/api/session'],
  closeSession: ['DELETE', '/api/session'],
  today: ['GET', '/api/today'],
  lesson: ['GET', '/api/lessons/:lessonId'],
  answer: ['POST', '/api/lessons/:lessonId/answers'],
  complete: ['POST', '/api/lessons/:lessonId/complete'],
  applied: ['POST', '/api/applied'],
  ingest: ['POST', '/api/evidence'],
  importOkrs: ['POST', '/api/import/okr'],
  devices: ['GET', '/api/devices'],
  doctor: ['GET', '/api/doctor'],
  look: ['POST', '/api/doctor/looks'],
  jira: ['GET', '/api/jira'],
  offerJiraCode: ['POST', '/api/jira/codes'],
  unlinkJira: ['DELETE', '/api/jira/links/:linkId'],
  untieJira: ['DELETE', '/api/jira/sites/:siteId'],
  offerDevice: ['POST', '/api/devices/codes'],
  lookAtDevice: ['POST', '/api/devices/requests'],
  answerDevice: ['POST', '/api/devices/requests/answer'],
  disconnectDevice: ['DELETE', '/api/devices/:deviceId'],
  xray: ['POST', '/api/xray'],
  match: ['POST', '/api/match'],
  matchCourse: ['POST', '/api/match/course'],
  taught: ['GET', '/api/match/taught'],
  teach: ['POST', '/api/match/taught'],
  takeBack: ['POST', '/api/match/taught/:labelId/take-back'],
  platforms: ['GET', '/api/platforms'],
  addPlatform: ['POST', '/api/platforms'],
  changePlatform: ['POST', '/api/platforms/:platformId'],
  changeDeployment: ['POST', '/api/platforms/:platformId/deployments'],
  invitePlatform: ['POST', '/api/platform-invitations'],
  revokeInvitation: ['DELETE', '/api/platform-invitations/:invitationId'],
  turnKeys: ['POST', '/api/signing-keys'],
  audit: ['POST', '/api/audit'],
  keyResults: ['GET', '/api/key-results'],
  keyResult: ['GET', '/api/key-results/:keyResultId'],
  content: ['GET', '/api/content'],
  chooseContent: ['POST', '/api/content'],
  roster: ['GET', '/api/roster'],
  takeRoster: ['POST', '/api/roster'],
  stopRoster: ['DELETE', '/api/roster'],
  gradebook: ['GET', '/api/gradebook'],
  chooseGradebook: ['POST', '/api/gradebook'],
  submission: ['GET', '/api/submission'],
  deliveries: ['GET', '/api/deliveries'],
  settleDelivery: ['POST', '/api/deliveries'],
  skill: ['GET', '/api/skills/:skillId'],
  learningHours: ['GET', '/api/learning-hours'],
  learningTime: ['GET', '/api/learning-time'],
  setLearningTime: ['POST', '/api/learning-time'],
  snooze: ['POST', '/api/learning-time/snooze'],
  decline: ['POST', '/api/lessons/:lessonId/decline'],
  nudge: ['POST', '/api/nudges'],
  dismissNudge: ['POST', '/api/nudges/dismiss'],
  openFeed: ['POST', '/api/learning-time/feed'],
  closeFeed: ['DELETE', '/api/learning-time/feed'],
  setLearningPolicy: ['POST', '/api/learning-policy'],
  path: ['GET', '/api/path'],
  keyResultPath: ['GET', '/api/key-results/:keyResultId/path'],
  playbook: ['GET', '/api/key-results/:keyResultId/playbook'],
  checkIn: ['POST', '/api/key-results/:keyResultId/check-ins'],
  ...steeringRoutes,
  ...teamRoutes,
};

/** The same promise as the core's client: every failure, also a lost connection, rejects with a `KeyliftError`. */
export type Api = ApiClient;

export interface ApiOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'text'>>;
  /** Asked before every request, because the session opens after the client is made. */
  readonly token: () => string | undefined;
}

export function createApi(options: ApiOptions): Api {
  const methods = Object.entries(routes).map(([name, [method, path]]) => [
    name,
    (input: Record<string, unknown> = {}) => send(options, method, path, input),
  ]);
  return Object.fromEntries(methods) as Api;
}

async function send(
  options: ApiOptions,
  method: string,
  path: string,
  input: Record<string, unknown>,
): Promise<unknown> {
  const body = { ...input };
  const url = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = body[name];
    delete body[name];
    return encodeURIComponent(String(value));
  });
  const token = options.token();
  const headers: Record<string, string> = { accept: 'application/json' };
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  if (method === 'POST') headers['content-type'] = 'application/json';
  let answer;
  let text;
  try {
    answer = await options.fetch(url, {
      method,
      headers,
      credentials: 'omit',
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    });
    text = await answer.text();
  } catch (cause) {
    throw new KeyliftError('unavailable', '[web] The server could not be reached.', { cause });
  }
  const data = parse(text);
  if (answer.status >= 200 && answer.status < 300 && data !== undefined) return data;
  throw refusal(answer.status, data);
}

const codes: { readonly [Status in number]?: ErrorCode } = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
};

/** The status decides: a proxy in between may answer with a page of its own. */
function refusal(status: number, data: unknown): KeyliftError {
  const {
    message = `[web] The server answered with status ${status}.`,
    field,
    reference,
  } = (data as Partial<ErrorBody> | null | undefined)?.error ?? {};
  const text = reference === undefined ? message : `${message} (${reference})`;
  return new KeyliftError(codes[status] ?? 'unavailable', text, field === undefined ? {} : { field });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
