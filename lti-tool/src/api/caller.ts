/** Who calls the API: a bearer token, the session behind it, and what the use cases need to know of them. */
import type { Request } from 'express';
import type { Keylift, Locale, LtiSession, Principal } from '@keylift/core';
import { KeyliftError } from '@keylift/core/arrival';
import type { ArrivedBy } from '../doctor/examine-server.js';
import type { Sessions } from '../lti/sessions.js';

export interface Caller {
  readonly session: LtiSession;
  readonly principal: Principal;
  readonly keylift: Keylift;
  /** How the request came in: the doctor looks at it. */
  readonly arrived?: ArrivedBy;
}

/** Throws `unauthorized`. */
export async function readSession(request: Request, sessions: Pick<Sessions, 'authenticate'>): Promise<LtiSession> {
  const [, token] = /^Bearer ([\w-]{20,200})$/.exec(request.get('authorization') ?? '') ?? [];
  if (token === undefined)
    throw new KeyliftError('unauthorized', 'A session token is needed. Open Keylift from your course.');
  return sessions.authenticate(token);
}

export function principalOf(session: LtiSession): Principal {
  return {
    personId: session.personId,
    role: session.role,
    locale: localeOf(session),
    ...(session.contextKey !== undefined && { contextKey: session.contextKey }),
    ...(session.contextTitle !== undefined && { courseTitle: session.contextTitle }),
  };
}

/** "de", "de-AT" and Moodle's "de_ch" are German; everything else reads English. */
export const localeOf = ({ locale }: Pick<LtiSession, 'locale'>): Locale =>
  /^de\b|^de_/i.test(locale ?? '') ? 'de' : 'en';

export function arrivedBy(request: Request): ArrivedBy {
  const forwarded = request.get('x-forwarded-for') ?? '';
  return { origin: request.get('origin'), forwards: forwarded === '' ? 0 : forwarded.split(',').length };
}
