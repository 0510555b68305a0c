/** The panel's first view: what fits this page, today's ten minutes, one's own skills, and every way to pause. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StandingRow, TodayView } from '@keylift/core';
import { browser } from '../browser.js';
import { momentOf } from '../worker/caps.js';
import { limits } from '../worker/settings.js';
import { covers, mayBeSite, patternOf } from '../worker/sites.js';
import { change, read } from '../worker/storage.js';
import { Icon } from './icons.js';
import { loadToday } from './learning.js';
import { useResource } from './resource.js';
import { say } from './say.js';

export function Home({ onOpen }: { readonly onOpen: (lessonId: string) => void }): JSX.Element {
  const today = useResource(loadToday, 'today');
  return (
    <>
      {today.state === 'loading' && <p class="meta">{say('loading')}</p>}
      {today.state === 'failed' && <p class="risk">{today.message}</p>}
      {today.state === 'ready' && (
        <>
          {today.value.isKnown && <p class="callout note meta">{say('offline')}</p>}
          <Today today={today.value.value} onOpen={onOpen} />
        </>
      )}
      <Quiet />
    </>
  );
}

function Today({
  today,
  onOpen,
}: {
  readonly today: TodayView;
  readonly onOpen: (lessonId: string) => void;
}): JSX.Element {
  const { sprint, standing, keyResult } = today;
  return (
    <>
      <section aria-labelledby="today">
        <p class="cap">{today.date}</p>
        <h1 id="today">{say('today_title')}</h1>
        {sprint.empty !== undefined && <p class="meta">{sprint.empty}</p>}
        <ol class="items">
          {sprint.items.map((item) => (
            <li>
              <div>
                <p class="cap">
                  {item.partLabel} · {say('tip_minutes', String(item.minutes))}
                </p>
                <h2>{item.title}</h2>
                <p class="meta">{item.reason}</p>
              </div>
              {item.done ? (
                <span class="tag good">
                  <Icon name="check" /> {say('today_done')}
                </span>
              ) : (
                <button
                  class="btn line small"
                  type="button"
                  aria-label={`${say('today_open')}: ${item.title}`}
                  onClick={() => onOpen(item.lessonId)}
                >
                  {say('today_open')}
                </button>
              )}
            </li>
          ))}
        </ol>
      </section>
      {keyResult && (
        <section aria-labelledby="goal">
          <h2 id="goal">{keyResult.title}</h2>
          <Line summary={keyResult.line.summary} at={keyResult.line.now.at} label={keyResult.line.now.label} />
          <p class="ends">
            <span>{keyResult.line.start}</span>
            <span class="goal">
              {keyResult.line.goal} {keyResult.line.goalBy}
            </span>
          </p>
        </section>
      )}
      {standing.rows.length > 0 && (
        <section aria-labelledby="skills">
          <h2 id="skills">{say('skills_title')}</h2>
          <ul class="skills">
            {standing.rows.map((row) => (
              <Skill row={row} />
            ))}
          </ul>
          <p class="local">
            <Icon name="lock" /> {say('skills_private')}
          </p>
        </section>
      )}
    </>
  );
}

const percent = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`;

/** The key on its side; the sentence says the same to those who do not see it. */
const Line = (line: { readonly summary: string; readonly at: number; readonly label: string }): JSX.Element => (
  <div class="lift" role="img" aria-label={line.summary}>
    <i class="shaft" />
    <i class="done" style={{ inlineSize: percent(line.at) }} />
    <i class="bow" />
    <i class="bit" />
    <i class="now" style={{ insetInlineStart: percent(line.at) }} />
    <span style={{ insetInlineStart: percent(line.at) }}>{line.label}</span>
  </div>
);

const Skill = ({ row }: { readonly row: StandingRow }): JSX.Element => (
  <li>
    <p>
      <span>{row.label}</span> <span class={`tag ${row.state}`}>{row.stateLabel}</span>
    </p>
    {row.estimate && (
      <div class="scale" aria-hidden="true">
        <i
          class="rng"
          style={{
            insetInlineStart: percent(row.estimate.from),
            inlineSize: percent(row.estimate.to - row.estimate.from),
          }}
        />
        <i class="est" style={{ insetInlineStart: percent(row.estimate.at) }} />
        {row.needed && <i class="need" style={{ insetInlineStart: percent(row.needed.at) }} />}
      </div>
    )}
    <p class="cap">{row.sentence}</p>
  </li>
);

/** Pauses, the count of tips, and what is private about it. */
function Quiet(): JSX.Element | null {
  const [state, setState] = useState<{ readonly shown: number; readonly most: number; readonly pausedUntil: number }>();
  const refresh = async (): Promise<void> => {
    const { shown, pausedUntil } = await read('memory');
    const { today } = momentOf(new Date());
    setState({
      shown: shown.filter((at) => at >= today).length,
      most: (await limits()).tipsPerDay,
      pausedUntil: pausedUntil > Date.now() ? pausedUntil : 0,
    });
  };
  useEffect(() => void refresh(), []);
  const pauseUntil = (until: number): void =>
    void change('memory', (memory) => ({ ...memory, pausedUntil: until })).then(refresh);
  if (state === undefined) return null;
  const isPaused = state.pausedUntil > 0;
  const { tomorrow } = momentOf(new Date());
  return (
    <section>
      <p class="local">
        <Icon name="device" />
        <span>
          {say('tips_local')}{' '}
          {isPaused
            ? say('paused_until', new Date(state.pausedUntil).toLocaleDateString(browser.i18n.getUILanguage()))
            : state.shown === 1
              ? say('tips_used_one', String(state.most))
              : say('tips_used', String(state.shown), String(state.most))}
        </span>
      </p>
      <div class="acts">
        <button class="btn text small" type="button" onClick={() => pauseUntil(isPaused ? 0 : tomorrow)}>
          <Icon name="pause" /> {isPaused ? say('resume') : say('pause_day')}
        </button>
        <SiteSwitch />
        <button class="btn text small" type="button" onClick={() => void browser.runtime.openOptionsPage()}>
          <Icon name="gear" /> {say('settings')}
        </button>
      </div>
      <details class="how">
        <summary>{say('why_title')}</summary>
        <p class="meta">{say('why_body')}</p>
      </details>
    </section>
  );
}

/** Pauses, resumes or allows the site of the tab; nothing where the browser does not say which site that is. */
function SiteSwitch(): JSX.Element | null {
  const [origin, setOrigin] = useState<string>();
  const [state, setState] = useState<'allowed' | 'paused' | 'unknown' | 'fixed'>('fixed');
  const refresh = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const url = tab?.url === undefined ? null : URL.parse(tab.url);
    if (!url || !mayBeSite(url)) return;
    setOrigin(url.origin);
    const { pausedSites } = await read('own');
    const { allowedSites } = await read('managed');
    const isGranted = await browser.permissions.contains({ origins: [patternOf(url)] });
    // Where an administrator chose the sites, a person pauses one and adds none.
    if (pausedSites.includes(url.origin)) setState('paused');
    else if (allowedSites && !allowedSites.some((site) => covers(site, url))) setState('fixed');
    else setState(isGranted ? 'allowed' : 'unknown');
  };
  useEffect(() => void refresh(), []);
  if (origin === undefined || state === 'fixed') return null;
  const toggle = async (): Promise<void> => {
    if (state === 'unknown') await browser.permissions.request({ origins: [patternOf(new URL(origin))] });
    else
      await change('own', (own) => ({
        ...own,
        pausedSites:
          state === 'paused' ? own.pausedSites.filter((site) => site !== origin) : [...own.pausedSites, origin],
      }));
    await refresh();
  };
  const label = { allowed: 'pause_site', paused: 'resume_site', unknown: 'allow_site' } as const;
  return (
    <button class="btn text small" type="button" onClick={() => void toggle()}>
      {say(label[state])}
    </button>
  );
}
