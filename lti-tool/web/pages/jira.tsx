/** Jira: a code that links one's account, the accounts that are linked, and for administrators the sites. */
import './devices.css';
import './jira.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DeviceOfferView, JiraConnections, JiraView } from '@keylift/core';
import { HeaderBar } from '../components/header-bar.js';
import { useServer, useWords } from '../context.js';

export function JiraPage({ view }: { readonly view: JiraView }): JSX.Element {
  const api = useServer();
  return (
    <div class="page">
      <HeaderBar here="jira" />
      <main id="content" tabIndex={-1} class="devices jira">
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        {view.off !== undefined && <p>{view.off}</p>}
        {view.account && (
          <Connections
            view={view.account}
            offer={() => api.offerJiraCode({ purpose: 'account' })}
            end={(linkId) => api.unlinkJira({ linkId })}
          />
        )}
        {view.sites && (
          <Connections
            view={view.sites}
            offer={() => api.offerJiraCode({ purpose: 'site' })}
            end={(siteId) => api.untieJira({ siteId })}
          />
        )}
      </main>
    </div>
  );
}

interface ConnectionsProps {
  readonly view: JiraConnections;
  readonly offer: () => Promise<DeviceOfferView>;
  readonly end: (id: string) => Promise<object>;
}

function Connections({ view, offer, end }: ConnectionsProps): JSX.Element {
  const words = useWords();
  const [code, setCode] = useState<DeviceOfferView>();
  const [ended, setEnded] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  const tried = (work: Promise<void>): void => {
    setProblem('');
    void work.catch(() => setProblem(words.notSent));
  };
  const rows = view.rows.filter(({ id }) => !ended.includes(id));
  return (
    <section class="sec">
      <h2>{view.title}</h2>
      <p>{view.lead}</p>
      {view.offer !== undefined && (
        <button
          class="btn"
          type="button"
          aria-label={`${view.offer}: ${view.title}`}
          onClick={() => tried(offer().then(setCode))}
        >
          {view.offer}
        </button>
      )}
      <div role="status">
        {code && (
          <>
            <p class="code">{code.code}</p>
            <p>{code.sentence}</p>
          </>
        )}
        {ended.length > 0 && <p>{view.ended}</p>}
      </div>
      <p role="alert" class="hint">
        {problem}
      </p>
      {view.empty !== undefined && <p class="meta">{view.empty}</p>}
      <ul>
        {rows.map(({ id, name, since, end: label }) => (
          <li key={id}>
            <span>
              <bdi>{name}</bdi> <span class="meta">{since}</span>
            </span>
            <button
              class="btn line small"
              type="button"
              aria-label={`${label}: ${name}`}
              onClick={() => tried(end(id).then(() => setEnded((before) => [...before, id])))}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
