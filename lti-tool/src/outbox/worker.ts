/** Empties the outbox: claims due jobs, hands each to the handler of its kind, and writes down what became of it. */
import type { ClaimedJob, JobQueue } from '@keylift/core';
import type { Logger } from '../log.js';
import { retryDelay } from './backoff.js';

export type JobOutcome =
  | { readonly outcome: 'done' }
  /** `afterMs` when the other side said how long to wait. The error is kept: no token and nothing personal in it. */
  | { readonly outcome: 'retry'; readonly error: string; readonly afterMs?: number | undefined }
  /** Trying again would not help; a person should look. */
  | { readonly outcome: 'dead'; readonly error: string };

export type JobHandler = (job: ClaimedJob) => Promise<JobOutcome>;

export interface WorkerDeps {
  readonly jobs: JobQueue;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 to 1. */
  readonly chance: () => number;
  readonly log: Logger;
}

export interface Worker {
  /** Works through what is due now; returns how many jobs that were. */
  readonly runDue: () => Promise<number>;
  /** Keeps running what becomes due. */
  readonly start: () => void;
  /** Ends after the jobs under way. */
  readonly stop: () => Promise<void>;
}

/** Longer than the longest delivery: two tries of a token and of a post, ten seconds each. */
const LEASE = 60_000;
const AT_ONCE = 5;
const POLL = 1_000;
/** With waits of up to an hour, about two days. */
const MAX_ATTEMPTS = 50;

export function createWorker({ jobs, handlers, now, chance, log }: WorkerDeps): Worker {
  const instant = (afterMs = 0) => new Date(now() + afterMs).toISOString();

  async function run(job: ClaimedJob): Promise<void> {
    const result = await attempt(job);
    const about = { job: job.id, kind: job.kind, attempt: job.attempts };
    if (result.outcome === 'done') {
      const ours = await jobs.complete(job, instant());
      log.info(about, ours ? 'job done' : 'job done after its lease ended');
      return;
    }
    const { error } = result;
    const again = result.outcome === 'retry' && job.attempts < MAX_ATTEMPTS;
    if (again) {
      const retryAt = instant(Math.max(result.afterMs ?? 0, retryDelay(job.attempts, chance())));
      await jobs.fail(job, { now: instant(), error, retryAt });
      log.warn({ ...about, error, retryAt }, 'job failed, will be tried again');
    } else {
      await jobs.fail(job, { now: instant(), error });
      log.error({ ...about, error }, 'job failed for good');
    }
  }

  async function attempt(job: ClaimedJob): Promise<JobOutcome> {
    // Not dead: a newer process beside this one may know it.
    const handler = handlers[job.kind] ?? (async () => ({ outcome: 'retry', error: 'no handler for this kind' }));
    try {
      return await handler(job);
    } catch (error) {
      log.error({ err: error, job: job.id, kind: job.kind }, 'job handler failed');
      return { outcome: 'retry', error: error instanceof Error ? error.name : 'unknown error' };
    }
  }

  async function runDue(): Promise<number> {
    let done = 0;
    for (;;) {
      const claimed = await jobs.claim({ now: instant(), leaseMs: LEASE, limit: AT_ONCE });
      await Promise.all(claimed.map(run));
      done += claimed.length;
      if (claimed.length < AT_ONCE) return done;
    }
  }

  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const turn = () => {
    underWay = runDue()
      .catch((error: unknown) => log.error({ err: error }, 'outbox could not be read'))
      .then(() => {
        if (!stopped) timer = setTimeout(turn, POLL);
      });
  };

  return {
    runDue,
    start: turn,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
