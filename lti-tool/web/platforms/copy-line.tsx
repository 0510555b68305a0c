/** A value to copy. Moodle's frame lends no clipboard: then it is selected for a copy by hand. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PlatformsView } from '@keylift/core/api';
import { copyText } from '../components/copy-text.js';

export interface CopyLineProps {
  readonly label: string;
  readonly value: string;
  readonly words: PlatformsView['words'];
}

export function CopyLine({ label, value, words }: CopyLineProps): JSX.Element {
  const shown = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState('');
  const copy = (): void => {
    if (!shown.current) return;
    void copyText(value, shown.current).then((done) => setCopied(done ? words.copied : words.copyByHand));
  };
  return (
    <div class="copy-line">
      <span class="meta">{label}</span>
      <div>
        <code ref={shown}>{value}</code>
        <button type="button" class="btn line small" aria-label={`${words.copy}: ${label}`} onClick={copy}>
          {words.copy}
        </button>
      </div>
      <span class="meta" role="status">
        {copied}
      </span>
    </div>
  );
}
