/** What every tenant starts with: the lessons that ship, and the skills they teach. */
import type { Lesson } from '../lesson/blocks.js';
import type { Store } from '../ports.js';
import { tenantSkills } from './tenant-skills.js';

/**
 * Puts these lessons, and the shipped skills they teach with what those rest on. A skill the tenant has keeps the
 * tenant's words; lessons of the tenant's own stay. Again, it changes nothing but lessons that are newer.
 */
export async function stockLessons(
  store: Pick<Store, 'listSkills' | 'putSkills' | 'putLessons'>,
  lessons: readonly Lesson[],
): Promise<void> {
  const missing = tenantSkills(await store.listSkills()).missing(lessons.flatMap(({ teaches }) => teaches));
  if (missing.length > 0) await store.putSkills(missing);
  await store.putLessons(lessons);
}
