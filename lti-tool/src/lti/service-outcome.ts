/** What becomes of a job after a platform's service answered, or did not. */
import { readRetryAfter } from '../outbox/backoff.js';
import type { JobOutcome } from '../outbox/worker.js';
import type { PlatformAnswer } from './platform-fetch.js';

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

export async function reach<T extends object>(call: () => Promise<T>): Promise<T | { readonly unreachable: string }> {
  try {
    return await call();
  } catch (error) {
    return { unreachable: error instanceof Error ? error.message : 'unknown error' };
  }
}
