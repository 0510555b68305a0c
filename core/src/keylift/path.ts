/** "My path": one person's way to a Key Result. And the playbook: the same for a role that starts from nothing. */
import { KeyliftError } from '../errors.js';
import { isKnown } from '../mastery/estimate.js';
import type { Keylift, Principal } from '../keylift.js';
import type { Day, KeyResult, KeyResultId, LessonSummary, TeamId } from '../model.js';
import { mayReadKeyResult } from '../policy.js';
import { pathView } from '../report/path.js';
import { estimateOf } from '../report/standing.js';
import { learningActs, learningLedger, type LearningLedger } from '../sprint/learning-ledger.js';
import { activeInWeek, needsOf } from '../sprint/needs.js';
import { planPath, playbookStart, type PathRequest } from '../sprint/path.js';
import { studyOf } from '../sprint/study.js';
import { usualTime } from '../sprint/learning-time.js';
import { workDaysOf } from '../sprint/slots.js';
import { workDaysBetween, type WorkDays } from '../sprint/work-days.js';
import type { Deps } from './deps.js';
import { clockworkOf } from './learning-time.js';
import { readableLessons } from './readable-lessons.js';
import { learnerOf, sceneOf, skillsById, type Scene } from './scene.js';

/** Without an id: to the Key Result of the course, else to the one that is due first. */
export async function path(deps: Deps, principal: Principal, id?: KeyResultId): ReturnType<Keylift['path']> {
  const { store, rules } = deps;
  const scene = await sceneOf(deps, principal);
  const keyResult = await goalOf(deps, principal, scene, id);
  const { time, policy } = await clockworkOf(deps, scene.person);
  const workDays = workDaysOf(time, policy);
  const sources = await sourcesOf(deps, principal, keyResult, scene.teamIds);
  const [evidence, learner] = await Promise.all([
    store.evidenceOf(scene.person.id),
    learnerOf(deps, scene, [...sources.skills.keys()]),
  ]);
  const study = studyOf(evidence, scene.dayOf, rules);
  const from = scene.today > keyResult.start ? scene.today : keyResult.start;
  const planned = planPath(
    {
      ...sources,
      keyResult,
      levelOf: (skillId) => {
        const skill = sources.skills.get(skillId);
        const seen = skill && estimateOf(learner, skill);
        return seen && isKnown(seen, rules) ? seen.level : undefined;
      },
      isFinished: (lessonId) => study.finished.has(lessonId),
      from,
      workDays,
    },
    rules,
  );
  return pathView(
    {
      kind: 'path',
      today: scene.today,
      keyResult,
      path: planned,
      skills: sources.skills,
      lessons: byId(sources.lessons),
      rules,
      time: {
        ledger: await ledgerSince(deps, scene, keyResult.start, evidence),
        offeredMinutes: minutesOffered(keyResult.start, scene.today, workDays, rules.sprint.minutes),
      },
    },
    scene.language,
  );
}

export async function playbook(deps: Deps, principal: Principal, id: KeyResultId): ReturnType<Keylift['playbook']> {
  const { rules } = deps;
  const scene = await sceneOf(deps, principal);
  const keyResult = await goalOf(deps, principal, scene, id);
  const ofRole = keyResult.ownerTeamIds.filter((teamId) => scene.teamIds.includes(teamId));
  const sources = await sourcesOf(deps, principal, keyResult, ofRole.length > 0 ? ofRole : keyResult.ownerTeamIds);
  const { policy } = await clockworkOf(deps, scene.person);
  const planned = planPath(
    {
      ...sources,
      keyResult,
      levelOf: () => undefined,
      isFinished: () => false,
      from: playbookStart(keyResult, rules),
      workDays: workDaysOf(usualTime(scene.person.id, rules), policy),
    },
    rules,
  );
  const facts = { kind: 'playbook', today: scene.today, keyResult, path: planned, rules } as const;
  return pathView({ ...facts, skills: sources.skills, lessons: byId(sources.lessons) }, scene.language);
}

async function goalOf(
  { store }: Deps,
  principal: Principal,
  scene: Scene,
  id: KeyResultId | undefined,
): Promise<KeyResult> {
  const link =
    id === undefined && principal.contextKey !== undefined
      ? await store.getContextLink(principal.contextKey)
      : undefined;
  const wanted = id ?? link?.keyResultId ?? scene.active[0]?.id;
  const found = wanted === undefined ? undefined : await store.getKeyResult(wanted);
  if (!found) throw new KeyliftError('not-found', 'There is no such Key Result.', { field: 'keyResultId' });
  if (!mayReadKeyResult(principal, found, scene.teamIds))
    throw new KeyliftError('forbidden', 'This Key Result belongs to another team.', { field: 'keyResultId' });
  return found;
}

async function sourcesOf(
  deps: Deps,
  principal: Principal,
  keyResult: KeyResult,
  teamIds: readonly TeamId[],
): Promise<Pick<PathRequest, 'needs' | 'skills' | 'lessons'>> {
  const needs = needsOf([keyResult], teamIds);
  const skillIds = [...new Set(needs.map(({ skillId }) => skillId))];
  const [skills, lessons] = await Promise.all([skillsById(deps, skillIds), deps.store.lessonsTeaching(skillIds)]);
  return { needs, skills, lessons: readableLessons(lessons, principal.locale) };
}

/** Where this person's learning time went since a day. */
async function ledgerSince(
  { store, rules }: Deps,
  scene: Scene,
  since: Day,
  evidence: Awaited<ReturnType<Deps['store']['evidenceOf']>>,
): Promise<LearningLedger> {
  const recent = evidence.filter(({ at }) => scene.dayOf(at) >= since);
  const skillIds = [...new Set(recent.map(({ skillId }) => skillId))];
  const lessons = byId(await store.lessonsTeaching(skillIds));
  const acts = learningActs(
    recent,
    {
      ofLesson: (lessonId) => lessons.get(lessonId)?.minutes,
      ofTask: rules.sprint.applyMinutes,
      unknown: rules.sprint.newMinutes,
    },
    scene.dayOf,
  );
  return learningLedger(acts, (day) => needsOf(activeInWeek(scene.keyResults, day), scene.teamIds));
}

const minutesOffered = (since: Day, today: Day, workDays: WorkDays, minutes: number): number =>
  workDaysBetween(since, today, workDays).length * minutes;

const byId = (lessons: readonly LessonSummary[]): ReadonlyMap<LessonSummary['id'], LessonSummary> =>
  new Map(lessons.map((lesson) => [lesson.id, lesson]));
