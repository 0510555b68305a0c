/** Before the first sign-in, and after the server ended one: where the server is, and one button. No password exists. */
import { KeyliftError } from '@keylift/core';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.js';
import { signIn } from '../worker/auth.js';
import { askForCode, hasSignInWindow, shownCode, type CodeOutcome, type ShownCode } from '../worker/device-sign-in.js';
import { serverOrigin } from '../worker/server-origin.js';
import { serverUrl } from '../worker/settings.js';
import { change, type ManagedSettings } from '../worker/storage.js';
import { ConnectByCode } from './connect-by-code.js';
import { Icon } from './icons.js';
import { isPopup } from './is-popup.js';
import { say } from './say.js';

const continued = '#connect';
const isContinued = (): boolean => location.hash === continued;

async function continueInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`panel.html${continued}`) });
  window.close();
}

export interface ConnectProps {
  /** Where an administrator set the server, people have nothing to type. */
  readonly managed: ManagedSettings;
  /** What the person typed before. */
  readonly known: string;
  readonly wasEnded: boolean;
  readonly onConnected: () => void;
}

export function Connect({ managed, known, wasEnded, onConnected }: ConnectProps): JSX.Element {
  const { serverUrl: server, tenant } = managed;
  const [typed, setTyped] = useState(known);
  const [problem, setProblem] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [shown, setShown] = useState<ShownCode>();

  useEffect(() => {
    if (isContinued()) {
      history.replaceState(null, '', location.pathname);
      void connect();
    }
    if (!hasSignInWindow()) void serverUrl().then(async (origin) => origin && setShown(await shownCode(origin)));
  }, []);
  const onAnswer = (outcome: CodeOutcome): void => {
    setShown(undefined);
    if (outcome === 'connected') onConnected();
    else if (outcome !== 'stopped') setProblem(say(outcome === 'denied' ? 'code_denied' : 'code_expired'));
  };

  const connect = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    const origin = serverOrigin(server ?? typed.trim());
    if (origin === undefined) return setProblem(say('connect_server_bad'));
    setProblem('');
    setWorking(true);
    try {
      if (server === undefined) await change('own', (own) => ({ ...own, serverUrl: origin }));
      // A popup closes when the window of the sign-in opens, and with it would go what waits for the answer.
      if (isPopup()) return await continueInTab();
      const target = { origin, ...(tenant !== undefined && { tenant }) };
      if (hasSignInWindow()) {
        await signIn(target);
        onConnected();
      } else setShown(await askForCode(target));
    } catch (error) {
      setProblem(say(failureOf(error), origin));
    }
    setWorking(false);
  };
  if (shown) return <ConnectByCode shown={shown} onAnswer={onAnswer} />;
  return (
    <form onSubmit={(event) => void connect(event)} noValidate>
      <h1>{say('connect_title')}</h1>
      {wasEnded && <p class="callout warning">{say('connect_ended')}</p>}
      <p class="meta">{say(hasSignInWindow() ? 'connect_lead' : 'connect_lead_by_code')}</p>
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
