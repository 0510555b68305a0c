/** Calls of the backend. The language and the place come along; a refusal becomes a sentence. */
import { invoke, view } from '@forge/bridge';
import type { Answer } from '../resolve';

let asked: Promise<string> | undefined;
let language: keyof typeof silence = 'en';

const ownLocale = (): Promise<string> =>
  (asked ??= view.getContext().then(
    ({ locale }) => {
      language = /^de\b/.test(String(locale)) ? 'de' : 'en';
      return String(locale);
    },
    () => 'en',
  ));

/** When the backend says nothing, what to say is here. */
const silence = {
  en: 'Keylift does not answer right now. Nothing is lost: try again in a moment.',
  de: 'Keylift antwortet gerade nicht. Nichts ist verloren: versuch es gleich noch einmal.',
} as const;

/** A refusal of the backend: its message is written for people. */
export class Refusal extends Error {}

export async function call<T>(name: string, payload: Readonly<Record<string, unknown>> = {}): Promise<T> {
  const answer = (await invoke(name, { ...payload, locale: await ownLocale() })) as Answer<T>;
  if ('refused' in answer) throw new Refusal(answer.refused.message);
  return answer.ok;
}

/** What went wrong, for the person who looks. */
export const sentenceOf = (error: unknown): string => (error instanceof Refusal ? error.message : silence[language]);
