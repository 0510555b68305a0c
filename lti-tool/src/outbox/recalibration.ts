/** Once a night each tenant forgets what is old and learns how hard its questions have turned out. One job a day, however many servers plan it. */
import type { Stores } from '@keylift/core';
import type { JobHandler } from './worker.js';

export const RECALIBRATE_JOB = 'mastery.recalibrate';

/** UTC. Somewhere it is noon then, which costs nobody more than a slower answer. */
const QUIET_HOUR = 2;
const DAY = 24 * 60 * 60_000;

/** Plans the next quiet hour of every tenant; what is planned already stays as it is. */
export async function planRecalibration(
  stores: Pick<Stores, 'forTenant' | 'listTenants'>,
  now: () => number,
): Promise<void> {
  const today = new Date(now()).setUTCHours(QUIET_HOUR, 0, 0, 0);
  const runAt = new Date(today > now() ? today : today + DAY).toISOString();
  for (const { id } of await stores.listTenants()) {
    const job = { id: `recalibrate/${runAt.slice(0, 10)}`, kind: RECALIBRATE_JOB, payload: {}, runAt };
    await stores.forTenant(id).enqueue([job]);
  }
}

/** Running twice gives the same difficulties, so a lease that ran out harms nothing. */
export const recalibrateTenant =
  (stores: Pick<Stores, 'forTenant'>): JobHandler =>
  async ({ tenantId, runAt }) => {
    const { forgetOld, keepWeeks, recalibrate } = await import('@keylift/core');
    const store = stores.forTenant(tenantId);
    await forgetOld({ store }, runAt);
    await recalibrate({ store });
    // Difficulties of a new edition leave no kept week standing, and the first to look in the morning should not wait for them.
    await keepWeeks({ store }, runAt);
    return { outcome: 'done' };
  };
