/** Something an administrator sends: once at a time; what is wrong with a field is said at that field. */
import { useState } from 'preact/hooks';
import type { KeyliftError } from '@keylift/core';
import type { PlatformsView } from '@keylift/core/api';

export interface Problem {
  readonly field: string;
  readonly message: string;
}

export interface PlatformAction {
  readonly said: string;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  /** `done` is said when all went well. */
  readonly run: (send: () => Promise<void>, done?: string) => void;
}

export function usePlatformAction(words: PlatformsView['words']): PlatformAction {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const run = async (send: () => Promise<void>, done: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setSaid('');
    setProblem(undefined);
    try {
      await send();
      setSaid(done);
    } catch (error) {
      const { code, field, message } = error as KeyliftError;
      const isAboutField = field !== undefined && (code === 'invalid' || code === 'conflict');
      // The reference finds our log; what is wrong here was typed here.
      if (isAboutField) setProblem({ field, message: message.replace(/ \([^()]*\)$/, '') });
      setSaid(isAboutField ? words.checkFields : words.notSaved);
    }
    setBusy(false);
  };
  return { said, problem, isBusy, run: (send, done = '') => void run(send, done) };
}
