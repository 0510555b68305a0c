/** The state of a Key Result as the bit of the key: one tooth per state, the last one brass. */
import './state-key.css';
import type { JSX } from 'preact';
import type { KeyResultView } from '@keylift/core';
import { useWords } from '../context.js';
import { keyResultMessages } from '../key-result-messages.js';

export type StateKeyProps = Pick<KeyResultView, 'state' | 'states'>;

export function StateKey({ state, states }: StateKeyProps): JSX.Element {
  const words = useWords(keyResultMessages);
  const here = states.findIndex((step) => step.state === state);
  return (
    <ol
      class="state"
      role="list"
      aria-label={words.stateOf(states[here]?.label ?? '', here + 1, states.length)}
      style={{ '--steps': states.length }}
    >
      {states.map((step, index) => (
        <li
          key={step.state}
          class={index === here ? 'on here' : index < here ? 'on' : ''}
          aria-current={index === here ? 'step' : undefined}
          style={{ '--tooth': `${0.75 + (2 * index) / Math.max(1, states.length - 1)}rem` }}
        >
          {step.label}
        </li>
      ))}
    </ol>
  );
}
