/** Settings: connection, sites, limits, and what leaves the browser. */
import '@keylift/core/brand/tokens.css';
import './pages.css';
import { render, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.js';
import { signOut } from '../worker/auth.js';
import { defaultLimits } from '../worker/caps.js';
import { isConnected, serverUrl } from '../worker/settings.js';
import { grantedSites } from '../worker/sites.js';
import { change, read, type LastSync, type ManagedSettings, type OwnSettings } from '../worker/storage.js';
import { sync } from '../worker/sync.js';
import { Mark } from './icons.js';
import { problemOf } from './problem-of.js';
import { say, setLanguage } from './say.js';
import { Sites } from './sites.js';

interface State {
  readonly server: string | undefined;
  readonly isConnected: boolean;
  readonly managed: ManagedSettings;
  readonly own: OwnSettings;
  readonly sites: readonly string[];
  readonly lastSync: LastSync | null;
}

async function load(): Promise<State> {
  return {
    server: await serverUrl(),
    isConnected: await isConnected(),
    managed: await read('managed'),
    own: await read('own'),
    sites: await grantedSites(),
    lastSync: await read('lastSync'),
  };
}

function Options(): JSX.Element | null {
  const [state, setState] = useState<State>();
  const refresh = async (): Promise<void> => setState(await load());
  useEffect(() => {
    void refresh();
    // A policy may change, and a connection may end, while the page is open.
    browser.storage.local.onChanged.addListener(() => void refresh());
    browser.permissions.onAdded.addListener(() => void refresh());
    browser.permissions.onRemoved.addListener(() => void refresh());
  }, []);
  if (!state) return null;
  const reload = (): void => void refresh();
  return (
    <div class="wide">
      <header class="bar">
        <Mark />
        <b>Keylift</b>
      </header>
      <h1>{say('options_title')}</h1>
      <PolicyProblems {...state.managed} />
      <Connection {...state} onChange={reload} />
      <Sites sites={state.sites} allowed={state.managed.allowedSites} paused={state.own.pausedSites} />
      <LimitsForm {...state} onChange={reload} />
      <section aria-labelledby="privacy">
        <h2 id="privacy">{say('privacy_title')}</h2>
        <ul class="points">
          <li>
            <span>{say('privacy_never')}</span>
          </li>
          <li>
            <span>{say('privacy_sent')}</span>
          </li>
          <li>
            <span>{say('privacy_stored')}</span>
          </li>
        </ul>
      </section>
    </div>
  );
}

/** What an administrator can mend, and people can pass on. */
function PolicyProblems({ problems = [] }: ManagedSettings): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <div class="callout warning" role="note">
      <p>{say('policy_problems', problems.join(', '))}</p>
      <p class="meta">{say('policy_problems_then')}</p>
    </div>
  );
}

type Part = State & { readonly onChange: () => void };

function Connection({ server, isConnected, managed, lastSync, onChange }: Part): JSX.Element {
  const at = lastSync && new Date(lastSync.at).toLocaleString(browser.i18n.getUILanguage());
  return (
    <section aria-labelledby="connection">
      <h2 id="connection">{say('options_connection')}</h2>
      <p>{isConnected && server !== undefined ? say('options_connected', server) : say('options_not_connected')}</p>
      {managed.serverUrl !== undefined && <p class="meta">{say('options_managed')}</p>}
      {at && <p class="meta">{say('options_synced', at)}</p>}
      {lastSync?.problem !== undefined && <p class="risk">{problemOf(lastSync.problem)}</p>}
      {isConnected && server !== undefined && (
        <div class="acts">
          <button class="btn line small" type="button" onClick={() => void sync().then(onChange)}>
            {say('options_sync')}
          </button>
          <button class="btn text small" type="button" onClick={() => void signOut().then(onChange)}>
            {say('options_disconnect')}
          </button>
        </div>
      )}
    </section>
  );
}

function LimitsForm({ own, onChange }: Part): JSX.Element {
  const [said, setSaid] = useState('');
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const tips = Number(form.get('tips'));
    await change('own', (now) => ({
      ...now,
      tipsPerDay: Math.max(0, Math.min(defaultLimits.tipsPerDay, Math.round(tips))),
      quietFrom: textOf(form, 'from'),
      quietUntil: textOf(form, 'until'),
    }));
    setSaid(say('options_saved'));
    onChange();
  };
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">{say('options_limits')}</h2>
      <form class="row" onSubmit={(event) => void save(event)}>
        <label class="field">
          <span>{say('options_tips')}</span>
          <input
            type="number"
            name="tips"
            min="0"
            max={defaultLimits.tipsPerDay}
            defaultValue={String(own.tipsPerDay ?? defaultLimits.tipsPerDay)}
          />
        </label>
        <label class="field">
          <span>{say('options_quiet_from')}</span>
          <input type="time" name="from" defaultValue={own.quietFrom ?? ''} />
        </label>
        <label class="field">
          <span>{say('options_quiet_until')}</span>
          <input type="time" name="until" defaultValue={own.quietUntil ?? ''} />
        </label>
        <button class="btn line small" type="submit">
          {say('options_save')}
        </button>
      </form>
      <p role="status" class="meta">
        {said}
      </p>
    </section>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

setLanguage();
document.title = say('options_title');
render(<Options />, document.getElementById('root') as HTMLElement);
