/** What every service request passes first: faults, media types, the access token and its scopes. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { AccessToken } from './access-tokens.js';
import type { LmsState } from './state.js';
import type { Tool } from './tool.js';

/** Who calls a service, put into `response.locals` by the guard. */
export interface Caller {
  readonly tool: Tool;
  readonly token: AccessToken;
}

export const callerOf = (response: Response): Caller => response.locals['caller'] as Caller;

export const jsonBytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8');

/** Moodle answers routing and media type errors with its view of the request. */
export function sendServiceError(request: Request, response: Response, status: number, reason: string): void {
  response.statusMessage = headerSafe(reason);
  response
    .status(status)
    .type('application/json')
    .send(
      jsonBytes({
        status,
        reason,
        request: {
          method: request.method,
          url: request.originalUrl,
          accept: request.get('accept'),
          contentType: request.get('content-type'),
        },
      }),
    );
}

/**
 * Header and status texts are bytes: UTF-8 is written as Latin-1, which is what clients of Moodle see. Send the body as
 * bytes with it, because Node writes the header in the encoding of a text body.
 */
export const headerSafe = (text: string): string =>
  Buffer.from(text.replaceAll(/[\r\n]/g, ' '), 'utf8').toString('latin1');

export interface MediaRule {
  /** What the request must accept or carry. */
  readonly type: string;
  readonly header: 'accept' | 'content-type';
  /** Moodle takes the wildcard on results and memberships, and refuses it on line items. */
  readonly wildcard: boolean;
}

function mediaFits(value: string | undefined, rule: MediaRule, strict: boolean): boolean {
  const [bare = ''] = (value ?? (rule.header === 'accept' ? '*/*' : '')).split(';');
  const isWildcard = bare.trim() === '*/*';
  if (strict) return bare.trim() === rule.type || (isWildcard && rule.wildcard);
  const offered = (value ?? '*/*').split(',').map((part) => part.split(';')[0]?.trim());
  return offered.some(
    (type) => type === rule.type || type === 'application/json' || (type === '*/*' && rule.header === 'accept'),
  );
}

export function serviceGuard(
  state: LmsState,
  rule: { readonly scopes: readonly string[]; readonly media?: MediaRule },
): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const { media } = rule;
    if (state.profile.userAgentRequired && !request.get('user-agent')) {
      return sendServiceError(request, response, 403, 'A User-Agent header is required');
    }
    if (media && !mediaFits(request.get(media.header), media, state.profile.strictMediaTypes)) {
      return sendServiceError(
        request,
        response,
        400,
        `No handler found for ${request.path} ${request.get(media.header) ?? ''}`,
      );
    }
    const token = state.faults['tokens-revoked'] ? undefined : state.accessTokens.find(request.get('authorization'));
    const tool = token && state.tools.get(token.clientId);
    if (!token || !tool || !rule.scopes.some((scope) => token.scopes.includes(scope))) {
      return sendServiceError(request, response, 401, 'Unauthorized');
    }
    response.locals['caller'] = { tool, token } satisfies Caller;
    return next();
  };
}

/** The faults of grade and roster services. */
export function serviceFaults(state: LmsState): RequestHandler {
  let requests = 0;
  return (request, response, next) => {
    requests += 1;
    if (state.faults['services-down'] || (state.faults['services-flaky'] && requests % 2 === 1)) {
      return void response.status(503).set('Retry-After', '1').end();
    }
    if (!state.faults['services-slow']) return next();
    const timer = setTimeout(next, state.slowMs);
    response.once('close', () => clearTimeout(timer));
    return undefined;
  };
}
