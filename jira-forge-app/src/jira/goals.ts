/**
 * Atlassian Goals as a source of Key Results: the goals a project contributes to, tied to Key Results by the site's mapping.
 * Written after Atlassian's manual of the Teamwork Graph, which is in early access; no site has answered it yet.
 */
import type { Goals } from '../ports';
import type { SiteConfig } from '../storage/config';
import { isGoal } from './goal-id';
import { isRecord, type JiraIssue } from './issue';
import type { KeyResultSource } from './key-results';

/** Silent when the graph does not answer, refuses, or answers something else: a goal is never guessed. */
export const goalKeyResults = (goals: Goals, { keyResults }: Pick<SiteConfig, 'keyResults'>): KeyResultSource => ({
  keyResultIdsOf: async ({ fields }: JiraIssue) => {
    const projectId = fields.project?.id;
    if (projectId === undefined || !keyResults.some(({ key }) => isGoal(key))) return [];
    const { status, body } = await goals.ofProject(projectId);
    const found = status === 200 ? goalIdsIn(body) : [];
    return [...new Set(found.flatMap((id) => keyResults.find(({ key }) => key === id)?.keyResultIds ?? []))];
  },
});

/** Wherever the columns of the answer hold them. */
export function goalIdsIn(body: unknown): readonly string[] {
  if (typeof body === 'string') return isGoal(body) ? [body] : [];
  if (Array.isArray(body)) return body.flatMap(goalIdsIn);
  return isRecord(body) ? Object.values(body).flatMap(goalIdsIn) : [];
}
