/** Lessons, whole or as summaries. */
import type { Lesson } from '../lesson/blocks.js';
import type { LessonSummary } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keep, keepAll } from './keep.js';

export function memoryLessons(
  data: TenantData,
): Pick<Store, 'getLesson' | 'listLessons' | 'lessonsTeaching' | 'putLessons'> {
  const summaries = (accept: (lesson: Lesson) => boolean): LessonSummary[] =>
    sortedBy([...data.lessons.values()].filter(accept), ({ id }) => [id]).map(
      ({ blocks: _blocks, sources: _sources, ...summary }) => keep(summary),
    );
  return {
    getLesson: async (id) => data.lessons.get(id),
    listLessons: async () => summaries(() => true),
    lessonsTeaching: async (skillIds) => summaries(({ teaches }) => teaches.some((id) => skillIds.includes(id))),
    putLessons: async (lessons) => {
      for (const lesson of keepAll(lessons)) data.lessons.set(lesson.id, lesson);
    },
  };
}
