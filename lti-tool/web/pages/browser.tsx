/** "This browser", for everybody, also for those whose launch was refused: it needs no session. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Mark } from '../components/header-bar.js';
import { useWords } from '../context.js';
import { doctorMessages } from '../doctor-messages.js';
import { ThisBrowser } from '../doctor/this-browser.js';

export function BrowserPage(): JSX.Element {
  const words = useWords(doctorMessages);
  const [turn, setTurn] = useState(0);
  return (
    <main class="page doctor" id="content" tabIndex={-1}>
      <Mark />
      <h1 tabIndex={-1}>{words.browserTitle}</h1>
      <p class="lead">{words.browserLead}</p>
      <p class="acts">
        <button type="button" class="btn line" onClick={() => setTurn(turn + 1)}>
          {words.doctorAgain}
        </button>
      </p>
      <ThisBrowser turn={turn} level={2} />
      <p class="hint">{words.browserOpenFromCourse}</p>
    </main>
  );
}
