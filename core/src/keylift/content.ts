/** What a course can hold, for those who teach it. */
import { KeyliftError } from '../errors.js';
import type { Keylift, Principal } from '../keylift.js';
import type { SkillId } from '../model.js';
import { contentView, skillView, type ContentPlace } from '../report/content.js';
import { languageOf } from '../report/language.js';
import type { Deps } from './deps.js';
import { skillsById } from './scene.js';

/** Throws `forbidden` for learners. Titles only: a Key Result's numbers stay with its team. */
export async function content(
  { store }: Deps,
  principal: Principal,
  place: ContentPlace,
): ReturnType<Keylift['content']> {
  if (principal.role === 'learner')
    throw new KeyliftError('forbidden', 'Course content is chosen by those who teach the course.');
  const { contextKey } = principal;
  const [keyResults, lessons, link] = await Promise.all([
    store.listKeyResults(),
    store.listLessons(),
    contextKey === undefined ? undefined : store.getContextLink(contextKey),
  ]);
  const wanted = [
    ...keyResults.flatMap(({ requirements }) => requirements.map(({ skillId }) => skillId)),
    ...lessons.flatMap(({ teaches }) => teaches),
  ];
  const skills = [...(await skillsById({ store }, wanted)).values()];
  const chosen = keyResults.find(({ id }) => id === link?.keyResultId)?.id;
  return contentView(
    { place, keyResults, lessons, skills, ...(chosen !== undefined && { chosen }) },
    languageOf(principal.locale),
  );
}

/** Throws `not-found`. */
export async function skill({ store }: Deps, principal: Principal, id: SkillId): ReturnType<Keylift['skill']> {
  const [found] = await store.getSkills([id]);
  if (!found) throw new KeyliftError('not-found', 'There is no such skill.', { field: 'skillId' });
  return skillView(found, await store.lessonsTeaching([id]), languageOf(principal.locale));
}
