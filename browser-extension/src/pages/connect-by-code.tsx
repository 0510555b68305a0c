/** Where the browser has no window for signing in: a code to type in Keylift, and the wait for an answer. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { awaitAnswer, forgetCode, type CodeOutcome, type ShownCode } from '../worker/device-sign-in.js';
import { say } from './say.js';

export interface ConnectByCodeProps {
  readonly shown: ShownCode;
  readonly onAnswer: (outcome: CodeOutcome) => void;
}

export function ConnectByCode({ shown, onAnswer }: ConnectByCodeProps): JSX.Element {
  useEffect(() => {
    const waiting = new AbortController();
    void awaitAnswer(shown, waiting.signal).then((outcome) => {
      if (!waiting.signal.aborted) onAnswer(outcome);
    });
    return () => waiting.abort();
  }, [shown.deviceCode]);
  return (
    <section class="by-code">
      <h1>{say('connect_title')}</h1>
      <p class="meta">{say('code_lead')}</p>
      <p class="code">{shown.userCode}</p>
      <p class="meta" role="status">
        {say('code_waiting')}
      </p>
      <p class="meta">{say('code_warning')}</p>
      <button class="btn text small" type="button" onClick={() => void forgetCode().then(() => onAnswer('stopped'))}>
        {say('code_cancel')}
      </button>
    </section>
  );
}
