/** A person's ten minutes as a calendar: a secret address that its owner opens, renews and closes. */
import { addDays } from '../calendar.js';
import type { LearningTimes } from '../keylift-learning-times.js';
import type { Principal } from '../keylift.js';
import type { Clock, Store } from '../ports.js';
import { calendarFeed } from '../report/calendar-feed.js';
import { languageOf } from '../report/language.js';
import { defaultRules, type Rules } from '../rules.js';
import { firstSlotOf } from '../sprint/slots.js';
import { sha256 } from '../verdict/sha256.js';
import type { Deps } from './deps.js';
import { clockworkOf } from './learning-time.js';
import { sceneOf } from './scene.js';

/** A new secret address; the one before stops at once. */
export async function openFeed(deps: Deps, principal: Principal): ReturnType<LearningTimes['openFeed']> {
  const scene = await sceneOf(deps, principal);
  const { time } = await clockworkOf(deps, scene.person);
  const token = deps.random();
  await deps.store.putLearningTime({ ...time, feedHash: sha256(token) });
  return { path: `/feed/${encodeURIComponent(deps.store.tenantId)}/${token}.ics` };
}

export async function closeFeed(deps: Deps, principal: Principal): Promise<void> {
  const scene = await sceneOf(deps, principal);
  const { feedHash: _closed, ...time } = (await clockworkOf(deps, scene.person)).time;
  await deps.store.putLearningTime(time);
}

/** How far ahead a feed reaches; calendars ask again every day. */
const FEED_DAYS = 28;

/** What a calendar program reads. Undefined where nobody has this secret, or no longer. */
export async function readFeed(
  {
    store,
    clock,
    offsetMinutes,
    rules = defaultRules,
  }: { readonly store: Store; readonly clock: Clock; readonly rules?: Rules } & Pick<Deps, 'offsetMinutes'>,
  { token, url }: { readonly token: string; readonly url: string },
): Promise<string | undefined> {
  const time = await store.learningTimeOfFeed(sha256(token));
  const person = time && (await store.getPerson(time.personId));
  if (!time || !person?.active) return undefined;
  const now = clock();
  const clockwork = await clockworkOf({ store, rules, offsetMinutes }, person);
  const days = Array.from({ length: FEED_DAYS }, (_, ahead) => addDays(now.slice(0, 10), ahead));
  const slots = days.flatMap((day) => {
    const at = firstSlotOf(day, clockwork);
    return at === undefined ? [] : [{ day, at }];
  });
  const mark = sha256(token).slice(0, 12);
  return calendarFeed({ slots, minutes: rules.sprint.minutes, now, mark, url }, languageOf(person.locale ?? 'en'));
}
