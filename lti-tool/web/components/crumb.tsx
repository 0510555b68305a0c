/** The way back to a Key Result from a page about it. */
import type { JSX } from 'preact';
import type { KeyResultId } from '@keylift/core';
import { useWords } from '../context.js';
import { hrefOf } from '../router.js';

export interface CrumbProps {
  readonly keyResultId: KeyResultId;
  readonly title: string;
}

export function Crumb({ keyResultId, title }: CrumbProps): JSX.Element {
  const words = useWords();
  return (
    <nav class="crumb" aria-label={words.path}>
      <a href={hrefOf({ page: 'key-results' })}>{words.keyResults}</a>
      <span aria-hidden="true">/</span>
      <a href={hrefOf({ page: 'key-result', keyResultId })}>{title}</a>
    </nav>
  );
}
