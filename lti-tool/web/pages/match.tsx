/** Paste any text: the skills and lessons it calls for, the words behind them, and why others were left out. */
import './match.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { MatchRow, MatchView, TaughtView } from '@keylift/core';
import { HeaderBar } from '../components/header-bar.js';
import { MatchLessons, MatchRows, Taught, type Teach } from '../components/match.js';
import { useServer, useWords } from '../context.js';
import { matchMessages } from '../match-messages.js';
import { randomId } from '../random-id.js';

export function MatchPage(): JSX.Element {
  const words = useWords(matchMessages);
  const api = useServer();
  const [text, setText] = useState('');
  const [isCourse, setCourse] = useState(false);
  const [view, setView] = useState<MatchView>();
  const [taught, setTaught] = useState<TaughtView>();
  const [said, setSaid] = useState(words.matchIntro);
  const isBusy = useRef(false);

  const ask = (): Promise<MatchView> => {
    if (!isCourse) return api.match({ text });
    const [title = '', ...rest] = text.trim().split('\n');
    return api.matchCourse({ title: title.slice(0, 500), description: rest.join('\n') });
  };

  /** One request after another; what fails is said and changes nothing. */
  const attempt = async (act: () => Promise<void>, failed: string): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    await act().catch(() => setSaid(failed));
    isBusy.current = false;
  };

  const find = async (): Promise<void> => {
    if (text.trim() === '') return setSaid(words.pasteFirst);
    await attempt(async () => {
      const found = await ask();
      setView(found);
      setSaid(found.silence ?? found.note);
      if (found.teaching && !taught) setTaught(await api.taught());
    }, words.notRead);
  };

  const teach: Teach = ({ skillId }: MatchRow, { kind, name }) =>
    void attempt(async () => {
      if (!view?.teaching) return;
      setTaught(await api.teach({ id: randomId(), text: view.teaching.text, skillId, kind }));
      setView(await ask());
      setSaid(name);
    }, words.notSaved);

  const takeBack = (labelId: string, name: string): void =>
    void attempt(async () => {
      setTaught(await api.takeBack({ labelId }));
      setView(await ask());
      setSaid(name);
    }, words.notSaved);

  return (
    <div class="page match">
      <HeaderBar here="match" />
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
          <div class="acts">
            <button type="submit" class={view ? 'btn line' : 'btn'}>
              {words.matchIt}
            </button>
            <label class="course">
              <input
                type="checkbox"
                checked={isCourse}
                onChange={({ currentTarget }) => setCourse(currentTarget.checked)}
              />
              {words.matchIsCourse}
            </label>
          </div>
          <p class="meta" id="match-said" role="status">
            {said}
          </p>
        </form>
        {view && <MatchRows {...view.shown} teach={teach} />}
        {view?.teaching && <p class="meta note">{view.teaching.note}</p>}
        {view && <MatchLessons {...view.lessons} />}
        {view && <MatchRows {...view.rejected} teach={teach} isFolded />}
        {taught && <Taught view={taught} takeBack={takeBack} />}
      </main>
    </div>
  );
}
