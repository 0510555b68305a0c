/** A state: a shape and a word, colour third. */
import type { JSX } from 'preact';
import { Icon, type IconName } from './icon.js';

interface Look {
  readonly icon: IconName;
  readonly tone?: 'risk' | 'good' | 'goal';
}

const looks = {
  unknown: { icon: 'dashed' },
  'not-yet': { icon: 'open' },
  growing: { icon: 'half' },
  ready: { icon: 'full', tone: 'good' },
  fragile: { icon: 'cracked', tone: 'risk' },
  thin: { icon: 'diamond', tone: 'goal' },
  resilient: { icon: 'full', tone: 'good' },
  withheld: { icon: 'lock' },
  waiting: { icon: 'dashed' },
  'under-way': { icon: 'half' },
  done: { icon: 'full', tone: 'good' },
  closed: { icon: 'open' },
} satisfies { readonly [state: string]: Look };

export type TagState = keyof typeof looks;

export function Tag({ state, label }: { readonly state: TagState; readonly label: string }): JSX.Element {
  const look: Look = looks[state];
  return (
    <span class={look.tone === undefined ? 'tag' : `tag ${look.tone}`}>
      <Icon name={look.icon} /> {label}
    </span>
  );
}
