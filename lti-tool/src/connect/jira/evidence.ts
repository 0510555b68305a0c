/** Evidence that arose beside work items: counted once for the person the account is, and for nobody else. */
import { createHash } from 'node:crypto';
import {
  KeyliftError,
  type Evidence,
  type EvidenceId,
  type EvidenceKind,
  type JiraLink,
  type Keylift,
  type LessonId,
  type QuestionId,
  type SkillId,
} from '@keylift/core';

export interface JiraEvidence {
  readonly id: string;
  readonly skillId: string;
  readonly kind: EvidenceKind;
  readonly outcome: number;
  readonly weight: number;
  readonly at: string;
  readonly itemId?: string | undefined;
  readonly lessonId?: string | undefined;
}

/** `refused` will be refused again: the skill is gone, or a number is none. */
export type JiraEvidenceStatus = 'counted' | 'known' | 'refused';

/** Sending it again, whole or in part, changes nothing. */
export async function takeEvidence(
  { ingest }: Pick<Keylift, 'ingest'>,
  link: JiraLink,
  events: readonly JiraEvidence[],
  now: string,
): Promise<readonly JiraEvidenceStatus[]> {
  const evidence = events.map((event) => evidenceOf(link, event, now));
  try {
    return (await ingest(evidence)).map(statusOf);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  // One that cannot be counted must not hold up the others.
  const statuses: JiraEvidenceStatus[] = [];
  for (const one of evidence) {
    try {
      const [status] = await ingest([one]);
      statuses.push(status === 'appended' ? 'counted' : 'known');
    } catch (error) {
      if (!isRefusal(error)) throw error;
      statuses.push('refused');
    }
  }
  return statuses;
}

const statusOf = (status: 'appended' | 'duplicate'): JiraEvidenceStatus =>
  status === 'appended' ? 'counted' : 'known';

const isRefusal = (error: unknown): boolean => error instanceof KeyliftError && error.code === 'invalid';

function evidenceOf(
  { personId }: JiraLink,
  { id, skillId, kind, outcome, weight, at, itemId, lessonId }: JiraEvidence,
  now: string,
): Evidence {
  return {
    // The same act of the same person always has the same id, and nobody can make another's.
    id: `jira/${createHash('sha256')
      .update(JSON.stringify([personId, id]))
      .digest('base64url')}` as EvidenceId,
    personId,
    skillId: skillId as SkillId,
    kind,
    outcome,
    weight,
    at: at < now ? at : now, // a site whose clock runs ahead loses nothing
    ...(itemId !== undefined && { itemId: itemId as QuestionId }),
    ...(lessonId !== undefined && { lessonId: lessonId as LessonId }),
    source: 'jira',
  };
}
