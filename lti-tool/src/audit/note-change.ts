/** Writes down what an administrator changed. */
import { randomUUID } from 'node:crypto';
import type { AuditEntry, AuditStore, Change, PersonId, TenantId } from '@keylift/core';

/** What it was about: ids and single words, nothing of a person. */
export type ChangeAbout = Pick<AuditEntry, 'subject' | 'value'>;

export interface NotedBy {
  readonly tenantId: TenantId;
  readonly from: AuditEntry['from'];
  readonly by?: PersonId;
}

const LONGEST = 255;

export async function noteChange(
  store: Pick<AuditStore, 'noteChange'>,
  now: () => number,
  author: NotedBy,
  change: Change,
  { subject, value }: ChangeAbout = {},
): Promise<void> {
  await store.noteChange({
    id: randomUUID(),
    at: new Date(now()).toISOString(),
    ...author,
    change,
    ...(subject !== undefined && { subject: subject.slice(0, LONGEST) }),
    ...(value !== undefined && { value: value.slice(0, LONGEST) }),
  });
}
