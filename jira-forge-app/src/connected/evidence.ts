/** Evidence on its way to the server: ids and numbers, and no word of a work item. */
import { createHash } from 'node:crypto';
import type { Evidence } from '@keylift/core';
import { isRecord } from '../jira/issue';
import { ask, type Remote } from './remote';

/** All that is ever sent about an act. Its own id names a work item, so a digest of it goes. */
export type SentEvent = Pick<Evidence, 'skillId' | 'kind' | 'outcome' | 'weight' | 'at' | 'itemId' | 'lessonId'> & {
  readonly id: string;
};

export interface SentPerson {
  readonly accountId: string;
  readonly events: readonly SentEvent[];
}

export function sentEvent(accountId: string, event: Evidence): SentEvent {
  const { id, skillId, kind, outcome, weight, at, itemId, lessonId } = event;
  return {
    id: createHash('sha256')
      .update(JSON.stringify([accountId, id]))
      .digest('base64url'),
    skillId,
    kind,
    outcome,
    weight,
    at,
    ...(itemId !== undefined && { itemId }),
    ...(lessonId !== undefined && { lessonId }),
  };
}

/** Sending the same twice counts once. Says for each person whether the server knows them; throws when it does not answer. */
export async function send(remote: Remote, people: readonly SentPerson[]): Promise<readonly boolean[]> {
  const { body } = await ask(remote, 'POST', '/forge/evidence', { body: { people } });
  const answers = Array.isArray(body['people']) ? body['people'] : [];
  return people.map((_, place) => {
    const answer: unknown = answers[place];
    return isRecord(answer) && answer['linked'] === true;
  });
}
