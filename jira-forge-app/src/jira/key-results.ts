/** Which Key Results a work item serves: the mapping of the site, the one of its epic and project, then the goals of its project. */
import type { KeyResult, SkillId } from '@keylift/core';
import type { SiteConfig } from '../storage/config';
import { projectKeyOf, type JiraIssue } from './issue';

/** Where Key Results of a work item come from. */
export interface KeyResultSource {
  /** Nearest first. */
  keyResultIdsOf(issue: JiraIssue): Promise<readonly string[]>;
}

/** The first source that knows any; later ones are not asked. */
export const firstOf = (...sources: readonly KeyResultSource[]): KeyResultSource => ({
  keyResultIdsOf: async (issue) => {
    for (const source of sources) {
      const ids = await source.keyResultIdsOf(issue);
      if (ids.length > 0) return ids;
    }
    return [];
  },
});

/** Its own mapping, then its epic's, then its project's. */
export const mappedKeyResults = ({ keyResults }: Pick<SiteConfig, 'keyResults'>): KeyResultSource => ({
  keyResultIdsOf: async (issue) => [
    ...new Set(
      [issue.key, issue.fields.parent?.key, projectKeyOf(issue)].flatMap(
        (key) => keyResults.find((row) => row.key === key)?.keyResultIds ?? [],
      ),
    ),
  ],
});

/** The Key Result a skill serves here: one the work item is tied to, or another that runs today and needs the skill. */
export function servedKeyResult(
  skillId: SkillId,
  today: string,
  keyResults: readonly KeyResult[],
  tied: readonly string[],
): KeyResult | undefined {
  const needs = (one: KeyResult): boolean => one.requirements.some((need) => need.skillId === skillId);
  const nearest = tied.flatMap((id) => keyResults.find((one) => one.id === id) ?? []);
  return (
    nearest.find(needs) ?? keyResults.find((one) => needs(one) && one.start <= today && today <= one.due) ?? nearest[0]
  );
}
