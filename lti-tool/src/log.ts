/** Logs that hold no secret, no token and nothing about a person: paths without query, codes, references, stack frames. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { pino, type DestinationStream, type Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';

export type { Logger };

export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: describeError } };
  return destination ? pino(options, destination) : pino(options);
}

/** Gives every request an id, which is the reference people are shown, and logs its end. */
export function requestLog(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: (_request, response) => {
      const id = randomBytes(6).toString('hex');
      response.setHeader('X-Request-Id', id);
      return id;
    },
    wrapSerializers: false,
    // A query may hold hints and a header a token; only the path is harmless.
    serializers: {
      req: (request: { id: unknown; method: string; url: string; originalUrl?: string }) => ({
        id: request.id,
        method: request.method,
        path: (request.originalUrl ?? request.url).split('?')[0]?.slice(0, 200),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: describeError,
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    autoLogging: { ignore: isProbe },
  });
}

/** What people are shown and the log is searched for. */
export const referenceOf = ({ id }: IncomingMessage): string => (typeof id === 'string' ? id : '');

const isProbe = (request: IncomingMessage): boolean => request.url === '/healthz' || request.url === '/readyz';

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
