/** Decides why a work item is blocked, from one answer of Jira (REQUIREMENTS d13). Makes no call itself. */
import { workingDaysBetween, type BlockedReason, type Day, type Instant } from '@keylift/core';
import type { JiraIssue, JiraIssueLink, JiraStatus } from './issue';

/** What an administrator may set. */
export interface BlockedSignals {
  readonly statuses: readonly string[];
  /** Labels that count as blocked; none by default. */
  readonly labels: readonly string[];
  /** Working days without a change after which work in progress counts as stuck; 0 switches it off. */
  readonly staleDays: number;
}

/** What differs between sites and is found by asking Jira. */
export interface SiteFacts {
  /** Field of the name "Flagged"; often customfield_10021. */
  readonly flaggedFieldId?: string;
  /** Ids of the link types that block: names are renamed and translated. */
  readonly blocksLinkTypeIds?: readonly string[];
}

export const defaultSignals: BlockedSignals = { statuses: ['Blocked'], labels: [], staleDays: 5 };

const isDone = (status: JiraStatus | null | undefined): boolean => status?.statusCategory?.key === 'done';
const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

export function blockedReasons(
  { fields }: JiraIssue,
  { signals, facts, now }: { readonly signals: BlockedSignals; readonly facts: SiteFacts; readonly now: Instant },
): readonly BlockedReason[] {
  if (isDone(fields.status)) return [];
  const reasons: BlockedReason[] = [];

  const flag = facts.flaggedFieldId === undefined ? undefined : fields[facts.flaggedFieldId];
  if (Array.isArray(flag) && flag.length > 0) reasons.push({ kind: 'flag' }); // no flag is null or []

  const status = fields.status?.name;
  if (status !== undefined && signals.statuses.some((name) => isSame(name, status)))
    reasons.push({ kind: 'status', name: status });

  for (const link of fields.issuelinks ?? []) {
    const key = unfinishedBlocker(link, facts);
    if (key !== undefined) reasons.push({ kind: 'link', key });
  }
  for (const label of fields.labels ?? []) {
    if (signals.labels.some((name) => isSame(name, label))) reasons.push({ kind: 'label', name: label });
  }
  const days = staleFor(fields.updated ?? undefined, now);
  if (fields.status?.statusCategory?.key === 'indeterminate' && signals.staleDays > 0 && days >= signals.staleDays)
    reasons.push({ kind: 'stale', days });
  return reasons;
}

/** `inwardIssue` is there: this work item "is blocked by" it. A finished blocker no longer blocks. */
function unfinishedBlocker({ type, inwardIssue }: JiraIssueLink, facts: SiteFacts): string | undefined {
  if (inwardIssue?.key === undefined || isDone(inwardIssue.fields?.status)) return undefined;
  const blocks =
    facts.blocksLinkTypeIds === undefined
      ? isSame(type?.inward ?? '', 'is blocked by') // until the site was asked for its link types
      : facts.blocksLinkTypeIds.includes(type?.id ?? '');
  return blocks ? inwardIssue.key : undefined;
}

/** Whole working days since the last change; Jira writes 2026-11-11T09:00:00.000+0100. */
function staleFor(updated: string | undefined, now: Instant): number {
  const ms = updated === undefined ? Number.NaN : Date.parse(updated.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(ms)) return 0;
  const from: Day = new Date(ms).toISOString().slice(0, 10);
  return Math.max(0, workingDaysBetween(from, now.slice(0, 10)) - 1);
}
