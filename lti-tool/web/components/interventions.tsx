/** What is under way for a Key Result; the numbers match the marks on the chart. */
import './interventions.css';
import type { JSX } from 'preact';
import type { KeyResultView } from '@keylift/core';
import { Tag } from './tag.js';

export type InterventionsProps = Pick<KeyResultView, 'interventions'>;

export function Interventions({ interventions }: InterventionsProps): JSX.Element {
  return (
    <section class="sec" aria-labelledby="interventions">
      <header>
        <h2 id="interventions">{interventions.title}</h2>
      </header>
      {interventions.rows.length === 0 && interventions.empty !== undefined && <p>{interventions.empty}</p>}
      <ol class="interventions" role="list">
        {interventions.rows.map((row) => (
          <li key={row.number}>
            <span class={row.state === 'waiting' ? 'number open' : 'number'}>{row.number}</span>
            <div>
              <h3>{row.title}</h3>
              <p>{row.detail}</p>
            </div>
            <Tag state={row.state} label={row.stateLabel} />
            <p class="due">{row.due}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
