/** Keeps what teams could do in the weeks that are over, before anybody looks; meant for a quiet hour. */
import { dayOf } from '../calendar.js';
import type { Instant } from '../model.js';
import { defaultRules } from '../rules.js';
import type { Deps } from './deps.js';
import { assessKeyResults } from './key-result-facts.js';

/** For the Key Results that run at `now`, one after the other. Everything else is kept when somebody looks at it. */
export async function keepWeeks(
  { store, rules = defaultRules }: Pick<Deps, 'store'> & Partial<Pick<Deps, 'rules'>>,
  now: Instant,
): Promise<void> {
  const today = dayOf(now);
  const running = (await store.listKeyResults()).filter(({ start, due }) => start <= today && today <= due);
  for (const keyResult of running) await assessKeyResults({ store, rules }, { now, today }, [keyResult]);
}
