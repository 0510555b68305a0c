/** What could not be delivered: why, what helps, and what the administrator does about it. */
import './deliveries.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DeliveriesView } from '@keylift/core';
import { HeaderBar } from '../components/header-bar.js';
import { useServer } from '../context.js';
import { useAction } from '../use-action.js';

export interface DeliveriesProps {
  readonly view: DeliveriesView;
  readonly changed: (view: DeliveriesView) => void;
}

export function DeliveriesPage({ view, changed }: DeliveriesProps): JSX.Element {
  const api = useServer();
  const { said, isBusy, run } = useAction();
  const [done, setDone] = useState('');
  const { words } = view;
  const settle = (id: string, again: boolean): void => {
    setDone('');
    run(async () => {
      changed(await api.settleDelivery({ id, again }));
      setDone(again ? words.retried : words.discarded);
    });
  };
  return (
    <div class="page deliveries">
      <HeaderBar here="deliveries" />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        <p role="status">{done}</p>
        <p role="alert">{said}</p>
        {view.empty !== undefined && <p>{view.empty}</p>}
        <ul role="list">
          {view.rows.map(({ id, what, where, why, help }) => (
            <li key={id} class="sec">
              <h2>{what}</h2>
              <p class="meta">{where}</p>
              <p>{why}</p>
              <p>{help}</p>
              <p class="acts">
                <button
                  type="button"
                  class="btn line small"
                  aria-disabled={isBusy}
                  aria-label={`${words.retry}: ${what}, ${where}`}
                  onClick={() => settle(id, true)}
                >
                  {words.retry}
                </button>
                <button
                  type="button"
                  class="btn text small"
                  aria-disabled={isBusy}
                  aria-label={`${words.discard}: ${what}, ${where}`}
                  onClick={() => settle(id, false)}
                >
                  {words.discard}
                </button>
              </p>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
