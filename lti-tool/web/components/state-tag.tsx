/** The state of a Key Result in small: the teeth of the key, then the word. */
import './state-tag.css';
import type { JSX } from 'preact';
import type { KeyResultState } from '@keylift/core';

const order: readonly KeyResultState[] = ['wish', 'mapped', 'equipped', 'executable'];

export function StateTag({ state, label }: { readonly state: KeyResultState; readonly label: string }): JSX.Element {
  const here = order.indexOf(state);
  return (
    <span class="tag state-tag">
      <svg viewBox="0 0 22 16" aria-hidden="true">
        {order.map((its, index) => (
          <path class={index <= here ? 'on' : 'off'} d={`M${3 + 5 * index} 14V${11 - 3 * index}`} />
        ))}
        <path class="shaft" d="M0 14H21" />
      </svg>
      {label}
    </span>
  );
}
