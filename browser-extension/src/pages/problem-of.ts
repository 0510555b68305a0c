/** What went wrong, in the reader's language; what only the server can say stays in its words. */
import { KeyliftError } from '@keylift/core';
import { isFull } from '../worker/is-full.js';
import type { MessageName } from '../words/messages.js';
import { say } from './say.js';

const known: { readonly [Code in KeyliftError['code']]?: MessageName } = {
  unavailable: 'problem_away',
  unauthorized: 'problem_signed_out',
};

export function problemOf(error: unknown): string {
  if (error === 'full' || isFull(error)) return say('problem_full');
  const code = error instanceof KeyliftError ? error.code : (error as KeyliftError['code']);
  const name = known[code];
  if (name !== undefined) return say(name);
  return say('problem', error instanceof Error ? error.message.replace(/^\[[\w-]+\] /, '') : String(error));
}
