/** What a course can hold, for those who teach it, and the ties between courses and Key Results. */
import { KeyliftError } from '../errors.js';
import type { Keylift, Principal } from '../keylift.js';
import type { KeyResultId, SkillId } from '../model.js';
import { contentView, skillView, type ContentPlace } from '../report/content.js';
import { languageOf } from '../report/language.js';
import type { Store } from '../ports.js';
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

/**
 * A copied course serves the Key Result of the first of its originals that is tied. One that is tied already stays as it
 * is: somebody may have chosen since.
 */
export async function tieCopy(
  store: Pick<Store, 'getContextLink' | 'putContextLinks'>,
  copy: { readonly contextKey: string; readonly title?: string; readonly originKeys: readonly string[] },
): Promise<void> {
  const { contextKey, title, originKeys } = copy;
  if (await store.getContextLink(contextKey)) return;
  for (const originKey of originKeys) {
    const link = await store.getContextLink(originKey);
    if (!link) continue;
    await store.putContextLinks([{ ...link, contextKey, title: title || link.title }]);
    return;
  }
}

/** Ties a course to a Key Result and its first team. A course that is tied stays as it is; what does not exist ties nothing. */
export async function linkCourse(
  { store }: Pick<Deps, 'store'>,
  course: { readonly contextKey: string; readonly title?: string; readonly keyResultId: KeyResultId },
): Promise<void> {
  const { contextKey, keyResultId } = course;
  if (await store.getContextLink(contextKey)) return;
  const keyResult = await store.getKeyResult(keyResultId);
  const teamId = keyResult?.ownerTeamIds[0];
  if (teamId === undefined) return;
  await store.putContextLinks([{ contextKey, title: course.title ?? '', keyResultId, teamId }]);
}
