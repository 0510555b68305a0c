/** A course that serves a Key Result of its own: the team is those who learn and teach in it. */
import type { Principal } from '../keylift.js';
import type { Team, TeamId } from '../model.js';
import type { Store } from '../ports.js';
import { sha256 } from '../verdict/sha256.js';

/** The same for everybody who comes from this course, and no longer than other ids, however long the platform's are. */
export const courseTeamId = (contextKey: string): TeamId => `course-${sha256(contextKey).slice(0, 24)}` as TeamId;

/** The team that would be made of the course somebody came from, led by them; undefined where the course has one. */
export async function possibleCourseTeam(
  { store }: { readonly store: Pick<Store, 'getContextLink' | 'getTeam'> },
  { contextKey, courseTitle, role, personId }: Principal,
): Promise<Team | undefined> {
  if (contextKey === undefined || role === 'learner') return undefined;
  const id = courseTeamId(contextKey);
  const [link, team] = await Promise.all([store.getContextLink(contextKey), store.getTeam(id)]);
  return link || team ? undefined : { id, name: courseTitle ?? 'Course', memberIds: [personId], leadIds: [personId] };
}
