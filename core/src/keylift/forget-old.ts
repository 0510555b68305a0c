/** Forgets what is older than it needs to be (P14); meant for a quiet hour. What teams could do in past weeks stays. */
import { addDays, addMonths, dayOf } from '../calendar.js';
import type { Instant } from '../model.js';
import { defaultRules } from '../rules.js';
import type { Deps } from './deps.js';

/** So few that nobody who practises at this hour waits for it. */
const AT_ONCE = 2000;

/** Plans of days and evidence before their time, for everybody. Returns how many pieces of evidence that were. */
export async function forgetOld(
  { store, rules = defaultRules }: Pick<Deps, 'store'> & Partial<Pick<Deps, 'rules'>>,
  now: Instant,
): Promise<number> {
  const { sprintDays, evidenceMonths } = rules.retention;
  const today = dayOf(now);
  await store.forgetSprints(addDays(today, -sprintDays));
  const before = `${addMonths(today, -evidenceMonths)}T00:00:00.000Z`;
  let forgotten = 0;
  for (let some = AT_ONCE; some === AT_ONCE; forgotten += some) {
    some = await store.forgetEvidence({ before, limit: AT_ONCE });
  }
  return forgotten;
}
