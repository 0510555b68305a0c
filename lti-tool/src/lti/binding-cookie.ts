/**
 * The cookie that ties a login to its browser. Partitioned (CHIPS), so that it works in a frame when third-party cookies
 * are blocked; one for each login, so that parallel launches do not meet.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LOGIN_MINUTES } from './login.js';
import { hashOf } from './secrets.js';

const attributes = 'Path=/; HttpOnly; Secure; SameSite=None; Partitioned';

/** From the hash: a state that somebody posts must not become part of a header. */
const nameOf = (state: string): string => `__Host-lti_${hashOf(state).slice(0, 16)}`;

export function keepBinding(response: ServerResponse, state: string, binding: string): void {
  response.appendHeader('Set-Cookie', `${nameOf(state)}=${binding}; Max-Age=${LOGIN_MINUTES * 60}; ${attributes}`);
}

export function forgetBinding(response: ServerResponse, state: string): void {
  response.appendHeader('Set-Cookie', `${nameOf(state)}=; Max-Age=0; ${attributes}`);
}

export function keptBinding(request: IncomingMessage, state: string): string | undefined {
  const name = `${nameOf(state)}=`;
  const found = (request.headers.cookie ?? '').split(/; */).find((cookie) => cookie.startsWith(name));
  return found?.slice(name.length) || undefined;
}

/** Whether this browser holds what looks like the secret of any login. */
export const hasBinding = (request: IncomingMessage): boolean =>
  /(?:^|; *)__Host-lti_[\w-]{16}=[\w-]{43}(?:;|$)/.test(request.headers.cookie ?? '');
