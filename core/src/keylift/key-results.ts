/** Key Results: the list, one page, and a new reading. */
import { daysBetween, isInstant } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import type { Keylift, Principal } from '../keylift.js';
import type { Instant, KeyResult, KeyResultId } from '../model.js';
import { sortedBy } from '../order.js';
import { mayReadKeyResult, maySteer } from '../policy.js';
import { keyResultListView, keyResultView } from '../report/key-result.js';
import type { Deps } from './deps.js';
import { keyResultFacts } from './key-result-facts.js';
import { sceneOf, type Scene } from './scene.js';
import { steeringFacts } from './steering-facts.js';

/** How long a Key Result that has ended stays in the list: a quarter, so that what was just closed can be looked back on. */
const LISTED_AFTER_DUE = 91;

/** Of the person's own teams; all of them for admins. Earliest due first, then those that ended, the latest first. */
export async function keyResults(deps: Deps, principal: Principal): ReturnType<Keylift['keyResults']> {
  const scene = await sceneOf(deps, principal);
  const isAdmin = principal.role === 'admin';
  const visible = isAdmin ? await deps.store.listKeyResults() : scene.keyResults;
  const byDue = sortedBy(visible, ({ due, id }) => [due, id]);
  const open = byDue.filter(({ due }) => due >= scene.today);
  const ended = byDue.filter(({ due }) => due < scene.today && daysBetween(due, scene.today) <= LISTED_AFTER_DUE);
  const facts = await keyResultFacts(deps, scene, [...open, ...ended.reverse()]);
  return keyResultListView(facts, isAdmin, scene.language);
}

/** Throws `not-found`, or `forbidden` for another team's. */
export async function keyResult(deps: Deps, principal: Principal, id: KeyResultId): ReturnType<Keylift['keyResult']> {
  const scene = await sceneOf(deps, principal);
  const wanted = await readable(deps, principal, scene, id);
  const [[facts], steering] = await Promise.all([
    keyResultFacts(deps, scene, [wanted]),
    steeringFacts(deps, principal, scene, wanted),
  ]);
  if (!facts) throw missing();
  return keyResultView(facts, steering, scene.language);
}

/** Throws `not-found`, or `forbidden` for another team's. */
export async function readable(deps: Deps, principal: Principal, scene: Scene, id: KeyResultId): Promise<KeyResult> {
  const wanted = await stored(deps, id);
  if (mayReadKeyResult(principal, wanted, scene.teamIds)) return wanted;
  throw new KeyliftError('forbidden', 'This Key Result belongs to another team.', { field: 'keyResultId' });
}

/** Throws `not-found`, or `forbidden` for those who may look at most. */
export async function steerable(deps: Deps, principal: Principal, scene: Scene, id: KeyResultId): Promise<KeyResult> {
  const wanted = await stored(deps, id);
  if (maySteer(principal, wanted, scene.teams)) return wanted;
  throw new KeyliftError('forbidden', 'This is for those who lead the team that owns the Key Result.');
}

export async function recordCheckIn(
  deps: Deps,
  principal: Principal,
  { keyResultId, at, value }: { readonly keyResultId: KeyResultId; readonly at: Instant; readonly value: number },
): Promise<void> {
  const scene = await sceneOf(deps, principal);
  await steerable(deps, principal, scene, keyResultId);
  const check = (holds: boolean, field: string, message: string): void => {
    if (!holds) throw new KeyliftError('invalid', message, { field });
  };
  check(isInstant(at), 'at', 'The time must be UTC with milliseconds, 2026-10-20T08:00:00.000Z.');
  check(at <= scene.now, 'at', 'The time lies in the future.');
  check(Number.isFinite(value) && Math.abs(value) < 1e15, 'value', 'The value must be a number.');
  await deps.store.appendCheckIns([{ keyResultId, at, value }]);
}

async function stored({ store }: Deps, id: KeyResultId): Promise<KeyResult> {
  const found = await store.getKeyResult(id);
  if (!found) throw missing();
  return found;
}

const missing = (): KeyliftError =>
  new KeyliftError('not-found', 'There is no such Key Result.', { field: 'keyResultId' });
