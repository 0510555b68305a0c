/** The ties between courses and Key Results. */
import type { KeyResultId } from '../model.js';
import type { Store } from '../ports.js';
import type { Deps } from './deps.js';

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
