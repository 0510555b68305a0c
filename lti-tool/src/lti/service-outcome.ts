/** What becomes of a job after a platform's service answered, or did not. */
import { readRetryAfter } from '../outbox/backoff.js';
import type { JobOutcome } from '../outbox/worker.js';
import type { PlatformAnswer } from './platform-fetch.js';
import { ServiceRefusal } from './service-call.js';

/** What passes by itself is tried again; what was refused for its content is not. `now`: milliseconds since 1970. */
export function judge(answer: PlatformAnswer, error: string, now: number): JobOutcome {
  const passes = answer.status >= 500 || [408, 425, 429].includes(answer.status);
  return passes ? retryAfter(error, answer, now) : { outcome: 'dead', error };
}

const retryAfter = (error: string, answer: PlatformAnswer, now: number): JobOutcome => ({
  outcome: 'retry',
  error,
  afterMs: readRetryAfter(answer.header('retry-after'), now),
});

export interface Unreachable {
  readonly unreachable: string;
  /** Where the platform said when to come again. */
  readonly afterMs?: number;
}

/** `now`: milliseconds since 1970. */
export async function reach<T extends object>(call: () => Promise<T>, now: number): Promise<T | Unreachable> {
  try {
    return await call();
  } catch (error) {
    const asked = error instanceof ServiceRefusal ? readRetryAfter(error.retryAfter, now) : undefined;
    return {
      unreachable: error instanceof Error ? error.message : 'unknown error',
      ...(asked !== undefined && { afterMs: asked }),
    };
  }
}

/** The job waits as long as the platform asked for, or as long as usual. */
export const tryAgain = (what: string, { unreachable, afterMs }: Unreachable): JobOutcome => ({
  outcome: 'retry',
  error: `${what}: ${unreachable}`,
  ...(afterMs !== undefined && { afterMs }),
});
