/** Evidence on its way to the server: ids and numbers, and no word of a work item. */
import { sha256, type Evidence } from '@keylift/core';
import { isRecord } from '../jira/issue';
import { ask, unreachable, type Remote } from './remote';

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
    id: sha256(JSON.stringify([accountId, id])),
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
  const { people: answers } = await ask(remote, 'POST', '/forge/evidence', { people });
  // What is not answered for was not taken.
  if (!Array.isArray(answers) || answers.length !== people.length || !answers.every(isRecord)) throw unreachable();
  return answers.map((answer) => answer['linked'] === true);
}
