/** The members of the course and the team: those who teach see what would change, and agree to it. */
import './roster.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RosterView } from '@keylift/core';
import { ChoiceField } from '../components/field.js';
import { HeaderBar } from '../components/header-bar.js';
import { useServer, useWords } from '../context.js';

export function RosterPage({ view: first }: { readonly view: RosterView }): JSX.Element {
  const words = useWords();
  const api = useServer();
  const [view, setView] = useState(first);
  const [agreed, setAgreed] = useState(false);
  const [said, setSaid] = useState('');
  const [into, setInto] = useState('everybody');
  const { ask, daily } = view;

  const take = async (agreeFirst: string): Promise<void> => {
    if (!agreed) return setSaid(agreeFirst);
    setSaid('');
    try {
      setView(await api.takeRoster({ agreed: true, ...(ask?.into && { into }) }));
    } catch {
      setSaid(words.notSaved);
    }
  };

  const stop = async (): Promise<void> => {
    setSaid('');
    try {
      setView(await api.stopRoster());
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
            {ask.into && <ChoiceField label={ask.into.label} value={into} set={setInto} options={ask.into.options} />}
            <label class="agree">
              <input
                type="checkbox"
                checked={agreed}
                onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
              />
              <span>{ask.agree}</span>
            </label>
            <button type="submit" class="btn">
              {ask.take}
            </button>
          </form>
        )}
        <p class="said" role="alert">
          {said}
        </p>
        {daily && (
          <section class="sec">
            <p>{daily.text}</p>
            <button type="button" class="btn line small" onClick={() => void stop()}>
              {daily.stop}
            </button>
          </section>
        )}
      </main>
    </div>
  );
}
