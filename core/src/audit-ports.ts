/** What administrators changed, so that it can be told later who did it. */
import type { Instant, PersonId, TenantId } from './model.js';

export type Change =
  | 'platform.invited'
  | 'platform.invitation-withdrawn'
  | 'platform.registered'
  | 'platform.updated'
  | 'platform.added'
  | 'platform.on'
  | 'platform.off'
  | 'platform.policy'
  | 'platform.anonymous'
  | 'platform.audiences'
  | 'platform.hosts'
  | 'platform.legacy-key'
  | 'deployment.on'
  | 'deployment.off'
  | 'keys.prepared'
  | 'keys.switched'
  | 'learning.policy'
  | 'gradebook.platform'
  | 'key-results.imported'
  | 'course.tied';

/** One change. Nothing in it tells a name, an e-mail address or what somebody can do. */
export interface AuditEntry {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly at: Instant;
  readonly change: Change;
  /** Somebody in the web UI, the command line of the server, or a platform with an invitation. */
  readonly from: 'web' | 'terminal' | 'platform';
  /** Who, where it was somebody; absent again once they are erased. */
  readonly by?: PersonId;
  /** What was changed: the id of a registration, a Key Result … */
  readonly subject?: string;
  /** The new value in a word, where a word says it. */
  readonly value?: string;
}

/** Entries stay for thirteen months; `sweep` forgets them. */
export interface AuditStore {
  noteChange(entry: AuditEntry): Promise<void>;
  /** Newest first; before an instant where one is given. */
  changesOf(
    tenantId: TenantId,
    page: { readonly limit: number; readonly before?: Instant },
  ): Promise<readonly AuditEntry[]>;
}
