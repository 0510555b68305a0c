/** A button that asks back, in its own place, before anything is done. */
import './asked.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

export interface AskedProps {
  readonly label: string;
  /** Names the button among its like, when the label alone does not. */
  readonly about?: string;
  readonly ask: string;
  readonly words: { readonly yes: string; readonly no: string };
  readonly isBusy: boolean;
  readonly sure: () => void;
}

export function Asked({ label, about, ask, words, isBusy, sure }: AskedProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (!isOpen)
    return (
      <button
        ref={button}
        type="button"
        class="btn line small"
        aria-label={about === undefined ? undefined : `${label}: ${about}`}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
    );
  return (
    <div class="asked" role="group" aria-label={label} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <p tabIndex={-1} ref={(text) => text?.focus()}>
        {ask}
      </p>
      <div class="acts">
        <button type="button" class="btn small" aria-disabled={isBusy} onClick={() => !isBusy && sure()}>
          {words.yes}
        </button>
        <button type="button" class="btn line small" onClick={close}>
          {words.no}
        </button>
      </div>
    </div>
  );
}
