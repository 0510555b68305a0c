/** The organisation's Keylift server, as the functions of the connected edition call it. Forge signs every call. */
import { jiraRefusals, KeyliftError, type ErrorCode } from '@keylift/core';
import { isRecord } from '../jira/issue';

export interface RemoteAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Rejects when nothing answers. */
export interface Remote {
  call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<RemoteAnswer>;
}

const codes: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
};

/** The answer, or a `KeyliftError` whose sentence is for people: `unavailable` for everything that may pass. */
export async function ask(
  remote: Remote,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  sent?: object,
): Promise<Readonly<Record<string, unknown>>> {
  let answer: RemoteAnswer;
  try {
    answer = await remote.call(method, path, sent);
  } catch (cause) {
    throw unreachable(cause);
  }
  const { status } = answer;
  const body = isRecord(answer.body) ? answer.body : {};
  // An address that is no Keylift server, or a proxy before it, answers with pages of its own.
  if (status === 200 && isRecord(answer.body)) return body;
  const code = codes[status];
  const error = isRecord(body['error']) ? body['error'] : {};
  if (code === undefined || typeof error['message'] !== 'string') throw unreachable();
  const { message, field } = error;
  // Any other sentence is for programmers, or of a server that is none of ours.
  const said = Object.values<unknown>(jiraRefusals).includes(message) ? String(message) : '[server] refused';
  throw new KeyliftError(code, said, typeof field === 'string' ? { field } : {});
}

export const unreachable = (cause?: unknown): KeyliftError =>
  new KeyliftError('unavailable', 'The Keylift server does not answer right now. Nothing is lost.', { cause });
