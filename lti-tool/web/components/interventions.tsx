/** What is under way for a Key Result, and what one may do with it; the numbers match the marks on the chart. */
import './interventions.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { KeyResultView } from '@keylift/core';
import { OfferAnswer } from './offer-answer.js';
import { OfferForm } from './offer-form.js';
import { Icon } from './icon.js';
import { Tag } from './tag.js';

export interface InterventionsProps {
  readonly view: Pick<KeyResultView, 'id' | 'interventions'>;
  readonly changed: (view: KeyResultView) => void;
  readonly isOffering: boolean;
  readonly setOffering: (isOffering: boolean) => void;
}

export function Interventions({ view, changed, isOffering, setOffering }: InterventionsProps): JSX.Element {
  const { title, rows, empty, offer } = view.interventions;
  const [first, setFirst] = useState(0);
  const begin = (place: number): void => {
    setFirst(place);
    setOffering(true);
  };
  return (
    <section class="sec" aria-labelledby="interventions">
      <header>
        <h2 id="interventions">{title}</h2>
        {offer && !isOffering && (
          <button type="button" class="btn line small" onClick={() => begin(0)}>
            {offer.title}
          </button>
        )}
      </header>
      {offer && isOffering && (
        <OfferForm
          keyResultId={view.id}
          offer={offer}
          first={first}
          changed={changed}
          close={() => {
            setFirst(0);
            setOffering(false);
          }}
        />
      )}
      {offer && !isOffering && offer.suggestions.length > 0 && (
        <ul class="suggestions" role="list">
          {offer.suggestions.map(({ choice, title: skill, sentence }) => (
            <li key={choice}>
              <div id={`suggestion-${choice}`}>
                <h3>{skill}</h3>
                <p>{sentence}</p>
              </div>
              <button
                type="button"
                class="btn line small"
                aria-describedby={`suggestion-${choice}`}
                onClick={() => begin(choice)}
              >
                {offer.ask}
              </button>
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 && empty !== undefined && <p>{empty}</p>}
      <ol class="interventions" role="list">
        {rows.map((row) => (
          <li key={row.id}>
            <span class={row.state === 'waiting' ? 'number open' : 'number'}>{row.number}</span>
            <div>
              <h3>{row.title}</h3>
              <p>{row.detail}</p>
              {row.between && (
                <p class="between">
                  <Icon name="lock" />
                  <span>
                    {row.between.who} {row.between.reason}
                  </span>
                </p>
              )}
            </div>
            <Tag state={row.isReviewDue === true ? 'thin' : row.state} label={row.stateLabel} />
            <p class="due">{row.due}</p>
            <OfferAnswer keyResultId={view.id} row={row} changed={changed} />
          </li>
        ))}
      </ol>
    </section>
  );
}
