/** Small HTTP habits shared by the routes: plain parameters, cookies, pages and their security headers. */
import type { Request, Response } from 'express';
import type { Html } from '../../src/http/html.js';
import type { LmsState } from './state.js';
import { toolOrigins } from './tool.js';

const SESSION_COOKIE = 'meridian_session';

/** Only plain strings: body and query parsers also make arrays and objects. */
export function textParams(source: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof source !== 'object' || source === null) return {};
  return Object.fromEntries(
    Object.entries(source).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Query and form together; the form wins. */
export const requestParams = (request: Request): Readonly<Record<string, string | undefined>> => ({
  ...textParams(request.query),
  ...textParams(request.body),
});

/** A named part of the path, `:course`. */
export function pathParam(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === 'string' ? value : '';
}

export function sessionId(request: Request): string | undefined {
  const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  return pairs.find(([name]) => name === SESSION_COOKIE)?.[1];
}

/** Lax, so a page of the tool that sends the browser here brings no session along: the repost page gets it back. */
export function setSessionCookie(response: Response, id: string): void {
  response.cookie(SESSION_COOKIE, id, { httpOnly: true, sameSite: 'lax', path: '/' });
}

/** `frames`: origins a page may show besides the registered tools'. */
export function sendPage(
  state: LmsState,
  response: Response,
  page: Html,
  status = 200,
  frames: readonly string[] = [],
): void {
  const tools = [...toolOrigins(state.tools.values()), ...frames].join(' ');
  response
    .status(status)
    .set({
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' ${tools}; frame-src 'self' ${tools}; form-action 'self' ${tools}; frame-ancestors 'self'; base-uri 'none'`,
      'Referrer-Policy': 'origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    })
    .type('html')
    .send(page.markup);
}
