/** A course that serves no Key Result yet: what those who teach it can do about that. */
import './set-up.css';
import type { JSX } from 'preact';
import type { SetUpView } from '@keylift/core';
import { hrefOf } from '../router.js';
import { HeaderBar } from './header-bar.js';
import { Icon } from './icon.js';

export interface SetUpProps {
  readonly setUp: SetUpView;
  readonly date: string;
}

export function SetUp({ setUp, date }: SetUpProps): JSX.Element {
  return (
    <div class="page">
      <HeaderBar here="today" date={date} />
      <main id="content" tabIndex={-1}>
        <section class="goal set-up" aria-labelledby="headline">
          <h1 id="headline" tabIndex={-1}>
            {setUp.title}
          </h1>
          <p class="lead">{setUp.lead}</p>
          <ol role="list">
            {setUp.steps.map(({ title, text }) => (
              <li key={title}>
                <h2>{title}</h2>
                <p>{text}</p>
              </li>
            ))}
          </ol>
          <a class="btn" href={hrefOf({ page: 'xray' })}>
            {setUp.begin} <Icon name="on" />
          </a>
        </section>
      </main>
    </div>
  );
}
