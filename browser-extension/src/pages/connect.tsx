/** Before the first sign-in, and after the server ended one: where the server is, and one button. No password exists. */
import { KeyliftError } from '@keylift/core';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { signIn } from '../worker/auth.js';
import { serverOrigin } from '../worker/server-origin.js';
import { change, type ManagedSettings } from '../worker/storage.js';
import { sync } from '../worker/sync.js';
import { Icon } from './icons.js';
import { say } from './say.js';

export interface ConnectProps {
  /** Where an administrator set the server, people have nothing to type. */
  readonly managed: ManagedSettings;
  readonly wasEnded: boolean;
  readonly onConnected: () => void;
}

export function Connect({ managed, wasEnded, onConnected }: ConnectProps): JSX.Element {
  const { serverUrl: server, tenant } = managed;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [isWorking, setWorking] = useState(false);

  const connect = async (event: Event): Promise<void> => {
    event.preventDefault();
    const origin = serverOrigin(server ?? typed.trim());
    if (origin === undefined) return setProblem(say('connect_server_bad'));
    setProblem('');
    setWorking(true);
    try {
      if (server === undefined) await change('own', (own) => ({ ...own, serverUrl: origin }));
      await signIn({ origin, ...(tenant !== undefined && { tenant }) });
      await sync();
      onConnected();
    } catch (error) {
      setProblem(say(failureOf(error), origin));
    }
    setWorking(false);
  };
  return (
    <form onSubmit={(event) => void connect(event)} noValidate>
      <h1>{say('connect_title')}</h1>
      {wasEnded && <p class="callout warning">{say('connect_ended')}</p>}
      <p class="meta">{say('connect_lead')}</p>
      {server === undefined ? (
        <label class="field">
          <span>{say('connect_server')}</span>
          <input
            type="url"
            value={typed}
            placeholder="https://keylift.example.com"
            aria-describedby="problem"
            aria-invalid={problem !== ''}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
      ) : (
        <p class="meta">{say('connect_managed', new URL(server).host)}</p>
      )}
      <p id="problem" class="risk" role="alert">
        {problem}
      </p>
      <button class="btn" type="submit" disabled={isWorking}>
        {say('connect_button')}
      </button>
      <p class="local">
        <Icon name="lock" /> {say('connect_privacy')}
      </p>
    </form>
  );
}

function failureOf(error: unknown): 'connect_away' | 'connect_not_keylift' | 'connect_failed' {
  if (!(error instanceof KeyliftError)) return 'connect_failed';
  return error.code === 'unavailable' ? 'connect_away' : 'connect_not_keylift';
}
