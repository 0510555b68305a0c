/** What the web UI asks first: the one-time code of a launch becomes a session. */
import type { LtiSession, Stores } from '@keylift/core';
import type { SessionInfo } from '@keylift/core/api';
import type { QuickHandler } from '../http/front.js';
import { readJson } from '../http/read-body.js';
import type { Sessions } from '../lti/sessions.js';
import { localeOf } from './caller.js';

interface OpenSessionDeps {
  readonly sessions: Pick<Sessions, 'open'>;
  readonly stores: Pick<Stores, 'forTenant'>;
}

export type OpenSession = (input: { readonly code: string }) => Promise<SessionInfo>;

export const createOpenSession =
  ({ sessions, stores }: OpenSessionDeps): OpenSession =>
  async ({ code }) => {
    const { token, session } = await sessions.open(code);
    const person = await stores.forTenant(session.tenantId).getPerson(session.personId);
    return sessionInfo(token, session, person?.name);
  };

/** For our own page; what another origin asks, and what is no code, is for the routes of the contract. */
export const quickSession =
  (openSession: OpenSession): QuickHandler =>
  async (request, response) => {
    if (/-extension:/.test(request.headers.origin ?? '')) return false;
    const body = await readJson(request);
    if (body === undefined) return false;
    request.body = body;
    if (!isCode(body)) return false;
    const answer = JSON.stringify(await openSession(body));
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(answer),
      'Cache-Control': 'no-store',
      Vary: 'Origin',
    });
    response.end(answer);
    return true;
  };

/** The contract's own check says what is wrong with anything else. */
function isCode(body: unknown): body is { readonly code: string } {
  if (typeof body !== 'object' || body === null) return false;
  const { code, ...others } = body as { readonly code?: unknown };
  return typeof code === 'string' && code.length >= 20 && code.length <= 200 && Object.keys(others).length === 0;
}

function sessionInfo(token: string, session: LtiSession, name: string | undefined): SessionInfo {
  return {
    token,
    expiresAt: session.expiresAt,
    role: session.role,
    locale: localeOf(session),
    ...(name !== undefined && { name }),
    ...(session.contextTitle !== undefined && { courseTitle: session.contextTitle }),
    ...(session.nrpsUrl !== undefined && session.role !== 'learner' && { roster: true }),
    ...(session.ags !== undefined && session.role !== 'learner' && { gradebook: true }),
    ...(session.returnUrl !== undefined && { returnUrl: session.returnUrl }),
  };
}
