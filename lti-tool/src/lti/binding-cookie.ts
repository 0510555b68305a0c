/**
 * The cookie that ties a login to its browser. Partitioned (CHIPS), so that it works in a frame when third-party cookies
 * are blocked; one for each login, so that parallel launches do not meet.
 */
import type { Request, Response } from 'express';
import { LOGIN_MINUTES } from './login.js';
import { hashOf } from './secrets.js';

const attributes = { httpOnly: true, secure: true, sameSite: 'none', partitioned: true, path: '/' } as const;

/** From the hash: a state that somebody posts must not become part of a header. */
const nameOf = (state: string): string => `__Host-lti_${hashOf(state).slice(0, 16)}`;

export function keepBinding(response: Response, state: string, binding: string): void {
  response.cookie(nameOf(state), binding, { ...attributes, maxAge: LOGIN_MINUTES * 60_000 });
}

export function forgetBinding(response: Response, state: string): void {
  response.clearCookie(nameOf(state), attributes);
}

export function keptBinding(request: Request, state: string): string | undefined {
  const name = `${nameOf(state)}=`;
  const found = (request.headers.cookie ?? '').split(/; */).find((cookie) => cookie.startsWith(name));
  return found?.slice(name.length) || undefined;
}

/** Whether this browser holds what looks like the secret of any login. */
export const hasBinding = (request: Request): boolean =>
  /(?:^|; *)__Host-lti_[\w-]{16}=[\w-]{43}(?:;|$)/.test(request.headers.cookie ?? '');
