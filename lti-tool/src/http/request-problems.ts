/** Requests that are refused before anybody looks inside. */
import type { Request, RequestHandler } from 'express';

/** What the web framework's parsers throw: `status` 400, 413, 415 … */
interface RequestProblem {
  readonly status: number;
}

class UnsupportedContent extends Error {
  readonly status = 415;
}

export class TooManyRequests extends Error {
  readonly status = 429;
}

/** 4xx of the parsers, or undefined when the error is something else. */
export function statusOfProblem(error: unknown): number | undefined {
  const status = error instanceof Error ? (error as Partial<RequestProblem>).status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** A body in another format is refused, not ignored. */
export function onlyContent(type: string): RequestHandler {
  return (request: Request, _response, next) => {
    next(request.is(type) === type ? undefined : new UnsupportedContent(`content type is not ${type}`));
  };
}
