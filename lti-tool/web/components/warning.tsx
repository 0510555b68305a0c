/** The early warning: the date first, then the way back from the day the skills are needed. */
import './warning.css';
import type { JSX } from 'preact';
import type { WarningView } from '@keylift/core';
import { percent } from './percent.js';
import { Tag } from './tag.js';

export interface WarningProps {
  readonly warning: WarningView;
  /** Absent for those who cannot offer a start. */
  readonly offer?: { readonly label: string; readonly press: () => void };
}

export function Warning({ warning, offer }: WarningProps): JSX.Element {
  const { risk, title, start, plan, sentences } = warning;
  if (risk === 'low' || risk === 'unknown') {
    return (
      <section class="warning calm" aria-label={title}>
        <Tag state={risk === 'low' ? 'resilient' : 'waiting'} label={title} />
        <p class="meta">{sentences.join(' ')}</p>
      </section>
    );
  }
  return (
    <section class={`warning ${risk}`} aria-label={title}>
      <div>
        <Tag state={risk === 'high' ? 'fragile' : 'thin'} label={title} />
        {start && (
          <>
            <p class="date">{start.date}</p>
            <p>{start.sentence}</p>
            {offer && (
              <button type="button" class="btn" onClick={offer.press}>
                {offer.label}
              </button>
            )}
          </>
        )}
      </div>
      <div>
        {plan && <Plan plan={plan} isPast={start?.isPast === true} />}
        {sentences.map((sentence) => (
          <p class="meta">{sentence}</p>
        ))}
      </div>
    </section>
  );
}

interface PlanProps {
  readonly plan: NonNullable<WarningView['plan']>;
  readonly isPast: boolean;
}

function Plan({ plan, isPast }: PlanProps): JSX.Element {
  const { maybe, learning, need, start } = plan;
  return (
    <div class="plan" role="img" aria-label={plan.summary}>
      <i class="axis" />
      {maybe.to > maybe.from && (
        <i class="maybe" style={{ '--from': percent(maybe.from), '--to': percent(maybe.to) }} />
      )}
      {learning.to > learning.from && (
        <i class="learning" style={{ '--from': percent(learning.from), '--to': percent(learning.to) }}>
          {learning.to - learning.from > 0.22 && <span>{learning.label}</span>}
        </i>
      )}
      <i class="tick" style={{ '--at': '0%' }} />
      {!isPast && <i class="tick start" style={{ '--at': percent(start.at) }} />}
      <i class="tick goal" style={{ '--at': percent(need.at) }} />
      <i class="tick goal" style={{ '--at': '100%' }} />
      <span class="up at-start">
        <b>{plan.today}</b>
      </span>
      {!isPast && (
        <span class="down begin" style={{ '--at': percent(start.at) }}>
          {start.label}
        </span>
      )}
      <span class="up need" style={{ '--at': percent(need.at) }}>
        <b>{need.term}</b> {need.label}
      </span>
      <span class="down at-end">
        <b>{plan.due.term}</b> {plan.due.label}
      </span>
    </div>
  );
}
