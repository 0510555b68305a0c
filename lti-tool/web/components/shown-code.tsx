/** For a device that shows a code: which device it is and from where it asks, before anybody agrees. */
import './shown-code.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { KeyliftError, type DeviceRequestView, type DevicesView } from '@keylift/core';
import { useServer, useWords } from '../context.js';
import { TextField } from './field.js';

export function ShownCode({ words }: { readonly words: DevicesView['shown'] }): JSX.Element {
  const api = useServer();
  const { notSent } = useWords();
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState<DeviceRequestView>();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  const attempt = (work: Promise<void>): void => {
    setProblem('');
    setSaid('');
    work.catch((error: unknown) => {
      setAsked(undefined);
      setProblem(error instanceof KeyliftError && error.code === 'not-found' ? words.unknown : notSent);
    });
  };
  const look = (event: Event): void => {
    event.preventDefault();
    attempt(
      api.lookAtDevice({ code }).then((view) => {
        setAsked(view);
        requestAnimationFrame(() => heading.current?.focus());
      }),
    );
  };
  const answer = (approved: boolean): void =>
    attempt(
      api.answerDevice({ code, approved }).then(({ message }) => {
        setAsked(undefined);
        setCode('');
        setSaid(message);
      }),
    );
  return (
    <section class="sec shown-code">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <form onSubmit={look}>
        <TextField label={words.label} value={code} set={setCode} most={20} />
        <button class="btn line" type="submit">
          {words.look}
        </button>
      </form>
      <p role="alert" class="hint">
        {problem}
      </p>
      <p role="status">{said}</p>
      {asked && (
        <div class="panel">
          <h3 tabIndex={-1} ref={heading}>
            {asked.title}
          </h3>
          <dl>
            {asked.facts.map(({ label, value }) => (
              <>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </>
            ))}
          </dl>
          <p class="warn">{asked.warning}</p>
          <div class="acts">
            <button class="btn" type="button" onClick={() => answer(true)}>
              {asked.approve}
            </button>
            <button class="btn line" type="button" onClick={() => answer(false)}>
              {asked.deny}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
