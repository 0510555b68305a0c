/** The Key Results of the learner's teams, each on its own lift line. */
import './key-results.css';
import type { JSX } from 'preact';
import type { KeyResultListView } from '@keylift/core';
import { useWords } from '../context.js';
import { HeaderBar } from '../components/header-bar.js';
import { LiftLine } from '../components/lift-line.js';
import { StateTag } from '../components/state-tag.js';
import { hrefOf } from '../router.js';

export function KeyResultsPage({ view }: { readonly view: KeyResultListView }): JSX.Element {
  const words = useWords();
  return (
    <div class="page">
      <HeaderBar here="key-results" />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        {view.rows.length === 0 && <p class="lead none">{words.noKeyResults}</p>}
        <ul class="key-results" role="list">
          {view.rows.map((row) => (
            <li key={row.id} class="sec">
              <p class="meta">{row.team}</p>
              <div class="head">
                <h2>
                  <a href={hrefOf({ page: 'key-result', keyResultId: row.id })}>{row.title}</a>
                </h2>
                <StateTag state={row.state} label={row.stateLabel} />
              </div>
              <LiftLine line={row.line} />
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
