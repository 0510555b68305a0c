/** Before the first sign-in: where the server is, and one button. No password exists. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { signIn } from '../worker/auth.js';
import { serverOrigin } from '../worker/settings.js';
import { change } from '../worker/storage.js';
import { sync } from '../worker/sync.js';
import { Icon } from './icons.js';
import { say } from './say.js';

export interface ConnectProps {
  /** What an administrator set; people then have nothing to type. */
  readonly server?: string;
  readonly onConnected: () => void;
}

export function Connect({ server, onConnected }: ConnectProps): JSX.Element {
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
      await signIn(origin);
      await sync();
      onConnected();
    } catch {
      setProblem(say('connect_failed'));
    }
    setWorking(false);
  };
  return (
    <form onSubmit={(event) => void connect(event)} noValidate>
      <h1>{say('connect_title')}</h1>
      <p class="meta">{say('connect_lead')}</p>
      {server === undefined && (
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
