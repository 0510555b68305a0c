/** What holds up the work of a project: skills behind its blocked work items. No person is in it. */
import type { Instant, SkillId } from '@keylift/core';
import { blockedReasons, type SiteFacts } from '../jira/blocked';
import { fieldsToRead, projectKeyOf, readIssue, type JiraIssue } from '../jira/issue';
import type { Jira, Kvs } from '../ports';
import { defaultConfig, type SiteConfig } from '../storage/config';
import { keys } from '../storage/keys';
import { libraryFrom, libraryKeys } from '../storage/library-store';
import { suggestionsFor } from './suggest';
import { unlessBusy } from './try-later';

export interface BackgroundWorld {
  readonly kvs: Kvs;
  /** With the app's own rights: what it reads is never shown, only counted. */
  readonly jira: Jira;
  readonly now: () => Instant;
}

/** Skills by work item, those blocked now. */
export interface Themes {
  readonly blocked: Readonly<Record<string, readonly SkillId[]>>;
}

const mostPerProject = 500;
const isKey = /^[A-Z][A-Z0-9_]*-\d+$/;

/**
 * Looks at a work item again; the same answer leaves the store as it is. Returns the work items that may have become
 * free, because Jira sends no event for what a finished work item blocked.
 */
export async function themesChanged(world: BackgroundWorld, issueId: string): Promise<readonly string[]> {
  const values = await world.kvs.getMany([keys.config, keys.facts, ...libraryKeys()]);
  const facts = (values.get(keys.facts) ?? {}) as SiteFacts;
  const answer = unlessBusy(await world.jira.issue(issueId, fieldsToRead(facts.flaggedFieldId)));
  const issue = answer.status === 200 ? readIssue(answer.body) : undefined;
  // It was deleted, or moved to another project under another key.
  if (isKey.test(issueId) && (answer.status === 404 || (issue && issue.key !== issueId)))
    await keep(world.kvs, { key: issueId, fields: {} }, undefined);
  if (!issue) return [];
  const library = await libraryFrom(world.kvs, values);
  if (typeof library === 'string') return [];
  const config = (values.get(keys.config) as SiteConfig | undefined) ?? defaultConfig;
  const now = world.now();
  const isBlocked = blockedReasons(issue, { signals: config.signals, facts, now }).length > 0;
  const skills = isBlocked
    ? [
        ...new Set(
          suggestionsFor(issue, { library, config, keyResults: [], hidden: new Set(), tied: [], now }).map(
            ({ skill }) => skill.id,
          ),
        ),
      ]
    : undefined;
  await keep(world.kvs, issue, skills);
  return issue.fields.status?.statusCategory?.key === 'done' ? blockedBy(issue) : [];
}

async function keep(kvs: Kvs, issue: JiraIssue, skills: readonly SkillId[] | undefined): Promise<void> {
  const key = keys.themes(projectKeyOf(issue));
  const before = ((await kvs.getMany([key])).get(key) as Themes | undefined)?.blocked ?? {};
  if (JSON.stringify(before[issue.key]) === JSON.stringify(skills)) return;
  const { [issue.key]: _, ...others } = before;
  const rows = Object.entries(skills ? { ...others, [issue.key]: skills } : others).slice(-mostPerProject);
  await kvs.set(key, { blocked: Object.fromEntries(rows) } satisfies Themes);
}

const blockedBy = ({ fields }: JiraIssue): readonly string[] =>
  (fields.issuelinks ?? []).flatMap(({ outwardIssue }) => outwardIssue?.id ?? outwardIssue?.key ?? []);
