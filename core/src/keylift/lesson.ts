/** A lesson to play. */
import { KeyliftError } from '../errors.js';
import type { Keylift, Principal } from '../keylift.js';
import type { Lesson } from '../lesson/blocks.js';
import type { LessonId } from '../model.js';
import { lessonView } from '../report/lesson.js';
import type { Deps } from './deps.js';
import { learnerOf, sceneOf, skillsById } from './scene.js';

export async function lesson(deps: Deps, principal: Principal, lessonId: LessonId): ReturnType<Keylift['lesson']> {
  const [scene, wanted] = await Promise.all([sceneOf(deps, principal), lessonOf(deps, lessonId)]);
  const [skills, learner, sprint] = await Promise.all([
    skillsById(deps, [...wanted.teaches, ...scene.needs.map(({ skillId }) => skillId)]),
    learnerOf(deps, scene, wanted.teaches),
    deps.store.getSprint(scene.person.id, scene.today),
  ]);
  const part = sprint?.items.find((item) => item.lessonId === lessonId)?.part;
  return lessonView(
    {
      lesson: wanted,
      learner,
      skills,
      needs: scene.needs,
      keyResults: scene.active,
      ...(part !== undefined && { part }),
    },
    scene.language,
  );
}

/** Throws `not-found`. */
export async function lessonOf({ store }: Deps, lessonId: LessonId): Promise<Lesson> {
  const found = await store.getLesson(lessonId);
  if (!found)
    throw new KeyliftError('not-found', 'There is no such lesson. It may have been taken away.', { field: 'lessonId' });
  return found;
}
