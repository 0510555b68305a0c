/** Logs that hold no secret, no token and nothing about a person: paths without query, codes, references, stack frames. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { destination, pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** Writes lines in blocks, every half second at the latest, and what is left when the process ends. */
const toStandardOutput = (): DestinationStream =>
  destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 500 });

export function createLog(level: string, stream: DestinationStream = toStandardOutput()): Logger {
  return pino({ level, base: null, serializers: { err: describeError } }, stream);
}

declare module 'http' {
  interface IncomingMessage {
    /** What people are shown and the log is searched for. */
    reference: string;
    log: Logger;
  }
}

/** Gives a request a reference and a log that carries it, and logs its end. */
export function openLog(logger: Logger, request: IncomingMessage, response: ServerResponse, path: string): void {
  const start = performance.now();
  request.reference = randomUUID().slice(-12); // 48 random bits
  request.log = logger.child({ reference: request.reference });
  response.setHeader('X-Request-Id', request.reference);
  if (isProbe(path)) return;
  response.once('close', () => {
    const { statusCode: status, writableFinished: complete } = response;
    const ms = Math.round(performance.now() - start);
    request.log[status >= 500 ? 'error' : 'info'](
      { method: request.method, path: shown(path), status, ms },
      complete ? 'request' : 'request aborted',
    );
  });
}

/** A query may hold hints and a header a token; only the path is harmless, but for the secret of a calendar. */
const shown = (path: string): string => path.slice(0, 200).replace(/^(\/feed\/[^/]*\/).*/, '$1…');

const isProbe = (path: string): boolean => path === '/healthz' || path === '/readyz';

/**
 * Name, code, first line and frames. Not the rest: errors about tokens carry claims, and a database client prints the
 * values of a failed query on the lines after the first.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    message: error.message.trim().split('\n')[0]?.slice(0, 200),
    frames: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
