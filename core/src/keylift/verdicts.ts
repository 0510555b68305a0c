/** The verdicts that an event touches, and nothing else (R25). */
import { dayOf } from '../calendar.js';
import type { Instant, PersonId, SkillId } from '../model.js';
import { affectedBy } from '../verdict/affected.js';
import type { Verdict } from '../verdict/verdict.js';
import type { Deps } from './deps.js';
import { assessKeyResults } from './key-result-facts.js';

/** What happened to a person: new evidence on these skills. */
export interface LearntEvent {
  readonly personId: PersonId;
  readonly skillIds: readonly SkillId[];
}

/** Those of the Key Results of the person's own teams that need one of the skills; exact, so they stay inside the core. */
export async function verdictsAfter(
  deps: Pick<Deps, 'store' | 'rules'>,
  { personId, skillIds }: LearntEvent,
  now: Instant,
): Promise<readonly Verdict[]> {
  const teamIds = (await deps.store.teamsOf(personId)).map(({ id }) => id);
  const candidates = await deps.store.keyResultsOfTeams(teamIds);
  const affected = affectedBy({ kind: 'evidence', teamIds, skillIds }, candidates);
  const assessed = await assessKeyResults(deps, { now, today: dayOf(now) }, affected);
  return assessed.flatMap(({ exact }) => exact ?? []);
}
