/** The fortnightly check: four fields told apart by their words and by a mark, not by colour. */
import './quadrant.css';
import type { JSX } from 'preact';
import type { QuadrantView } from '@keylift/core';
import { Icon, type IconName } from './icon.js';
import { TwoByTwo } from './two-by-two.js';

const icons: Readonly<Record<QuadrantView['name'], IconName>> = {
  compounding: 'full',
  'wrong-skills': 'diamond',
  overwork: 'cracked',
  stalled: 'open',
  there: 'full',
  none: 'dashed',
};

export function QuadrantTag({ quadrant }: { readonly quadrant: Pick<QuadrantView, 'name' | 'label'> }): JSX.Element {
  const tone =
    quadrant.name === 'compounding' || quadrant.name === 'there'
      ? ' good'
      : quadrant.name === 'overwork'
        ? ' risk'
        : '';
  return (
    <span class={`tag${tone}`}>
      <Icon name={icons[quadrant.name]} /> {quadrant.label}
    </span>
  );
}

export function Quadrant({ quadrant }: { readonly quadrant: QuadrantView }): JSX.Element {
  const { fields, rows, columns } = quadrant;
  return (
    <section class="sec" aria-labelledby="quadrant">
      <header>
        <h2 id="quadrant">{quadrant.title}</h2>
      </header>
      <div class="quadrant">
        <div>
          <p>
            <QuadrantTag quadrant={quadrant} />{' '}
            {quadrant.since !== undefined && <span class="meta">{quadrant.since}</span>}
          </p>
          <p class="says">{quadrant.sentence}</p>
        </div>
        <TwoByTwo columns={columns} rows={rows} fields={fields} />
      </div>
    </section>
  );
}
