/** The three parts of a sprint, each chosen on its own. */
import { addDays } from '../calendar.js';
import type { Day, LessonSummary, SkillId, SprintItem } from '../model.js';
import { sortedBy } from '../order.js';
import type { Rules } from '../rules.js';
import type { SkillNeed } from './needs.js';
import type { RankedLesson } from './rank.js';
import type { Study } from './study.js';

/** What the three parts are chosen from. */
export interface Choices {
  readonly lessons: readonly LessonSummary[];
  readonly needs: readonly SkillNeed[];
  readonly study: Study;
  readonly day: Day;
  /** Today's new lesson. */
  readonly fresh: RankedLesson | undefined;
}

/** One shown choice out of a fixed order: no chance is involved, and the record says so. */
const CERTAIN = 1;

export function newItem({ fresh }: Choices): SprintItem | undefined {
  return (
    fresh && { part: 'new', ...servedBy(fresh.lesson, fresh.need), minutes: fresh.lesson.minutes, propensity: CERTAIN }
  );
}

const servedBy = (lesson: LessonSummary, { skillId, keyResultId }: SkillNeed) => ({
  lessonId: lesson.id,
  skillId,
  keyResultId,
});

/** The lesson that has waited longest for its review. */
export function reviewItem(choices: Choices, { sprint }: Rules): SprintItem | undefined {
  const { lessons, needs, day, fresh } = choices;
  const due = lessons.flatMap((lesson) => {
    const need = heaviest(lesson, needs);
    const dueOn = need && reviewDay(lesson, need.skillId, choices, sprint.boxes[0] ?? 1);
    return need && dueOn !== undefined && dueOn <= day && lesson.id !== fresh?.lesson.id
      ? [{ lesson, need, dueOn }]
      : [];
  });
  const chosen = sortedBy(due, ({ lesson, dueOn }) => [dueOn, lesson.kind === 'recall' ? '0' : '1', lesson.id])[0];
  if (!chosen) return undefined;
  const minutes = Math.min(chosen.lesson.minutes, sprint.reviewMinutes);
  return { part: 'review', ...servedBy(chosen.lesson, chosen.need), minutes, propensity: CERTAIN };
}

/** A finished lesson is due as its box says; a recall lesson for the first time some days after its skill was first taught. */
function reviewDay(
  lesson: LessonSummary,
  skillId: SkillId,
  { lessons, study }: Choices,
  firstAfterDays: number,
): Day | undefined {
  const answered = study.reviews.get(lesson.id)?.dueOn;
  if (lesson.kind !== 'recall') return study.finished.has(lesson.id) ? answered : undefined;
  if (answered !== undefined) return answered;
  const taught = lessons
    .filter(({ kind, teaches }) => kind !== 'recall' && teaches.includes(skillId))
    .flatMap(({ id }) => study.finished.get(id) ?? []);
  const firstTaught = sortedBy(taught, (taughtOn) => [taughtOn])[0];
  return firstTaught && addDays(firstTaught, firstAfterDays);
}

/** The task of today's new lesson, or of the last one that was not used at work yet. */
export function applyItem({ lessons, needs, study, day, fresh }: Choices, { sprint }: Rules): SprintItem | undefined {
  const item = (lesson: LessonSummary, need: SkillNeed): SprintItem => ({
    part: 'apply',
    ...servedBy(lesson, need),
    minutes: sprint.applyMinutes,
    propensity: CERTAIN,
  });
  if (fresh?.lesson.apply !== undefined) return item(fresh.lesson, fresh.need);
  const open = lessons.flatMap((lesson) => {
    const need = heaviest(lesson, needs);
    const finished = study.finished.get(lesson.id);
    if (!need || lesson.apply === undefined || finished === undefined) return [];
    const used = study.applied.get(lesson.id);
    const isOpen = finished >= addDays(day, -sprint.applyWithinDays) && (used === undefined || used < finished);
    return isOpen ? [{ lesson, need, finished }] : [];
  });
  const lastDay = sortedBy(open, ({ finished }) => [finished]).at(-1)?.finished;
  const latest = sortedBy(
    open.filter(({ finished }) => finished === lastDay),
    ({ lesson }) => [lesson.id],
  )[0];
  return latest && item(latest.lesson, latest.need);
}

/** The need a lesson serves most; ties by Key Result and skill. */
function heaviest({ teaches }: LessonSummary, needs: readonly SkillNeed[]): SkillNeed | undefined {
  const served = needs.filter(({ skillId }) => teaches.includes(skillId));
  const weight = Math.max(...served.map((need) => need.weight));
  return sortedBy(
    served.filter((need) => need.weight === weight),
    ({ keyResultId, skillId }) => [keyResultId, skillId],
  )[0];
}
