/** What each day of a path holds: at most ten minutes, one new lesson, one review, one task from work. */
import { addDays } from '../calendar.js';
import type { Day, LessonId, LessonSummary, SkillId, SprintPart } from '../model.js';
import { sortedBy } from '../order.js';
import type { Rules } from '../rules.js';
import type { PathStep } from './path-steps.js';

export interface PathItem {
  readonly part: SprintPart;
  readonly lessonId: LessonId;
  readonly skillId: SkillId;
  readonly minutes: number;
}

export interface PathDay {
  readonly day: Day;
  readonly minutes: number;
  readonly items: readonly PathItem[];
}

interface Learnt {
  readonly lesson: LessonSummary;
  readonly skillId: SkillId;
  readonly box: number;
  readonly dueOn: Day;
  /** Times its task was planned, and the last of them. */
  readonly uses: number;
  readonly usedOn: Day;
}

/**
 * New lessons are spread evenly over the sprints of their skill and stop at the need date; what has been learnt by then is
 * recalled (every recall taken as passed) and used until the end. Days on which nothing is due are left out, never padded.
 */
export function pathDays(
  steps: readonly PathStep[],
  workDays: readonly Day[],
  needDate: Day,
  rules: Rules,
): readonly PathDay[] {
  const fresh = freshBySprint(steps);
  const learnt = new Map<LessonId, Learnt>();
  return workDays.flatMap((day, index): PathDay[] => {
    const items: PathItem[] = [];
    const minutes = (): number => items.reduce((sum, item) => sum + item.minutes, 0);
    const fits = (more: number): boolean => minutes() + more <= rules.sprint.minutes;

    const next = day <= needDate ? fresh.get(index) : undefined;
    if (next)
      items.push({ part: 'new', lessonId: next.lesson.id, skillId: next.skillId, minutes: next.lesson.minutes });

    const due = sortedBy(
      [...learnt.values()].filter(({ dueOn }) => dueOn <= day),
      ({ dueOn, lesson }) => [dueOn, lesson.id],
    )[0];
    const recall = due && Math.min(due.lesson.minutes, rules.sprint.reviewMinutes);
    if (due && recall !== undefined && fits(recall)) {
      items.unshift({ part: 'review', lessonId: due.lesson.id, skillId: due.skillId, minutes: recall });
      const box = Math.min(due.box + 1, rules.sprint.boxes.length);
      learnt.set(due.lesson.id, { ...due, box, dueOn: addDays(day, rules.sprint.boxes[box - 1] ?? 1) });
    }

    if (next) {
      const dueOn = addDays(day, rules.sprint.boxes[0] ?? 1);
      learnt.set(next.lesson.id, { ...next, box: 1, dueOn, uses: 0, usedOn: '' });
    }
    const task = next?.lesson.apply === undefined ? leastUsed(learnt) : learnt.get(next.lesson.id);
    if (task && fits(rules.sprint.applyMinutes)) {
      const { lesson, skillId } = task;
      items.push({ part: 'apply', lessonId: lesson.id, skillId, minutes: rules.sprint.applyMinutes });
      learnt.set(lesson.id, { ...task, uses: task.uses + 1, usedOn: day });
    }
    return items.length > 0 ? [{ day, minutes: minutes(), items }] : [];
  });
}

/** The sprint, counted from 0, on which each lesson is new. */
function freshBySprint(
  steps: readonly PathStep[],
): ReadonlyMap<number, { readonly lesson: LessonSummary; readonly skillId: SkillId }> {
  const fresh = new Map<number, { lesson: LessonSummary; skillId: SkillId }>();
  let before = 0;
  for (const { lessons, skillId, sprints } of steps) {
    for (const [place, lesson] of lessons.entries())
      fresh.set(before + Math.floor((place * sprints) / lessons.length), { lesson, skillId });
    before += sprints;
  }
  return fresh;
}

function leastUsed(learnt: ReadonlyMap<LessonId, Learnt>): Learnt | undefined {
  return sortedBy(
    [...learnt.values()].filter(({ lesson }) => lesson.apply !== undefined),
    ({ uses, usedOn, lesson }) => [String(uses).padStart(4, '0'), usedOn, lesson.id],
  )[0];
}
