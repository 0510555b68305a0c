/** The rows of a sprint: what to do, for how long, and why today. */
import { daysBetween } from '../calendar.js';
import type { Day, LessonSummary, Skill, SkillId, SprintItem } from '../model.js';
import type { SkillNeed } from '../sprint/needs.js';
import type { Language } from './language.js';
import type { SprintItemView, TodayView } from './views.js';

export interface PlannedItem {
  readonly item: SprintItem;
  readonly lesson: LessonSummary;
  readonly done: boolean;
  /** When its questions were answered last, before today. */
  readonly studiedOn?: Day;
}

export function sprintItemView(
  { item, lesson, done, studiedOn }: PlannedItem,
  context: { readonly today: Day; readonly skills: ReadonlyMap<SkillId, Skill>; readonly needs: readonly SkillNeed[] },
  language: Language,
): SprintItemView {
  const { say } = language;
  const skill = context.skills.get(item.skillId)?.label ?? item.skillId;
  const reasons = {
    review: () =>
      studiedOn === undefined
        ? say('today.reason.review-new')
        : say('today.reason.review', { when: language.count('days-ago', daysBetween(studiedOn, context.today)) }),
    new: () => say(leansMostOn(item, context.needs) ? 'today.reason.most' : 'today.reason.one-of', { skill }),
    apply: () => say('today.reason.apply'),
  };
  return {
    part: item.part,
    partLabel: say(`part.${item.part}`),
    lessonId: item.lessonId,
    keyResultId: item.keyResultId,
    title: item.part === 'apply' ? (lesson.apply ?? lesson.title) : lesson.title,
    minutes: item.minutes,
    reason: reasons[item.part](),
    done,
  };
}

/** True when no other skill weighs as much in the Key Result. */
export function leansMostOn(
  { skillId, keyResultId }: Pick<SprintItem, 'skillId' | 'keyResultId'>,
  needs: readonly SkillNeed[],
): boolean {
  const ofKeyResult = needs.filter((need) => need.keyResultId === keyResultId);
  const own = Math.max(...ofKeyResult.filter((need) => need.skillId === skillId).map(({ weight }) => weight));
  return ofKeyResult.every((need) => need.skillId === skillId || need.weight < own);
}

/** What to press next; absent when everything is done. */
export function nextStep(planned: readonly PlannedItem[], { say }: Language): TodayView['sprint']['next'] {
  const next = planned.find(({ done }) => !done);
  if (!next) return undefined;
  const { part, lessonId } = next.item;
  return { lessonId, label: say(planned.some(({ done }) => done) ? `today.go-on.${part}` : `today.start.${part}`) };
}
