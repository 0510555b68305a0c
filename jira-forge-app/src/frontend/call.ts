/** Calls of the backend. The language and the place come along; a refusal becomes a sentence. */
import { invoke, view } from '@forge/bridge';
import type { Answer } from '../resolve';

let locale: Promise<string> | undefined;

const ownLocale = (): Promise<string> =>
  (locale ??= view.getContext().then(
    (context) => String(context.locale),
    () => 'en',
  ));

/** A refusal of the backend: its message is written for people. */
export class Refusal extends Error {}

export async function call<T>(name: string, payload: Readonly<Record<string, unknown>> = {}): Promise<T> {
  const answer = (await invoke(name, { ...payload, locale: await ownLocale() })) as Answer<T>;
  if ('refused' in answer) throw new Refusal(answer.refused.message);
  return answer.ok;
}

/** What went wrong, for the person who looks. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Refusal
    ? error.message
    : 'Keylift does not answer right now. Nothing is lost: try again in a moment.';
