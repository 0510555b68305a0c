/** The address of a calendar feed: made, renewed, copied, closed. */
import './calendar-address.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useServer, useWords } from '../context.js';
import { timeMessages } from '../time-messages.js';
import { useAction } from '../use-action.js';
import { copyText } from './copy-text.js';

/** The secret address is shown once: the server keeps its fingerprint only. */
export function CalendarAddress({ isOpen }: { readonly isOpen: boolean }): JSX.Element {
  const words = useWords(timeMessages);
  const api = useServer();
  const { said, isBusy, run } = useAction();
  const [address, setAddress] = useState<string>();
  const [has, setHas] = useState(isOpen);
  const [copied, setCopied] = useState('');
  const shown = useRef<HTMLElement>(null);
  const open = (): void =>
    run(async () => {
      const { path } = await api.openFeed({});
      setAddress(new URL(path, location.origin).href);
      setHas(true);
    });
  const close = (): void =>
    run(async () => {
      await api.closeFeed();
      setAddress(undefined);
      setHas(false);
    });
  return (
    <section class="sec" aria-labelledby="calendar">
      <header>
        <h2 id="calendar">{words.calendar}</h2>
      </header>
      <p class="calendar-note">{words.calendarNote}</p>
      <div role="status">
        {address !== undefined && (
          <p class="address">
            <code ref={shown}>{address}</code>
          </p>
        )}
      </div>
      <div class="acts">
        {address !== undefined && (
          <button
            type="button"
            class="btn small"
            onClick={() =>
              shown.current &&
              void copyText(address, shown.current).then((done) => setCopied(done ? words.copied : words.copyByHand))
            }
          >
            {words.copy}
          </button>
        )}
        <button type="button" class="btn line small" aria-disabled={isBusy} onClick={open}>
          {has ? words.calendarRenew : words.calendarOpen}
        </button>
        {has && (
          <button type="button" class="btn text small" aria-disabled={isBusy} onClick={close}>
            {words.calendarClose}
          </button>
        )}
        <span class="meta" role="status">
          {said || copied}
        </span>
      </div>
    </section>
  );
}
