/** Who can see this: a quiet line with a lock. */
import type { JSX } from 'preact';
import { Icon } from './icon.js';

export function PrivateNote({ text }: { readonly text: string }): JSX.Element {
  return (
    <p class="private">
      <Icon name="lock" />
      <span>{text}</span>
    </p>
  );
}
