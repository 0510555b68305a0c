/** Where practice of a course goes, and how the gradebook differs from what was sent. */
import './gradebook.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { GradebookView } from '@keylift/core';
import { HeaderBar } from '../components/header-bar.js';
import { useServer } from '../context.js';
import { useAction } from '../use-action.js';

type Form = GradebookView['forms'][number];

export interface GradebookProps {
  readonly view: GradebookView;
  readonly changed: (view: GradebookView) => void;
}

export function GradebookPage({ view, changed }: GradebookProps): JSX.Element {
  const { forms, held } = view;
  return (
    <div class="page gradebook">
      <HeaderBar here="gradebook" />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        {forms.map((form) => (
          <ChoiceForm key={form.of} form={form} view={view} changed={changed} />
        ))}
        <section class="sec" aria-labelledby="held">
          <header>
            <h2 id="held">{held.title}</h2>
          </header>
          {held.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {held.rows.length > 0 && <Differences held={held} />}
        </section>
      </main>
    </div>
  );
}

function ChoiceForm({ form, view, changed }: GradebookProps & { readonly form: Form }): JSX.Element {
  const api = useServer();
  const [choice, setChoice] = useState(form.chosen);
  const [done, setDone] = useState('');
  const { said, isBusy, run } = useAction();
  const save = async (): Promise<void> => {
    changed(await api.chooseGradebook({ of: form.of, choice }));
    setDone(view.saved);
  };
  return (
    <form
      class="sec"
      onSubmit={(event) => {
        event.preventDefault();
        setDone('');
        run(save);
      }}
    >
      <fieldset>
        <legend>{form.legend}</legend>
        {form.options.map((option) => (
          <label key={option.choice}>
            <input
              type="radio"
              name={form.of}
              value={option.choice}
              checked={choice === option.choice}
              onChange={() => setChoice(option.choice)}
            />
            <span>
              <b>{option.label}</b>
              <small>{option.text}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="acts">
        <button type="submit" class="btn" aria-disabled={isBusy}>
          {view.save}
        </button>
        <span role="status">{done}</span>
        <span role="alert">{said}</span>
      </p>
    </form>
  );
}

function Differences({ held }: Pick<GradebookView, 'held'>): JSX.Element {
  return (
    <table>
      <caption class="sr">{held.title}</caption>
      <thead>
        <tr>
          {held.columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {held.rows.map(({ id, name, sent, there, what }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label={held.columns[1]}>{sent}</td>
            <td data-label={held.columns[2]}>{there}</td>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
