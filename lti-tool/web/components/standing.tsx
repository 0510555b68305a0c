/** Where a learner stands: one skill a row, visible to its owner only. */
import './standing.css';
import type { JSX } from 'preact';
import type { StandingRow } from '@keylift/core';
import { useWords } from '../context.js';
import { Scale } from './scale.js';
import { Tag } from './tag.js';

export function StandingList({ rows }: { readonly rows: readonly StandingRow[] }): JSX.Element {
  const shared = sharedNeed(rows);
  return (
    <ul class="skills" role="list">
      {rows.map((row) => (
        <li class="skill" key={row.skillId}>
          <h3>{row.label}</h3>
          <Scale now={row} />
          <Tag state={row.state} label={row.stateLabel} />
          <p class="note">
            {row.sentence}{' '}
            {row.needed && <span class={shared === undefined ? 'need-word' : 'sr'}>{row.needed.label}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function StandingLegend({ rows }: { readonly rows: readonly StandingRow[] }): JSX.Element {
  const words = useWords();
  return (
    <div class="legend" aria-hidden="true">
      <span>
        <i class="k-range" />
        {words.likelyRange}
      </span>
      <span>
        <i class="k-best" />
        {words.bestEstimate}
      </span>
      {rows.some((row) => row.needed) && (
        <span>
          <i class="k-need" />
          {sharedNeed(rows) ?? words.needed}
        </span>
      )}
    </div>
  );
}

/** The needed level in words, when it is the same for all. */
function sharedNeed(rows: readonly StandingRow[]): string | undefined {
  const labels = new Set(rows.map((row) => row.needed?.label));
  return labels.size === 1 ? rows[0]?.needed?.label : undefined;
}

export interface ChangeProps {
  readonly now: StandingRow;
  readonly before?: StandingRow;
  /** What the change means, in one sentence. */
  readonly sentence?: string;
}

/** One skill in a narrow column: before dashed, now filled. */
export function StandingChange({ now, before, sentence }: ChangeProps): JSX.Element {
  const words = useWords();
  return (
    <div class="change">
      <p class="name">
        <strong>{now.label}</strong> <Tag state={now.state} label={now.stateLabel} />
      </p>
      <Scale now={now} {...(before && { before })} />
      <p>
        {now.sentence} {sentence}
      </p>
      <div class="legend">
        {before?.estimate && (
          <span>
            <i class="k-before" />
            {words.before}
          </span>
        )}
        {now.estimate && (
          <span>
            <i class="k-range" />
            {before?.estimate ? words.now : words.likelyRange}
          </span>
        )}
        {now.needed && (
          <span>
            <i class="k-need" />
            {now.needed.label}
          </span>
        )}
      </div>
    </div>
  );
}
