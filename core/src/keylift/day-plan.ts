/** Today's sprint: planned once, then kept through the day. */
import type { Principal } from '../keylift.js';
import type { Evidence, LessonSummary, SprintId, SprintItem } from '../model.js';
import type { PlannedItem } from '../report/sprint-items.js';
import { estimateOf, type Learner } from '../report/standing.js';
import { planSprint, type EmptySprint } from '../sprint/plan.js';
import { studyOf, type Study } from '../sprint/study.js';
import type { Skill, SkillId } from '../model.js';
import type { Deps } from './deps.js';
import { readableLessons } from './readable-lessons.js';
import { risksOf } from './risks.js';
import type { Scene } from './scene.js';

export type DayPlan = { readonly items: readonly PlannedItem[] } | EmptySprint;

/** The kept plan of today, or a new one, which is kept unless it is empty. */
export async function dayPlan(
  deps: Deps,
  principal: Principal,
  scene: Scene,
  context: {
    readonly evidence: readonly Evidence[];
    readonly skills: ReadonlyMap<SkillId, Skill>;
    readonly learner: () => Promise<Learner>;
  },
): Promise<DayPlan> {
  const { store, rules } = deps;
  const { person, today, needs } = scene;
  const study = studyOf(context.evidence, scene.dayOf, rules);
  const kept = await keptPlan(deps, scene, context.evidence, study);
  if (kept.length > 0) return { items: kept };

  const [taught, time] = await Promise.all([
    store.lessonsTeaching([...new Set(needs.map(({ skillId }) => skillId))]),
    store.getLearningTime(person.id),
  ]);
  const resting = new Set(time?.declined.filter(({ until }) => today < until).map(({ lessonId }) => lessonId));
  const lessons = taught.filter(({ id }) => !resting.has(id));
  const learner = await context.learner();
  const planned = planSprint(
    {
      id: `${person.id}/${today}` as SprintId,
      personId: person.id,
      day: today,
      teamIds: scene.teamIds,
      keyResults: scene.keyResults,
      skills: context.skills,
      lessons: readableLessons(lessons, principal.locale),
      mastery: new Map([...context.skills.values()].map((skill) => [skill.id, estimateOf(learner, skill)])),
      study,
      risks: await risksOf(deps, scene),
    },
    rules,
  );
  if ('empty' in planned) return planned;
  await store.putSprint(planned);
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  return {
    items: planned.items.flatMap((item) => withLesson(item, byId.get(item.lessonId), scene, context.evidence, study)),
  };
}

/** The items of the sprint planned earlier today; a lesson that was taken away since takes its item with it. */
export async function keptPlan(
  { store }: Deps,
  scene: Scene,
  evidence: readonly Evidence[],
  study: Study,
): Promise<readonly PlannedItem[]> {
  const sprint = await store.getSprint(scene.person.id, scene.today);
  const items = await Promise.all(
    (sprint?.items ?? []).map(async (item) =>
      withLesson(item, await store.getLesson(item.lessonId), scene, evidence, study),
    ),
  );
  return items.flat();
}

function withLesson(
  item: SprintItem,
  lesson: LessonSummary | undefined,
  { today, dayOf }: Scene,
  evidence: readonly Evidence[],
  study: Study,
): readonly PlannedItem[] {
  if (!lesson) return [];
  const studiedOn = study.reviews.get(item.lessonId)?.lastDay;
  const done = isDone(
    item,
    evidence.filter(({ at }) => dayOf(at) === today),
  );
  return [{ item, lesson, done, ...(studiedOn !== undefined && studiedOn < today && { studiedOn }) }];
}

/** A lesson is done when it was finished that day, a task when it was used that day. */
export function isDone({ part, lessonId }: SprintItem, evidenceOfDay: readonly Evidence[]): boolean {
  const wanted = part === 'apply' ? 'applied' : 'completion';
  return evidenceOfDay.some(({ kind, lessonId: id }) => kind === wanted && id === lessonId);
}
