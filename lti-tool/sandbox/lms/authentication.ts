/** The OpenID Connect endpoint that turns a begun launch into a signed id_token, LTI 1.3 Core and Security Framework §5.1.1. */
import { Router, type Request, type Response } from 'express';
import { requestParams, sendPage, sessionId } from './http.js';
import { judgeAuthentication, type AuthenticationVerdict, type RequestParams } from './judge-authentication.js';
import { readHint } from './launches.js';
import { autoPostPage, messagePage } from './pages/bare.js';
import { signLaunch } from './sign-launch.js';
import type { LmsState } from './state.js';

interface Answer {
  readonly redirectUri: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
}

export function authenticationRoutes(state: LmsState): Router {
  /** The newest good answer for each tool, for the replay fault. */
  const lastAnswers = new Map<string, Answer>();
  const router = Router();
  router.all(state.profile.paths.auth, async (request, response) => {
    const params = requestParams(request);
    const session = checkSession(state, request, params);
    if (session === 'unknown') return sendRepost(state, response, params);
    if (session === 'foreign') return sendRefusal(state, response, 'This launch was started by somebody else.');

    const verdict = judgeAuthentication(state, params);
    if (verdict.spends) state.launches.consume(verdict.spends);
    if (verdict.kind === 'page') return sendRefusal(state, response, verdict.reason);
    const answer = await makeAnswer(state, verdict);
    const previous = verdict.kind === 'launch' ? lastAnswers.get(verdict.tool.clientId) : undefined;
    if (verdict.kind === 'launch') lastAnswers.set(verdict.tool.clientId, answer);
    return sendAnswer(state, response, state.faults.replay && previous ? previous : answer);
  });
  return router;
}

async function makeAnswer(state: LmsState, verdict: Exclude<AuthenticationVerdict, { kind: 'page' }>): Promise<Answer> {
  const { redirectUri } = verdict;
  if (verdict.kind === 'error') {
    return {
      redirectUri,
      fields: { error: verdict.error, error_description: verdict.description, state: verdict.state },
    };
  }
  const idToken = await signLaunch(state, verdict.tool, verdict.launch, verdict.nonce);
  // Canvas says it again here.
  const again = state.profile.name === 'canvas' && !state.faults['storage-off'] && state.storageTarget !== undefined;
  const fields = { id_token: idToken, state: verdict.state, ...(again && { lti_storage_target: state.storageTarget }) };
  return { redirectUri, fields };
}

/**
 * A launch belongs to the browser session it was begun in. The cookie is missing when a page of the tool, and not a
 * redirect, sent the browser here inside a frame.
 */
function checkSession(state: LmsState, request: Request, params: RequestParams): 'fits' | 'foreign' | 'unknown' {
  const launchId = readHint(params['lti_message_hint'] ?? '', state.profile.hintIsJson);
  const launch = launchId === undefined ? undefined : state.launches.peek(launchId);
  if (!launch?.sessionId) return 'fits';
  const id = sessionId(request);
  if (id === undefined) return params['repost'] ? 'foreign' : 'unknown';
  return id === launch.sessionId && state.sessions.get(id) === launch.personId ? 'fits' : 'foreign';
}

/** As Moodle does it: a page of our own posts the request again, and the browser adds the session cookie. */
function sendRepost(state: LmsState, response: Response, params: RequestParams): void {
  const page = autoPostPage({
    title: 'One moment',
    action: state.profile.paths.auth,
    fields: { ...params, repost: 'true' },
  });
  sendPage(state, response, page);
}

function sendRefusal(state: LmsState, response: Response, reason: string): void {
  sendPage(
    state,
    response,
    messagePage('This launch cannot continue', reason, { href: '/courses', label: 'Back to your courses' }),
    404,
  );
}

function sendAnswer(state: LmsState, response: Response, answer: Answer): void {
  sendPage(
    state,
    response,
    autoPostPage({ title: 'Opening the tool', action: answer.redirectUri, fields: answer.fields }),
  );
}
