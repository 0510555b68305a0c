/** From a blocked work item to lessons: what an administrator tied to a skill first, then the words of the work item. */
import type { Instant, KeyResult, SkillId, WorkItemSuggestion } from '@keylift/core';
import type { Library, LessonRow } from '../content/library';
import type { JiraIssue } from '../jira/issue';
import { servedKeyResult } from '../jira/key-results';
import { termsOf, wordsFor } from '../jira/terms';
import type { SiteConfig } from '../storage/config';

const most = 3;
/** Looked at beyond those shown, because some may be hidden. */
const spare = 9;

export function suggestionsFor(
  issue: JiraIssue,
  {
    library,
    config,
    keyResults,
    hidden,
    tied,
    now,
  }: {
    readonly library: Library;
    /** What a lesson may serve. */
    readonly keyResults: readonly KeyResult[];
    readonly config: SiteConfig;
    readonly hidden: ReadonlySet<string>;
    /** Key Results the work item is tied to. */
    readonly tied: readonly string[];
    readonly now: Instant;
  },
): readonly WorkItemSuggestion[] {
  const found = new Map<string, WorkItemSuggestion>();
  const add = (row: LessonRow, because: WorkItemSuggestion['because']): void => {
    const skill = library.skills[row.skill];
    if (!skill || found.size >= most || found.has(row.id) || hidden.has(row.id)) return;
    const keyResult = servedKeyResult(skill.id, now.slice(0, 10), keyResults, tied);
    found.set(row.id, { lesson: row, skill, because, ...(keyResult && { keyResult }) });
  };

  for (const { name, skillId } of mappingsOf(issue, config)) {
    // One lesson of each tied skill leaves room for what the words say.
    const row = library.lessonsOf(skillId as SkillId).find(({ id }) => !hidden.has(id));
    if (row) add(row, { kind: 'mapping', name });
  }
  const terms = termsOf(issue);
  for (const match of library.context.match(terms, most + spare)) {
    if (found.size >= most) break;
    const row = library.lessonAt(match.lesson);
    const words = row ? wordsFor(issue, terms, match.terms) : [];
    if (row && words.length > 0) add(row, { kind: 'words', words });
  }
  return [...found.values()];
}

/** Skills that components and labels of this work item stand for. */
function mappingsOf({ fields }: JiraIssue, { skills }: SiteConfig): SiteConfig['skills'] {
  const names = [...(fields.components ?? []).map(({ name }) => name ?? ''), ...(fields.labels ?? [])].map((name) =>
    name.toLowerCase(),
  );
  return skills.filter(({ name }) => names.includes(name.toLowerCase()));
}
