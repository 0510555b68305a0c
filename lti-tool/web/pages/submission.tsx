/** What the platform was sent about one person's practice. */
import './submission.css';
import type { JSX } from 'preact';
import type { SubmissionView } from '@keylift/core';
import { HeaderBar } from '../components/header-bar.js';
import { hrefOf } from '../router.js';

export function SubmissionPage({ view }: { readonly view: SubmissionView }): JSX.Element {
  return (
    <div class="page submission">
      <HeaderBar />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        {view.empty !== undefined && <p>{view.empty}</p>}
        {view.entries.map(({ facts, note }, place) => (
          <section class="sec" key={place}>
            <dl>
              {facts.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            {note !== undefined && <p>{note}</p>}
          </section>
        ))}
        {view.today !== undefined && (
          <p class="acts">
            <a class="btn line" href={hrefOf({ page: 'today' })}>
              {view.today}
            </a>
          </p>
        )}
      </main>
    </div>
  );
}
