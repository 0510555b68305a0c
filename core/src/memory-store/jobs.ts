/** The outbox and the queue that empties it. */
import type { TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { ClaimedJob, JobQueue, Store } from '../ports.js';
import { inner, type Data, type JobRecord } from './data.js';
import { addMilliseconds } from './instant.js';
import { keep, keepAll } from './keep.js';

const MAX_ERROR_LENGTH = 2000;

export function memoryOutbox(jobs: Data['jobs'], tenantId: TenantId): Pick<Store, 'enqueue'> {
  return {
    enqueue: async (newJobs) => {
      const ofTenant = inner(jobs, tenantId);
      for (const job of keepAll(newJobs)) {
        if (ofTenant.has(job.id)) continue;
        ofTenant.set(job.id, { job: keep({ ...job, tenantId, attempts: 0 }), dueAt: job.runAt });
      }
    },
  };
}

export function memoryJobs(jobs: Data['jobs']): JobQueue {
  const all = (): JobRecord[] => [...jobs.values()].flatMap((ofTenant) => [...ofTenant.values()]);
  const store = (record: JobRecord): void => void inner(jobs, record.job.tenantId).set(record.job.id, record);
  /** The record, if `job` is still its newest claim and it is neither done nor dead. */
  const held = (job: ClaimedJob): JobRecord | undefined => {
    const record = jobs.get(job.tenantId)?.get(job.id);
    return record?.dueAt !== undefined && record.job.attempts === job.attempts ? record : undefined;
  };

  return {
    claim: async ({ now, leaseMs, limit }) => {
      const due = all().filter(({ dueAt }) => dueAt !== undefined && dueAt <= now);
      const oldest = sortedBy(due, ({ dueAt }) => [dueAt ?? '']).slice(0, limit);
      return sortedBy(oldest, ({ job }) => [job.runAt, job.tenantId, job.id]).map((record) => {
        const job = keep({ ...record.job, attempts: record.job.attempts + 1 });
        store({ job, dueAt: addMilliseconds(now, leaseMs) });
        return job;
      });
    },
    complete: async (job, now) => {
      const record = held(job);
      if (!record) return false;
      store({ job: record.job, doneAt: now });
      return true;
    },
    fail: async (job, { now, error, retryAt }) => {
      const record = held(job);
      if (!record) return;
      if (retryAt === undefined) store({ job: record.job, dead: { at: now, error: error.slice(0, MAX_ERROR_LENGTH) } });
      else store({ job: keep({ ...record.job, runAt: retryAt }), dueAt: retryAt });
    },
    prune: async ({ before, limit }) => {
      const done = all().filter(({ doneAt }) => doneAt !== undefined && doneAt < before);
      const oldest = sortedBy(done, ({ doneAt }) => [doneAt ?? '']).slice(0, limit);
      for (const { job } of oldest) jobs.get(job.tenantId)?.delete(job.id);
      return oldest.length;
    },
    depth: async (now) => ({
      due: all().filter(({ dueAt }) => dueAt !== undefined && dueAt <= now).length,
      dead: all().filter(({ dead }) => dead !== undefined).length,
    }),
    listDead: async (tenantId, limit) => {
      const dead = [...(jobs.get(tenantId)?.values() ?? [])].flatMap((one) =>
        one.dead ? [{ ...one.dead, ...one }] : [],
      );
      return sortedBy(dead, ({ at, job }) => [at, job.id])
        .toReversed()
        .slice(0, limit)
        .map(({ job, at, error }) => keep({ ...job, deadAt: at, error }));
    },
    requeue: async (tenantId, id, now) => {
      const record = jobs.get(tenantId)?.get(id);
      if (!record?.dead) return false;
      store({ job: keep({ ...record.job, runAt: now, attempts: 0 }), dueAt: now });
      return true;
    },
    discard: async (tenantId, id, now) => {
      const record = jobs.get(tenantId)?.get(id);
      if (!record?.dead) return false;
      store({ job: record.job, doneAt: now });
      return true;
    },
  };
}
