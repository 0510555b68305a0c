/** The HTTP client: one method for each route, named as the route, typed by the contract. */
import type { z } from 'zod';
import { KeyliftError, type ErrorCode } from '../errors.js';
import type { Fetch } from '../ports.js';
import { routes, statusOf, type ErrorBody, type RouteName, type Routes } from './contract.js';

type PathParameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParameters<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Body<Route> = Route extends { readonly body: infer Schema extends z.ZodType } ? z.infer<Schema> : unknown;

/** The `:name` parts of the path and the fields of the body, in one object. */
export type RouteInput<Name extends RouteName> = {
  readonly [Parameter in PathParameters<Routes[Name]['path']>]: string;
} & Body<Routes[Name]>;

export type RouteAnswer<Name extends RouteName> = NonNullable<Routes[Name]['answer']['__type']>;

export type ApiClient = {
  readonly [Name in RouteName]: keyof RouteInput<Name> extends never
    ? () => Promise<RouteAnswer<Name>>
    : (input: RouteInput<Name>) => Promise<RouteAnswer<Name>>;
};

export interface ApiClientOptions {
  /** Where the server is, without a slash at the end; empty for the page's own origin. */
  readonly baseUrl: string;
  readonly fetch: Fetch;
  /** Asked before every request, because a session may open later than the client. */
  readonly token?: () => string | undefined;
}

/** Every failure, also a lost connection, rejects with a `KeyliftError`. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const methods = Object.keys(routes).map((name) => [
    name,
    (input: Record<string, unknown> = {}) => send(options, name as RouteName, input),
  ]);
  return Object.fromEntries(methods) as ApiClient;
}

async function send(options: ApiClientOptions, name: RouteName, input: Record<string, unknown>): Promise<unknown> {
  const route = routes[name];
  const body: Record<string, unknown> = { ...input };
  const path = route.path.replace(/:(\w+)/g, (_, parameter: string) => {
    const value = body[parameter];
    delete body[parameter];
    return encodeURIComponent(String(value));
  });
  const token = route.auth ? options.token?.() : undefined;
  const headers: Record<string, string> = {
    accept: 'application/json',
    ...('body' in route && { 'content-type': 'application/json' }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  let answer;
  try {
    answer = await options.fetch(options.baseUrl + path, {
      method: route.method,
      headers,
      credentials: 'omit',
      ...('body' in route && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status >= 200 && answer.status < 300) return JSON.parse(text);
    throw refusal(answer.status, text);
  } catch (cause) {
    if (cause instanceof KeyliftError) throw cause;
    const what = answer ? 'did not answer in JSON' : 'could not be reached';
    throw new KeyliftError('unavailable', `[api-client] Keylift ${what}. Try again in a moment.`, { cause });
  }
}

function refusal(status: number, text: string): KeyliftError {
  const { message, field, reference, code } = errorOf(text);
  const known = Object.keys(statusOf).find((name) => name === code) as ErrorCode | undefined;
  return new KeyliftError(
    known ?? codeOfStatus(status),
    (message ?? `[api-client] Keylift answered with status ${status}.`) +
      (reference ? ` (reference ${reference})` : ''),
    field === undefined ? {} : { field },
  );
}

/** A proxy in between may answer with a page of its own. */
function errorOf(text: string): Partial<ErrorBody['error']> {
  try {
    return (JSON.parse(text) as Partial<ErrorBody> | null)?.error ?? {};
  } catch {
    return {};
  }
}

function codeOfStatus(status: number): ErrorCode {
  const found = Object.entries(statusOf).find(([, its]) => its === status);
  if (found) return found[0] as ErrorCode;
  return status >= 400 && status < 500 && status !== 429 ? 'invalid' : 'unavailable';
}
