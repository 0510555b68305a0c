/** Looking back: two questions, one of four fields, what it rests on, and the eight things that may have stood in the way. */
import './review.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CausesView, ReviewView } from '@keylift/core';
import type { RouteInput } from '@keylift/core/api';
import { Crumb } from '../components/crumb.js';
import { ChoiceField, TextField } from '../components/field.js';
import { HeaderBar } from '../components/header-bar.js';
import { Tag, type TagState } from '../components/tag.js';
import { WhyDisclosure } from '../components/why.js';
import { TwoByTwo } from '../components/two-by-two.js';
import { useServer, useWords } from '../context.js';
import { steeringMessages } from '../steering-messages.js';
import { randomId } from '../random-id.js';
import { useAction } from '../use-action.js';
import { FormActions, sends } from '../components/form-actions.js';

export function ReviewPage({ view: loaded }: { readonly view: ReviewView }): JSX.Element {
  const [view, setView] = useState(loaded);
  useEffect(() => setView(loaded), [loaded]);
  return (
    <div class="page">
      <HeaderBar />
      <Crumb keyResultId={view.id} title={view.about} />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        <section class="quadrant outcome" aria-labelledby="outcome">
          <div>
            <h2 id="outcome">{view.label}</h2>
            <p class="says">{view.sentence}</p>
            <dl class="two-questions">
              {view.questions.map(({ question, answer, detail }) => (
                <div>
                  <dt>{question}</dt>
                  <dd>
                    <b>{answer}</b>
                    <span class="meta">{detail}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
          <TwoByTwo columns={view.columns} rows={view.rows} fields={view.fields} />
        </section>
        <section class="sec" aria-labelledby="pack">
          <header>
            <h2 id="pack">{view.pack.title}</h2>
          </header>
          <dl class="pack">
            {view.pack.rows.map(({ term, text }) => (
              <div>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
        <Causes view={view} changed={setView} />
        <WhyDisclosure title={view.why.title} rows={view.why.rows.map((why) => ({ why }))} />
      </main>
    </div>
  );
}

const standings: Readonly<Record<CausesView['rows'][number]['standing'], TagState>> = {
  leading: 'under-way',
  possible: 'not-yet',
  'no-evidence': 'unknown',
  unlikely: 'closed',
  'ruled-out': 'closed',
};

interface CausesProps {
  readonly view: ReviewView;
  readonly changed: (view: ReviewView) => void;
}

function Causes({ view, changed }: CausesProps): JSX.Element {
  const words = useWords(steeringMessages);
  const { title, note, rows, signed, choices } = view.causes;
  return (
    <section class="sec" aria-labelledby="causes">
      <header>
        <h2 id="causes">{title}</h2>
      </header>
      <p class="meta">{note}</p>
      <ul class="causes" role="list">
        {rows.map((row) => (
          <li key={row.cause}>
            <div>
              <h3>{row.label}</h3>
              <Tag state={standings[row.standing]} label={row.standingLabel} />
            </div>
            <dl>
              <dt>{words.speaksFor}</dt>
              <dd>{row.for.length > 0 ? row.for.join('; ') : words.nothingYet}</dd>
              <dt>{words.speaksAgainst}</dt>
              <dd>{row.against.length > 0 ? row.against.join('; ') : words.nothingYet}</dd>
            </dl>
          </li>
        ))}
      </ul>
      {signed.map(({ text, note: said }) => (
        <p class="signed">
          {text} {said}
        </p>
      ))}
      {choices && <Sign view={view} choices={choices} changed={changed} />}
    </section>
  );
}

type Cause = RouteInput<'signCause'>['cause'];

function Sign({
  view,
  choices,
  changed,
}: CausesProps & { readonly choices: NonNullable<CausesView['choices']> }): JSX.Element {
  const words = useWords(steeringMessages);
  const api = useServer();
  const id = useRef(randomId());
  const [cause, setCause] = useState('');
  const [note, setNote] = useState('');
  const { said, isBusy, run } = useAction();
  const send = async (): Promise<void> => {
    changed(await api.signCause({ keyResultId: view.id, id: id.current, cause: cause as Cause, note }));
    id.current = randomId();
    setCause('');
    setNote('');
  };
  return (
    <form class="panel" aria-labelledby="sign" onSubmit={sends(() => run(send))}>
      <h3 id="sign">{words.signTitle}</h3>
      <div class="fields">
        <ChoiceField
          label={words.signCause}
          value={cause}
          set={setCause}
          prompt={words.chooseCause}
          options={choices.map((choice) => ({ value: choice.cause, label: choice.label }))}
        />
        <TextField label={words.signNote} value={note} set={setNote} isOptional rows={1} most={2000} />
      </div>
      <FormActions label={words.sign} isBusy={isBusy} said={said} />
    </form>
  );
}
