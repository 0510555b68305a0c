/** Which lessons somebody can read. */
import type { LessonId, LessonSummary } from '../model.js';

/** Lessons in the person's language; for a skill without any, those in another one. */
export function readableLessons(
  lessons: readonly LessonSummary[],
  locale: LessonSummary['locale'],
): readonly LessonSummary[] {
  const own = lessons.filter((lesson) => lesson.locale === locale);
  const covered = new Set(own.flatMap(({ teaches }) => teaches));
  const others: ReadonlySet<LessonId> = new Set(
    lessons
      .filter(({ locale: its, teaches }) => its !== locale && !teaches.some((id) => covered.has(id)))
      .map(({ id }) => id),
  );
  return lessons.filter((lesson) => lesson.locale === locale || others.has(lesson.id));
}
