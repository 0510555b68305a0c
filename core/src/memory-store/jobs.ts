/** The outbox and the queue that empties it. */
import type { TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { ClaimedJob, JobQueue, Store } from '../ports.js';
import { inner, type Data, type JobRecord } from './data.js';
import { addMilliseconds } from './instant.js';
import { keep, keepAll } from './keep.js';

export function memoryOutbox(jobs: Data['jobs'], tenantId: TenantId): Pick<Store, 'enqueue'> {
  return {
    enqueue: async (newJobs) => {
      const ofTenant = inner(jobs, tenantId);
      for (const job of keepAll(newJobs)) {
        if (ofTenant.has(job.id)) continue;
        ofTenant.set(job.id, { job: keep({ ...job, tenantId, attempts: 0 }), dueAt: job.runAt, dead: false });
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
        store({ job, dueAt: addMilliseconds(now, leaseMs), dead: false });
        return job;
      });
    },
    complete: async (job, now) => {
      const record = held(job);
      if (!record) return false;
      store({ job: record.job, dead: false, doneAt: now });
      return true;
    },
    fail: async (job, { retryAt }) => {
      const record = held(job);
      if (!record) return;
      if (retryAt === undefined) store({ job: record.job, dead: true });
      else store({ job: keep({ ...record.job, runAt: retryAt }), dueAt: retryAt, dead: false });
    },
    prune: async ({ before, limit }) => {
      const done = all().filter(({ doneAt }) => doneAt !== undefined && doneAt < before);
      const oldest = sortedBy(done, ({ doneAt }) => [doneAt ?? '']).slice(0, limit);
      for (const { job } of oldest) jobs.get(job.tenantId)?.delete(job.id);
      return oldest.length;
    },
    depth: async (now) => ({
      due: all().filter(({ dueAt }) => dueAt !== undefined && dueAt <= now).length,
      dead: all().filter(({ dead }) => dead).length,
    }),
  };
}
