/** What is forgotten by itself, a bounded part at a time (REQUIREMENTS P14). */
import type { JobQueue, LtiStore } from '@keylift/core';

export interface Forgetful {
  readonly lti: Pick<LtiStore, 'sweep'>;
  readonly jobs: Pick<JobQueue, 'prune'>;
}

/** A done job keeps its id and no content; for so long the same work cannot be asked for twice. */
const DONE_JOBS_DAYS = 90;
const MOST_JOBS_AT_ONCE = 5000;

/** `now`: real time, milliseconds since 1970. */
export async function forgetEnded({ lti, jobs }: Forgetful, now: number): Promise<void> {
  await lti.sweep(new Date(now).toISOString());
  const before = new Date(now - DONE_JOBS_DAYS * 86_400_000).toISOString();
  await jobs.prune({ before, limit: MOST_JOBS_AT_ONCE });
}
