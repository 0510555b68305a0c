/** When the ten minutes may come: a person's settings, the organisation's limits, and offers. */
import { addDays } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import type { LearningTimeInput, LearningTimes } from '../keylift-learning-times.js';
import type { Principal } from '../keylift.js';
import type { Instant, LessonId, Person } from '../model.js';
import { sortedBy } from '../order.js';
import { timeView } from '../report/time-view.js';
import { usualPolicy, usualTime, validPolicy, validTime, type LearningPolicy } from '../sprint/learning-time.js';
import { mayNudge, nextSlot, type Clockwork } from '../sprint/slots.js';
import { isDone } from './day-plan.js';
import type { Deps } from './deps.js';
import { sceneOf, type Scene } from './scene.js';

type TimeDeps = Pick<Deps, 'store' | 'rules' | 'offsetMinutes'>;

export async function clockworkOf(
  deps: TimeDeps,
  { id, timeZone }: Pick<Person, 'id' | 'timeZone'>,
): Promise<Clockwork> {
  const { store, rules, offsetMinutes } = deps;
  const [time, policy] = await Promise.all([store.getLearningTime(id), store.getLearningPolicy()]);
  return {
    time: time ?? usualTime(id, rules),
    policy: policy ?? usualPolicy(rules),
    zone: (at) => (timeZone === undefined ? 0 : offsetMinutes(timeZone, at)),
    rules,
  };
}

export async function learningTime(deps: Deps, principal: Principal): ReturnType<LearningTimes['learningTime']> {
  const scene = await sceneOf(deps, principal);
  return viewOf(scene, await clockworkOf(deps, scene.person), principal);
}

/** What is not named is taken away, but for what surfaces and `decline` wrote. */
export async function setLearningTime(
  deps: Deps,
  principal: Principal,
  { timeZone, quiet, snoozedUntil, pausedUntil, away, ...input }: LearningTimeInput,
): ReturnType<LearningTimes['setLearningTime']> {
  const scene = await sceneOf(deps, principal);
  const before = await clockworkOf(deps, scene.person);
  const { personId, declined, nudges, feedHash } = before.time;
  const time = validTime(
    {
      ...input,
      personId,
      declined,
      nudges,
      ...(quiet && { quiet }),
      ...(snoozedUntil !== undefined && { snoozedUntil }),
      ...(pausedUntil !== undefined && { pausedUntil }),
      ...(away && away.length > 0 && { away: sortedBy(away, ({ from, until }) => [from, until]) }),
      ...(feedHash !== undefined && { feedHash }),
    },
    deps.rules,
  );
  const person = timeZone === undefined ? scene.person : { ...scene.person, timeZone };
  await deps.store.putLearningTime(time);
  if (timeZone !== scene.person.timeZone) await deps.store.putPeople([person]);
  return viewOf({ ...scene, person }, await clockworkOf(deps, person), principal);
}

export async function snooze(
  deps: Deps,
  principal: Principal,
  { minutes }: { readonly minutes: number },
): ReturnType<LearningTimes['snooze']> {
  const scene = await sceneOf(deps, principal);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_SNOOZE)
    throw new KeyliftError('invalid', 'Between one minute and a week.', { field: 'minutes' });
  const clockwork = await clockworkOf(deps, scene.person);
  const time = { ...clockwork.time, snoozedUntil: later(scene.now, minutes) };
  await deps.store.putLearningTime(time);
  return viewOf(scene, { ...clockwork, time }, principal);
}
const LONGEST_SNOOZE = 7 * 24 * 60;

/** "Not this one": it rests for thirty days; a day that was not begun is planned anew without it. Nobody is told. */
export async function decline(
  deps: Deps,
  principal: Principal,
  { lessonId }: { readonly lessonId: LessonId },
): Promise<void> {
  const scene = await sceneOf(deps, principal);
  const { time } = await clockworkOf(deps, scene.person);
  const until = addDays(scene.today, deps.rules.nudges.restDays);
  const declined = [
    ...time.declined.filter((rest) => rest.lessonId !== lessonId && rest.until > scene.today),
    { lessonId, until },
  ];
  await deps.store.putLearningTime({ ...time, declined });
  const sprint = await deps.store.getSprint(scene.person.id, scene.today);
  if (!sprint?.items.some((item) => item.lessonId === lessonId)) return;
  const ofDay = (await deps.store.evidenceOf(scene.person.id)).filter(({ at }) => scene.dayOf(at) === scene.today);
  const isBegun = sprint.items.some((item) => isDone(item, ofDay));
  const left = sprint.items.filter((item) => item.lessonId !== lessonId);
  await deps.store.putSprint({ ...sprint, items: isBegun ? left : [] });
}

/** A surface asks before it offers something unasked; a yes is written down as an offer. */
export async function nudge(
  deps: Deps,
  principal: Principal,
  { lessonId }: { readonly lessonId?: LessonId },
): ReturnType<LearningTimes['nudge']> {
  const scene = await sceneOf(deps, principal);
  const clockwork = await clockworkOf(deps, scene.person);
  const about = lessonId === undefined ? {} : { lessonId };
  const answer = mayNudge(scene.now, about, clockwork);
  if (!answer.may) return answer;
  const offer = { at: scene.now, ...about, dismissed: false };
  const nudges = [...clockwork.time.nudges, offer].slice(-REMEMBERED);
  await deps.store.putLearningTime({ ...clockwork.time, nudges });
  return { may: true };
}
/** More than ten a week and three in a row ever look at. */
const REMEMBERED = 20;

/** "Not now" to the offer shown last; its lesson rests. */
export async function dismissNudge(deps: Deps, principal: Principal): Promise<void> {
  const scene = await sceneOf(deps, principal);
  const { time } = await clockworkOf(deps, scene.person);
  const last = time.nudges.at(-1);
  if (!last || last.dismissed) return;
  await deps.store.putLearningTime({ ...time, nudges: [...time.nudges.slice(0, -1), { ...last, dismissed: true }] });
  if (last.lessonId !== undefined) await decline(deps, principal, { lessonId: last.lessonId });
}

/** Holidays and stricter limits; for administrators. */
export async function setLearningPolicy(
  deps: Deps,
  principal: Principal,
  policy: LearningPolicy,
): ReturnType<LearningTimes['setLearningPolicy']> {
  if (principal.role !== 'admin') throw new KeyliftError('forbidden', 'Holidays and limits are set by administrators.');
  const valid = validPolicy(policy, deps.rules);
  await deps.store.putLearningPolicy(valid);
  return valid;
}

function viewOf(
  { person, now, today, language }: Scene,
  clockwork: Clockwork,
  { role }: Principal,
): ReturnType<typeof timeView> {
  const nextAt = nextSlot(now, clockwork);
  const { timeZone } = person;
  return timeView(
    {
      ...clockwork,
      today,
      setsPolicy: role === 'admin',
      ...(timeZone !== undefined && { timeZone }),
      ...(nextAt !== undefined && { nextAt }),
    },
    language,
  );
}

const later = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) + minutes * 60_000).toISOString();
