/** What every command does alike: help is an answer, a mistake is told with the usage, a failure is one sentence. */
import { KeyliftError } from '@keylift/core';

export interface Voice {
  /** One line or block of text. */
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

export const terminal: Voice = { say: console.log, complain: console.error };

/** Thrown by a command that was called in a way that cannot work. */
export class UsageError extends Error {}

/** Well said, but the data is not so. */
const couldNotBeDone: readonly KeyliftError['code'][] = ['not-found', 'conflict'];

/** What `work` says; else 1 for what could not be done, and 2 when it was called or configured in a way that cannot work. */
export async function runCommand(
  usage: string,
  args: readonly string[],
  { say, complain }: Voice,
  work: () => Promise<number>,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    say(usage);
    return 0;
  }
  try {
    return await work();
  } catch (error) {
    const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    if (isUsage) complain(`${error.message}\n\n${usage}`);
    else if (error instanceof KeyliftError) complain(error.message);
    else throw error;
    return !isUsage && couldNotBeDone.includes(error.code) ? 1 : 2;
  }
}
