/** Earlier versions of a Key Result and why they gave way, newest first. */
import './history.css';
import type { JSX } from 'preact';
import type { KeyResultView } from '@keylift/core';

export function History({ history }: { readonly history: NonNullable<KeyResultView['history']> }): JSX.Element {
  return (
    <section class="sec" aria-labelledby="history">
      <header>
        <h2 id="history">{history.title}</h2>
      </header>
      <ol class="history" role="list">
        {history.rows.map(({ version, reason, changes }) => (
          <li key={version}>
            <h3>{version}</h3>
            <div>
              {reason !== undefined && <p>{reason}</p>}
              {changes.map((change) => (
                <p class="meta">{change}</p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
