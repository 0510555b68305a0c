/** Side panel and popup: one page, because both are a narrow column beside somebody's work. */
import '@keylift/core/brand/tokens.css';
import './pages.css';
import { render, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.js';
import { isConnected } from '../worker/settings.js';
import { read, type ManagedSettings } from '../worker/storage.js';
import { Connect } from './connect.js';
import { Home } from './home.js';
import { Mark } from './icons.js';
import { isPopup } from './is-popup.js';
import { Lesson } from './lesson.js';
import { say, setLanguage } from './say.js';

interface State {
  readonly isConnected: boolean;
  readonly managed: ManagedSettings;
  readonly known: string;
  /** The server ended the connection. */
  readonly wasEnded: boolean;
}

function Panel(): JSX.Element {
  const [state, setState] = useState<State>();
  const [lessonId, setLessonId] = useState<string>();
  const refresh = async (): Promise<void> => {
    setState({
      isConnected: await isConnected(),
      managed: await read('managed'),
      known: (await read('own')).serverUrl ?? '',
      wasEnded: (await read('ended')) !== null,
    });
  };
  const takeOpenLesson = async (): Promise<void> => {
    const { openLesson } = await browser.storage.session.get('openLesson');
    if (typeof openLesson !== 'string') return;
    setLessonId(openLesson);
    await browser.storage.session.remove('openLesson');
  };
  useEffect(() => {
    void refresh();
    void takeOpenLesson();
    // The panel may be open already when a tip is opened.
    browser.storage.session.onChanged.addListener(() => void takeOpenLesson());
    browser.storage.local.onChanged.addListener((changes) => {
      if (['signedIn', 'managed', 'ended'].some((name) => name in changes)) void refresh();
    });
  }, []);

  return (
    <>
      <header class="bar">
        <Mark />
        <b>Keylift</b>
      </header>
      {state && !state.isConnected && (
        <Connect
          managed={state.managed}
          known={state.known}
          wasEnded={state.wasEnded}
          onConnected={() => void refresh()}
        />
      )}
      {state?.isConnected &&
        (lessonId === undefined ? (
          <Home onOpen={setLessonId} />
        ) : (
          <Lesson lessonId={lessonId} onBack={() => setLessonId(undefined)} />
        ))}
    </>
  );
}

setLanguage();
document.title = say('panel_label');
document.body.classList.toggle('popup', isPopup());
render(<Panel />, document.getElementById('root') as HTMLElement);
