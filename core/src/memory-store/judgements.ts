/** What people signed as a cause, and what they contested. */
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keep } from './keep.js';

export function memoryJudgements(
  data: TenantData,
): Pick<Store, 'appendCause' | 'causesOf' | 'putContest' | 'contestsOf'> {
  return {
    appendCause: async (decision) => {
      if (!data.causes.has(decision.id)) data.causes.set(decision.id, keep(decision));
    },
    causesOf: async (keyResultId) => {
      const decisions = [...data.causes.values()].filter((decision) => decision.keyResultId === keyResultId);
      return sortedBy(decisions, ({ at, id }) => [at, id]);
    },
    putContest: async (contest) => {
      data.contests.set(contest.id, keep(contest));
    },
    contestsOf: async (keyResultId) => {
      const contests = [...data.contests.values()].filter((contest) => contest.keyResultId === keyResultId);
      return sortedBy(contests, ({ at, id }) => [at, id]);
    },
  };
}
