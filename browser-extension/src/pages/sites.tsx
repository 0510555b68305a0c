/** On which sites there are tips: chosen one by one, or by an administrator, and each can be paused. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.js';
import { mayBeSite, patternOf } from '../worker/sites.js';
import { change } from '../worker/storage.js';
import { say } from './say.js';

export interface SitesProps {
  /** Granted by the person. */
  readonly sites: readonly string[];
  /** Chosen by an administrator. */
  readonly allowed: readonly string[] | undefined;
  /** Origins. */
  readonly paused: readonly string[];
}

export function Sites({ sites, allowed, paused }: SitesProps): JSX.Element {
  const listed = allowed ?? sites;
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{say('options_sites')}</h2>
      <p class="meta">{allowed ? say('options_managed') : say('options_sites_lead')}</p>
      <ul class="sites">
        {listed.map((site) => (
          <Site key={site} site={site} isFixed={allowed !== undefined} />
        ))}
        {listed.length === 0 && (
          <li class="meta">{say(allowed ? 'options_sites_managed_none' : 'options_sites_none')}</li>
        )}
      </ul>
      {paused.length > 0 && <Paused paused={paused} />}
      {!allowed && <AddSite />}
    </section>
  );
}

function Site({ site, isFixed }: { readonly site: string; readonly isFixed: boolean }): JSX.Element {
  const [isGranted, setGranted] = useState(true);
  const look = async (): Promise<void> =>
    setGranted(await browser.permissions.contains({ origins: [site] }).catch(() => false));
  useEffect(() => void look(), [site]);
  return (
    <li>
      <code>{site}</code>
      {isFixed ? (
        !isGranted && (
          <button
            class="btn line small"
            type="button"
            aria-label={say('options_site_allow_this', site)}
            onClick={() => void browser.permissions.request({ origins: [site] }).then(look)}
          >
            {say('options_site_allow')}
          </button>
        )
      ) : (
        <button
          class="btn text small"
          type="button"
          aria-label={say('options_site_remove_this', site)}
          onClick={() => void browser.permissions.remove({ origins: [site] })}
        >
          {say('options_site_remove')}
        </button>
      )}
    </li>
  );
}

function Paused({ paused }: { readonly paused: readonly string[] }): JSX.Element {
  const resume = (origin: string): void =>
    void change('own', (own) => ({ ...own, pausedSites: own.pausedSites.filter((site) => site !== origin) }));
  return (
    <>
      <h3>{say('options_sites_paused')}</h3>
      <ul class="sites">
        {paused.map((origin) => (
          <li key={origin}>
            <code>{origin}</code>
            <button
              class="btn text small"
              type="button"
              aria-label={say('options_site_resume_this', origin)}
              onClick={() => resume(origin)}
            >
              {say('options_site_resume')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function AddSite(): JSX.Element {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    const url = URL.parse(typed.trim());
    if (!url || !mayBeSite(url)) return setProblem(say('options_site_bad'));
    setProblem('');
    // Before anything is awaited: the browser asks only while the click still counts.
    void browser.permissions.request({ origins: [patternOf(url)] }).then(
      (isGranted) => isGranted && setTyped(''),
      () => setProblem(say('options_site_bad')),
    );
  };
  return (
    <>
      <form class="row" onSubmit={add} noValidate>
        <label class="field">
          <span>{say('options_site_label')}</span>
          <input
            type="url"
            value={typed}
            aria-invalid={problem !== ''}
            aria-describedby="site-problem"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button class="btn line small" type="submit">
          {say('options_site_add')}
        </button>
      </form>
      <p id="site-problem" class="risk" role="alert">
        {problem}
      </p>
    </>
  );
}
