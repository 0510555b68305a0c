/** One platform: its state, its deployments, and what it may do. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlatformRow, PlatformsView } from '@keylift/core/api';
import { Tag, type TagState } from '../components/tag.js';
import { useServer } from '../context.js';
import { CopyLine } from './copy-line.js';
import { MomentText } from './moment-text.js';
import { PlatformSettings, type SettingsProps } from './platform-settings.js';
import { usePlatformAction } from './use-platform-action.js';

const looks: Readonly<Record<PlatformRow['state'], TagState>> = { active: 'done', pending: 'waiting', off: 'closed' };

export function PlatformCard({ platform, words, changed }: SettingsProps): JSX.Element {
  const api = useServer();
  const { said, isBusy, run } = usePlatformAction(words);
  const [address, setAddress] = useState<string>();
  const {
    id: platformId,
    clientId,
    isOwn,
    name,
    product,
    state,
    stateText,
    note,
    facts,
    lastLaunchAt,
    deployments,
  } = platform;
  const isOn = state === 'active';
  const update = (): void =>
    run(async () => {
      const made = await api.invitePlatform({ platformId });
      setAddress(made.address);
      changed(made.view);
    });
  return (
    <section class="platform" aria-labelledby={`platform-${platformId} client-${platformId}`}>
      <header>
        <h2 id={`platform-${platformId}`}>{name}</h2>
        <div class="acts">
          <Tag state={looks[state]} label={stateText} />
          {!(isOn && isOwn) && (
            <button
              type="button"
              class={isOn ? 'btn line small' : 'btn small'}
              aria-disabled={isBusy}
              aria-label={`${isOn ? words.switchOff : words.switchOn}: ${name}`}
              onClick={() => run(async () => changed(await api.changePlatform({ platformId, active: !isOn })))}
            >
              {isOn ? words.switchOff : words.switchOn}
            </button>
          )}
        </div>
      </header>
      <p class="meta">
        {product !== undefined && <>{product} · </>}
        <span id={`client-${platformId}`}>
          {words.clientId} {clientId}
        </span>{' '}
        · {words.lastLaunch}: {lastLaunchAt === undefined ? words.never : <MomentText at={lastLaunchAt} />}
        {isOwn && <> · {words.here}</>}
      </p>
      {note !== undefined && <p>{note}</p>}
      <h3>{words.deployments}</h3>
      {deployments.length === 0 && <p class="meta">{words.deploymentsNone}</p>}
      <ul class="rows">
        {deployments.map((one) => (
          <li key={one.id}>
            <span>
              <code>{one.id}</code> <Tag state={looks[one.state]} label={one.stateText} />
            </span>
            {!(one.state === 'active' && one.isOwn) && (
              <button
                type="button"
                class="btn line small"
                aria-disabled={isBusy}
                aria-label={`${turnText(one.state, words)}: ${one.id}`}
                onClick={() =>
                  run(async () => {
                    const to = one.state === 'active' ? 'off' : 'active';
                    changed(await api.changeDeployment({ platformId, deploymentId: one.id, state: to }));
                  })
                }
              >
                {turnText(one.state, words)}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="meta said" role="status">
        {said}
      </p>
      <details>
        <summary>{words.details}</summary>
        {facts.map(({ label, value }) => (
          <CopyLine key={label} label={label} value={value} words={words} />
        ))}
        <PlatformSettings platform={platform} words={words} changed={changed} />
        <div class="acts">
          <button type="button" class="btn text small" aria-disabled={isBusy} onClick={update}>
            {words.update}
          </button>
        </div>
        <div role="status">
          {address !== undefined && <CopyLine label={words.invitationOnce} value={address} words={words} />}
        </div>
      </details>
    </section>
  );
}

const turnText = (state: PlatformRow['state'], words: PlatformsView['words']): string =>
  state === 'active' ? words.switchOff : state === 'pending' ? words.letIn : words.switchOn;
