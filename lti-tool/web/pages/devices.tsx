/** Browsers that act for a person: a code for the next one, and an end for each. */
import './devices.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DeviceOfferView, DevicesView } from '@keylift/core';
import { HeaderBar } from '../components/header-bar.js';
import { ShownCode } from '../components/shown-code.js';
import { useServer, useWords } from '../context.js';

export function DevicesPage({ view }: { readonly view: DevicesView }): JSX.Element {
  const api = useServer();
  const words = useWords();
  const [offer, setOffer] = useState<DeviceOfferView>();
  const [ended, setEnded] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  const tried = (work: Promise<void>): void => void work.catch(() => setProblem(words.notSent));
  const rows = view.rows.filter(({ id }) => !ended.includes(id));
  return (
    <div class="page">
      <HeaderBar />
      <main id="content" tabIndex={-1} class="devices">
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        <button class="btn" type="button" onClick={() => tried(api.offerDevice({}).then(setOffer))}>
          {view.offer}
        </button>
        <div role="status">
          {offer && (
            <>
              <p class="code">{offer.code}</p>
              <p>{offer.sentence}</p>
            </>
          )}
        </div>
        <p role="alert" class="hint">
          {problem}
        </p>
        <ShownCode words={view.shown} />
        <section class="sec">
          <h2>{view.connected}</h2>
          {view.empty !== undefined && <p>{view.empty}</p>}
          <ul>
            {rows.map(({ id, name, since, disconnect }) => (
              <li key={id}>
                <span>
                  {name} <span class="meta">{since}</span>
                </span>
                <button
                  class="btn line small"
                  type="button"
                  aria-label={`${disconnect}: ${name}`}
                  onClick={() =>
                    tried(api.disconnectDevice({ deviceId: id }).then(() => setEnded((before) => [...before, id])))
                  }
                >
                  {disconnect}
                </button>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  );
}
