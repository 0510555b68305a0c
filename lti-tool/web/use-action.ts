/** Something a person sends: once at a time, and said when it did not arrive. */
import { useState } from 'preact/hooks';
import type { KeyliftError } from '@keylift/core';
import { useWords } from './context.js';

export interface Action {
  /** Empty while all is well. */
  readonly said: string;
  readonly isBusy: boolean;
  readonly run: (send: () => Promise<void>) => void;
}

export function useAction(): Action {
  const words = useWords();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const run = async (send: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setSaid('');
    try {
      await send();
    } catch (error) {
      const { code } = error as KeyliftError;
      setSaid(code === 'conflict' ? words.changedMeanwhile : code === 'invalid' ? words.checkFields : words.notSaved);
    }
    setBusy(false);
  };
  return { said, isBusy, run: (send) => void run(send) };
}
