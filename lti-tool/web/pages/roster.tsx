/** The members of the course and the team: those who teach see what would change, and agree to it. */
import './roster.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RosterView } from '@keylift/core';
import { HeaderBar } from '../components/header-bar.js';
import { useServer, useWords } from '../context.js';

export function RosterPage({ view: first }: { readonly view: RosterView }): JSX.Element {
  const words = useWords();
  const api = useServer();
  const [view, setView] = useState(first);
  const [agreed, setAgreed] = useState(false);
  const [said, setSaid] = useState('');
  const { ask } = view;

  const take = async (agreeFirst: string): Promise<void> => {
    if (!agreed) return setSaid(agreeFirst);
    setSaid('');
    try {
      setView(await api.takeRoster({ agreed: true }));
    } catch {
      setSaid(words.notSaved);
    }
  };

  return (
    <div class="page roster">
      <HeaderBar here="roster" />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        <div role="status">
          {view.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {ask && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void take(ask.agreeFirst);
            }}
          >
            <label>
              <input
                type="checkbox"
                checked={agreed}
                onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
              />
              <span>{ask.agree}</span>
            </label>
            <p class="said" role="alert">
              {said}
            </p>
            <button type="submit" class="btn">
              {ask.take}
            </button>
          </form>
        )}
      </main>
    </div>
  );
}
