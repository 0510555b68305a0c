/** What holds a Key Result back: how ready the team is, with its range, and where to begin. */
import './constraint.css';
import type { JSX } from 'preact';
import type { ConstraintView } from '@keylift/core';
import { percent } from './percent.js';
import { Rich } from './rich.js';

export function Constraint({ constraint }: { readonly constraint: ConstraintView }): JSX.Element {
  const { readiness, gaps } = constraint;
  return (
    <section class="sec constraint" aria-labelledby="constraint">
      <header>
        <h2 id="constraint">{constraint.title}</h2>
      </header>
      <p>
        <Rich text={constraint.sentence} />
      </p>
      {readiness && (
        <div class="readiness">
          <p>
            <b>{readiness.label}</b> <span>{readiness.text}</span>
          </p>
          <div class="scale share" aria-hidden="true">
            <i class="range" style={{ '--from': percent(readiness.from), '--to': percent(readiness.to) }} />
            <i class="need" style={{ '--at': percent(readiness.target.at) }} />
            <i class="best" style={{ '--at': percent(readiness.at) }} />
          </div>
          <p class="cap target" style={{ '--at': percent(readiness.target.at) }}>
            {readiness.target.label}
          </p>
        </div>
      )}
      {gaps.length > 0 && (
        <>
          <p class="meta order" id="order">
            {constraint.order}
          </p>
          <ol role="list" class="gaps" aria-labelledby="order">
            {gaps.map((gap) => (
              <li>
                <b>{gap.label}</b>
                <span>
                  {gap.weeks}, {gap.start}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {readiness && constraint.note !== undefined && <p class="cap note">{constraint.note}</p>}
    </section>
  );
}
