/** "Contest this": stored, marked, and answered by a person within ten working days. REQUIREMENTS P12. */
import { addDays, workingDaysBetween } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import type { Principal } from '../keylift.js';
import type { Steering } from '../keylift-steering.js';
import type { Contest, Day } from '../model.js';
import type { Deps } from './deps.js';
import { keyResult as pageOf, readable, steerable } from './key-results.js';
import { sceneOf } from './scene.js';

const LONGEST_TEXT = 2000;

export async function contest(
  deps: Deps,
  principal: Principal,
  { keyResultId, id, text }: Parameters<Steering['contest']>[1],
): ReturnType<Steering['contest']> {
  const scene = await sceneOf(deps, principal);
  await readable(deps, principal, scene, keyResultId);
  const said = checked(text);
  // Under the name of the Key Result, and not of the person: whoever answers need not know who asks.
  const own = `${keyResultId}~${id}` as Contest['id'];
  const known = (await deps.store.contestsOf(keyResultId)).find((one) => one.id === own);
  if (known && known.personId !== scene.person.id) {
    throw new KeyliftError('conflict', 'This id belongs to another contest.', { field: 'id' });
  }
  if (!known) {
    const dueOn = workingDayAfter(scene.today, deps.rules.contest.answerWithinWorkingDays);
    await deps.store.putContest({
      id: own,
      keyResultId,
      personId: scene.person.id,
      at: scene.now,
      text: said,
      dueOn,
    });
  }
  return pageOf(deps, principal, keyResultId);
}

export async function answerContest(
  deps: Deps,
  principal: Principal,
  { keyResultId, contestId, text }: Parameters<Steering['answerContest']>[1],
): ReturnType<Steering['answerContest']> {
  const scene = await sceneOf(deps, principal);
  await steerable(deps, principal, scene, keyResultId);
  const found = (await deps.store.contestsOf(keyResultId)).find(({ id }) => id === contestId);
  if (!found) throw new KeyliftError('not-found', 'There is no such contest.', { field: 'contestId' });
  if (found.personId === scene.person.id) {
    throw new KeyliftError('forbidden', 'Somebody else answers what you contested.');
  }
  if (found.answer) throw new KeyliftError('conflict', 'This was answered already.', { field: 'contestId' });
  const answer = { by: scene.person.id, at: scene.now, text: checked(text) };
  await deps.store.putContest({ ...found, answer });
  return pageOf(deps, principal, keyResultId);
}

function checked(text: string): string {
  const said = text.trim();
  if (said === '' || said.length > LONGEST_TEXT) {
    throw new KeyliftError('invalid', `Say it in up to ${LONGEST_TEXT} characters.`, { field: 'text' });
  }
  return said;
}

/** Mondays to Fridays; holidays are not known here. */
function workingDayAfter(day: Day, count: number): Day {
  let due = addDays(day, 1);
  while (workingDaysBetween(addDays(day, 1), due) < count) due = addDays(due, 1);
  return due;
}
