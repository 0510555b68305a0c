/** The learning platforms of an institution: which there are, what waits, and how another one is connected. */
import './platforms.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlatformsView } from '@keylift/core/api';
import { HeaderBar } from '../components/header-bar.js';
import { useServer } from '../context.js';
import { ByHand } from '../platforms/by-hand.js';
import { CopyLine } from '../platforms/copy-line.js';
import { Invite } from '../platforms/invite.js';
import { PlatformCard } from '../platforms/platform-card.js';
import { usePlatformAction } from '../platforms/use-platform-action.js';
import { MomentText } from '../platforms/moment-text.js';

export function PlatformsPage({ view: first }: { readonly view: PlatformsView }): JSX.Element {
  const [view, setView] = useState(first);
  const { words, platforms, ours } = view;
  return (
    <div class="page platforms">
      <HeaderBar here="platforms" />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        {platforms.length === 0 && <p class="empty">{words.none}</p>}
        {platforms.map((platform) => (
          <PlatformCard key={platform.id} platform={platform} words={words} changed={setView} />
        ))}
        <Invite view={view} changed={setView} />
        <section class="sec" aria-labelledby="ours">
          <header>
            <h2 id="ours">{words.oursTitle}</h2>
          </header>
          <p>{words.oursLead}</p>
          {ours.map(({ label, value }) => (
            <CopyLine key={label} label={label} value={value} words={words} />
          ))}
        </section>
        <ByHand view={view} changed={setView} />
        <Keys view={view} changed={setView} />
      </main>
    </div>
  );
}

interface KeysProps {
  readonly view: PlatformsView;
  readonly changed: (view: PlatformsView) => void;
}

function Keys({ view: { keys, words }, changed }: KeysProps): JSX.Element {
  const api = useServer();
  const { said, isBusy, run } = usePlatformAction(words);
  const { action } = keys;
  return (
    <section class="sec" aria-labelledby="keys">
      <header>
        <h2 id="keys">{words.keysTitle}</h2>
      </header>
      <p>{keys.sentence}</p>
      <ul class="rows">
        {keys.rows.map(({ kid, stateText, since }) => (
          <li key={kid}>
            <span>
              <code>{kid.slice(0, 12)}</code> {stateText}
            </span>
            <span class="meta">
              {words.keysSince} <MomentText at={since} />
            </span>
          </li>
        ))}
      </ul>
      <div class="acts">
        {action && (
          <button
            type="button"
            class="btn line small"
            aria-disabled={isBusy}
            onClick={() => run(async () => changed(await api.turnKeys({ action: action.name })))}
          >
            {action.label}
          </button>
        )}
        <span class="meta" role="status">
          {said}
        </span>
      </div>
    </section>
  );
}
