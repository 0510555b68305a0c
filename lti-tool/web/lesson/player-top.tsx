/** The line above a lesson: the way back, and how far the ten minutes are. */
import type { JSX } from 'preact';
import type { LessonView, SprintItemView, TodayView } from '@keylift/core';
import { useWords } from '../context.js';
import { Icon } from '../components/icon.js';
import { hrefOf } from '../router.js';

export interface PlayerTopProps {
  readonly view: LessonView;
  readonly toApply: boolean;
  readonly sprint?: TodayView['sprint'];
  /** Questions of this lesson answered so far, and how many there are. */
  readonly answered: number;
  readonly of: number;
}

export function PlayerTop({ view, toApply, sprint, answered, of }: PlayerTopProps): JSX.Element {
  const words = useWords();
  const items = sprint?.items ?? [];
  const here = items.findIndex((item) => item.lessonId === view.lessonId && (item.part === 'apply') === toApply);
  return (
    <header class="player-top">
      <div>
        <a class="btn text small" href={hrefOf({ page: 'today' })}>
          <Icon name="back" /> {words.today}
        </a>
        {here >= 0 ? <Steps items={items} here={here} share={of === 0 ? 0 : answered / of} /> : <span />}
        <span class="meta nb">{here >= 0 && words.step(here + 1, items.length)}</span>
      </div>
    </header>
  );
}

interface StepsProps {
  readonly items: readonly SprintItemView[];
  readonly here: number;
  /** How much of the present step is behind, 0–1. */
  readonly share: number;
}

function Steps({ items, here, share }: StepsProps): JSX.Element {
  const words = useWords();
  const stateOf = (item: SprintItemView, index: number): 'here' | 'done' | 'next' => {
    if (index === here) return 'here';
    return item.done ? 'done' : 'next';
  };
  const said = { here: words.stepHere, done: words.stepDone, next: words.stepNext };
  return (
    <ol class="dots" role="list" aria-label={words.step(here + 1, items.length)}>
      {items.map((item, index) => {
        const state = stateOf(item, index);
        return (
          <li class={state} style={{ '--minutes': item.minutes, '--share': share }}>
            <span class="sr">
              {item.partLabel}, {said[state]}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
