/** Text with emphasis, from a view. */
import type { JSX } from 'preact';
import type { RichText } from '@keylift/core';

export function Rich({ text }: { readonly text: RichText }): JSX.Element {
  return <>{text.map((run) => (run.strong ? <strong>{run.text}</strong> : run.text))}</>;
}
