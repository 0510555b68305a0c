/** X-ray: paste a Key Result, see which two or three skills would carry it and what is still too vague. */
import './xray.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { XrayView } from '@keylift/core';
import { useServer, useWords } from '../context.js';
import { xrayMessages } from '../xray-messages.js';
import { KeepForm } from '../components/keep-form.js';
import { HeaderBar } from '../components/header-bar.js';
import { StateKey } from '../components/state-key.js';
import { WhyDisclosure } from '../components/why.js';
import { XrayRead, XrayRewrite, XraySkills } from '../components/xray.js';

export function XrayPage(): JSX.Element {
  const words = useWords(xrayMessages);
  const api = useServer();
  const [text, setText] = useState('');
  const [view, setView] = useState<XrayView>();
  const [said, setSaid] = useState('');
  const [isReading, setReading] = useState(false);

  const read = async (): Promise<void> => {
    if (isReading) return;
    if (text.trim() === '') return setSaid(words.pasteFirst);
    setReading(true);
    setSaid('');
    try {
      setView(await api.xray({ text }));
    } catch {
      setSaid(words.notRead);
    }
    setReading(false);
  };

  return (
    <div class="page xray">
      <HeaderBar here="xray" {...(view && { date: view.note })} />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view?.title ?? words.xrayTitle}</h1>
        <form
          class="paste"
          onSubmit={(event) => {
            event.preventDefault();
            void read();
          }}
        >
          <label for="key-result-text">{words.pasteKeyResult}</label>
          <div>
            <textarea
              id="key-result-text"
              rows={2}
              maxLength={20_000}
              value={text}
              aria-describedby="paste-said"
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
            <button type="submit" class={view ? 'btn line' : 'btn'} aria-disabled={isReading}>
              {view ? words.readAgain : words.readIt}
            </button>
          </div>
          <p class="meta" id="paste-said" role="status">
            {said === '' && !view ? words.xrayIntro : said}
          </p>
        </form>
        {view && <Found key={view.sentence.runs.map(({ text: run }) => run).join('')} view={view} />}
      </main>
    </div>
  );
}

function Found({ view }: { readonly view: XrayView }): JSX.Element {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(view.skills.rows.map(({ skillId }) => skillId)));
  const toggle = (skillId: string): void => {
    const next = new Set(chosen);
    if (!next.delete(skillId)) next.add(skillId);
    setChosen(next);
  };
  return (
    <>
      <XrayRead view={view} />
      {view.rewrite && <XrayRewrite rewrite={view.rewrite} />}
      <XraySkills skills={view.skills} {...(view.keep && { choice: { chosen, toggle } })} />
      <section class="sec behaviours" aria-labelledby="behaviours">
        <div>
          <h2 id="behaviours">{view.behaviours.title}</h2>
          <p>{view.behaviours.question}</p>
          <p class="meta">{view.behaviours.examples}</p>
        </div>
        <StateKey state={view.state} states={view.states} />
      </section>
      <section class="next" aria-labelledby="next">
        <h2 id="next">{view.next.title}</h2>
        <p>{view.next.text}</p>
      </section>
      {view.keep && <KeepForm keep={view.keep} skills={[...chosen]} />}
      <WhyDisclosure title={view.why.title} rows={view.why.rows.map((why) => ({ why }))} />
    </>
  );
}
