/** Paste any text: the skills it calls for, the words and scores behind them, and why others were left out. */
import './match.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MatchRow, MatchView } from '@keylift/core';
import { HeaderBar } from '../components/header-bar.js';
import { useServer, useWords } from '../context.js';

export function MatchPage(): JSX.Element {
  const words = useWords();
  const api = useServer();
  const [text, setText] = useState('');
  const [view, setView] = useState<MatchView>();
  const [said, setSaid] = useState(words.matchIntro);

  const find = async (): Promise<void> => {
    if (text.trim() === '') return setSaid(words.pasteFirst);
    try {
      const found = await api.match({ text });
      setView(found);
      setSaid(found.silence ?? found.note);
    } catch {
      setSaid(words.notRead);
    }
  };

  return (
    <div class="page match">
      <HeaderBar />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{words.matchTitle}</h1>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void find();
          }}
        >
          <label for="work-text">{words.matchLabel}</label>
          <textarea
            id="work-text"
            rows={3}
            maxLength={20_000}
            value={text}
            aria-describedby="match-said"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <button type="submit" class={view ? 'btn line' : 'btn'}>
            {words.matchIt}
          </button>
          <p class="meta" id="match-said" role="status">
            {said}
          </p>
        </form>
        {view && <Rows {...view.shown} />}
        {view && <Rows {...view.rejected} />}
      </main>
    </div>
  );
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly MatchRow[] }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <section class="sec">
      <h2>{title}</h2>
      <ol>
        {rows.map(({ skillId, label, reason, facts }) => (
          <li key={skillId}>
            <h3>{label}</h3>
            {reason !== undefined && <p class="meta">{reason}</p>}
            <dl>
              {facts.map(({ term, text }) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
