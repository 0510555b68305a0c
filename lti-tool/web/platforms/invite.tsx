/** Invitations: a new one with the steps it is for, and those that are still open. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlatformsView } from '@keylift/core/api';
import { useServer } from '../context.js';
import { CopyLine } from './copy-line.js';
import { usePlatformAction } from './use-platform-action.js';

export interface InviteProps {
  readonly view: PlatformsView;
  readonly changed: (view: PlatformsView) => void;
}

export function Invite({ view, changed }: InviteProps): JSX.Element {
  const api = useServer();
  const { words, guides, invitations } = view;
  const { said, isBusy, run } = usePlatformAction(words);
  const [approved, setApproved] = useState(false);
  const [address, setAddress] = useState<string>();
  const invite = (): void =>
    run(async () => {
      const made = await api.invitePlatform({ approved });
      setAddress(made.address);
      changed(made.view);
    });
  return (
    <section class="sec" aria-labelledby="invite">
      <header>
        <h2 id="invite">{words.inviteTitle}</h2>
      </header>
      <p>{words.inviteLead}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={approved}
          onChange={({ currentTarget }) => setApproved(currentTarget.checked)}
        />
        {words.inviteApproved}
      </label>
      <div class="acts">
        <button type="button" class="btn" aria-disabled={isBusy} onClick={invite}>
          {words.invite}
        </button>
        <span class="meta" role="status">
          {said}
        </span>
      </div>
      <div role="status">
        {address !== undefined && (
          <div class="panel invitation">
            <CopyLine label={words.invitationOnce} value={address} words={words} />
          </div>
        )}
      </div>
      <div class="guides">
        {guides.map(({ title, steps }) => (
          <details key={title}>
            <summary>{title}</summary>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </details>
        ))}
      </div>
      {invitations.length > 0 && (
        <>
          <h3>{words.invitations}</h3>
          <ul class="rows">
            {invitations.map(({ id, text }) => (
              <li key={id}>
                <span>{text}</span>
                <button
                  type="button"
                  class="btn text small"
                  aria-label={`${words.revoke}: ${text}`}
                  aria-disabled={isBusy}
                  onClick={() =>
                    run(async () => {
                      changed(await api.revokeInvitation({ invitationId: id }));
                      setAddress(undefined);
                    })
                  }
                >
                  {words.revoke}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
