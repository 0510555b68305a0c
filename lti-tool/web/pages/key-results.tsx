/** The Key Results of the learner's teams, each on its own lift line. */
import './key-results.css';
import type { JSX } from 'preact';
import type { KeyResultListView, WarningView } from '@keylift/core';
import { useWords } from '../context.js';
import { keyResultMessages } from '../key-result-messages.js';
import { HeaderBar } from '../components/header-bar.js';
import { LiftLine } from '../components/lift-line.js';
import { QuadrantTag } from '../components/quadrant.js';
import { StateTag } from '../components/state-tag.js';
import { Tag, type TagState } from '../components/tag.js';
import { hrefOf } from '../router.js';

const risks: Readonly<Record<WarningView['risk'], TagState>> = {
  low: 'resilient',
  medium: 'thin',
  high: 'fragile',
  unknown: 'waiting',
};

export function KeyResultsPage({ view }: { readonly view: KeyResultListView }): JSX.Element {
  const words = useWords(keyResultMessages);
  return (
    <div class="page">
      <HeaderBar here="key-results" />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        {view.learningHours !== undefined && (
          <p>
            <a href={hrefOf({ page: 'hours' })}>{view.learningHours}</a>
          </p>
        )}
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
              <p class="tags">
                {row.warning && <Tag state={risks[row.warning.risk]} label={row.warning.title} />}
                {row.quadrant && <QuadrantTag quadrant={row.quadrant} />}
              </p>
              {row.nextStep !== undefined && <p class="meta">{row.nextStep}</p>}
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
