/**
 * What every request meets first: a reference and a log, the headers of every answer, and handlers for the few addresses
 * that each launch needs. All others go to the web framework, which is loaded when the first of them comes.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { openLog, type Logger } from '../log.js';

declare module 'http' {
  interface IncomingMessage {
    /** Why a quick handler gave up; the web framework has the page for it. */
    problem?: unknown;
    /** What was read of the request before the web framework got it. */
    body?: unknown;
  }
}

/** Resolves to false when it leaves the request to the web framework; it may have read the body into `request.body`. */
export type QuickHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export interface FrontDeps {
  readonly log: Logger;
  readonly headers: Readonly<Record<string, string>>;
  /** By method and path, "GET /healthz". */
  readonly quick: Readonly<Record<string, QuickHandler>>;
  readonly loadRest: () => Promise<RequestListener>;
}

export function createFront({ log, headers, quick, loadRest }: FrontDeps): RequestListener {
  const always = Object.entries(headers);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    openLog(log, request, response, path);
    for (const [name, value] of always) response.setHeader(name, value);
    const key = `${request.method} ${path}`;
    try {
      if (Object.hasOwn(quick, key) && (await quick[key]?.(request, response))) return;
    } catch (problem) {
      if (response.destroyed) return; // nobody is waiting any more
      request.problem = problem;
    }
    (await loadRest())(request, response);
  }

  return (request, response) =>
    void serve(request, response).catch((err: unknown) => {
      request.log.error({ err }, 'request failed');
      response.writeHead(500).end();
    });
}

/** A request may name the whole address (RFC 9112 §3.2.2). */
function pathOf({ url = '' }: IncomingMessage): string {
  if (!url.startsWith('/')) return URL.canParse(url) ? new URL(url).pathname : '/';
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
