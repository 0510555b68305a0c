/** What administrators changed, newest first. */
import './audit.css';
import type { JSX } from 'preact';
import type { AuditView } from '@keylift/core';
import { HeaderBar } from '../components/header-bar.js';
import { useServer } from '../context.js';
import { useAction } from '../use-action.js';

export interface AuditProps {
  readonly view: AuditView;
  readonly changed: (view: AuditView) => void;
}

export function AuditPage({ view, changed }: AuditProps): JSX.Element {
  const api = useServer();
  const { said, isBusy, run } = useAction();
  const { more } = view;
  const goOn = (before: string): void =>
    run(async () => {
      const next = await api.audit({ before });
      changed({ ...next, rows: [...view.rows, ...next.rows] });
    });
  return (
    <div class="page audit">
      <HeaderBar here="audit" />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        <p role="alert">{said}</p>
        {view.empty !== undefined && view.rows.length === 0 && <p class="none">{view.empty}</p>}
        <ol role="list">
          {view.rows.map(({ id, what, who, when }) => (
            <li key={id}>
              <strong>{what}</strong>
              <span class="meta">
                {when} · {who}
              </span>
            </li>
          ))}
        </ol>
        {more && (
          <p>
            <button type="button" class="btn line" aria-disabled={isBusy} onClick={() => goOn(more.before)}>
              {more.label}
            </button>
          </p>
        )}
      </main>
    </div>
  );
}
