/** Calls of the server's API as the person who signed in. Only types of the contract: its schemas would triple the worker. */
import { KeyliftError } from '@keylift/core';
import type { RouteAnswer, RouteInput, RouteName } from '@keylift/core/api';
import { accessToken, forgetAccessToken } from './auth.js';
import { readBody } from './read-body.js';
import { serverUrl } from './settings.js';

/** Routes the extension uses, as the contract writes them. */
const paths = {
  today: ['GET', '/api/today'],
  lesson: ['GET', '/api/lessons/:lessonId'],
  answer: ['POST', '/api/lessons/:lessonId/answers'],
  complete: ['POST', '/api/lessons/:lessonId/complete'],
  applied: ['POST', '/api/applied'],
} as const satisfies Partial<Record<RouteName, readonly [string, string]>>;

/** The catalogue of ten thousand lessons has two. */
const mostJsonBytes = 8_000_000;
/** A worker that waits is stopped after half a minute, and with it whatever else it was doing. */
const longestMs = 20_000;

export type UsedRoute = keyof typeof paths;

/** Throws `unauthorized` when signed out, `unavailable` when the server cannot be reached or is not Keylift. */
export async function call<Name extends UsedRoute>(name: Name, input: RouteInput<Name>): Promise<RouteAnswer<Name>> {
  const [method, template] = paths[name];
  const body: Record<string, unknown> = { ...(input as Record<string, unknown>) };
  const path = template.replace(/:(\w+)/g, (_, parameter: string) => {
    const value = String(body[parameter]);
    delete body[parameter];
    return encodeURIComponent(value);
  });
  const response = await send(path, {
    method,
    ...(method === 'POST' && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return readJson<RouteAnswer<Name>>(response);
}

/** Any request to the server with the person's token; a token the server no longer knows is renewed once. */
export async function send(path: string, init: RequestInit = {}, isRetry = false): Promise<Response> {
  const origin = await serverUrl();
  const token = origin === undefined ? undefined : await accessToken(origin).catch(unreachable);
  if (origin === undefined || token === undefined)
    throw new KeyliftError('unauthorized', '[extension] Connect this browser to Keylift first.');
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${token}`);
  const signal = AbortSignal.timeout(longestMs);
  const asked = { ...init, headers, signal, credentials: 'omit', redirect: 'error' } as const;
  const response = await fetch(origin + path, asked).catch(unreachable);
  if (response.status !== 401 || isRetry) return response;
  await forgetAccessToken();
  return send(path, init, true);
}

const unreachable = (cause: unknown): never => {
  throw new KeyliftError('unavailable', '[extension] Keylift could not be reached. Try again in a moment.', { cause });
};

export async function readJson<T>(response: Response): Promise<T> {
  const text = new TextDecoder().decode(await readBody(response, mostJsonBytes));
  const body = parse(text) as { readonly error?: { readonly message?: string } } & T;
  if (response.ok) return body;
  throw new KeyliftError(codeOf(response.status), body.error?.message ?? `[extension] Status ${response.status}.`);
}

/** Something between here and Keylift answers with pages of its own: that is as good as no answer. */
function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : unreachable(undefined);
  } catch (error) {
    return unreachable(error);
  }
}

function codeOf(status: number): KeyliftError['code'] {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  return status >= 500 || status === 429 ? 'unavailable' : 'invalid';
}
