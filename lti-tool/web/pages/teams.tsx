/** The teams somebody is in, or administers: who leads each, the way to its members, and how to join another. */
import './teams.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { KeyliftError, TeamsView } from '@keylift/core';
import { Asked } from '../components/asked.js';
import { TextField } from '../components/field.js';
import { HeaderBar } from '../components/header-bar.js';
import { useServer, useWords } from '../context.js';
import { randomId } from '../random-id.js';
import { hrefOf } from '../router.js';
import { focusOn } from './page.js';
import { useAction } from '../use-action.js';

interface TeamsProps {
  readonly view: TeamsView;
  readonly changed: (view: TeamsView) => void;
}

export function TeamsPage({ view, changed: replace }: TeamsProps): JSX.Element {
  const api = useServer();
  // What was pressed may be gone: what it did stands at the top.
  const changed = (newer: TeamsView): void => {
    replace(newer);
    requestAnimationFrame(() => focusOn('done'));
  };
  const { said, isBusy, run } = useAction();
  const { join, make, none } = view;
  return (
    <div class="page teams">
      <HeaderBar here="teams" />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        <p class="said" id="done" role="status" tabIndex={-1}>
          {said || view.said}
        </p>
        {none !== undefined && <p class="empty">{none}</p>}
        <ul class="people">
          {view.teams.map(({ id, name, sentence, open, leave }) => (
            <li key={id}>
              <div class="who">
                <h2>
                  <bdi>{name}</bdi>
                </h2>
                <p class="meta">{sentence}</p>
              </div>
              <div class="acts">
                {open !== undefined && (
                  <a class="btn small" href={hrefOf({ page: 'team', teamId: id })} aria-label={`${open}: ${name}`}>
                    {open}
                  </a>
                )}
                {leave && (
                  <Asked
                    {...leave}
                    about={name}
                    words={view.words}
                    isBusy={isBusy}
                    sure={() => run(async () => changed(await api.leaveTeam({ teamId: id })))}
                  />
                )}
              </div>
            </li>
          ))}
        </ul>
        <OneField form={join} most={40} send={async (code) => changed(await api.joinTeam({ code }))} />
        {make && (
          <OneField
            form={make}
            most={200}
            send={async (name) => {
              const { team } = await api.makeTeam({ id: randomId(), name });
              if (team) location.hash = hrefOf({ page: 'team', teamId: team.id });
            }}
          />
        )}
      </main>
    </div>
  );
}

interface OneFieldProps {
  readonly form: TeamsView['join'];
  readonly most: number;
  readonly send: (text: string) => Promise<void>;
}

/** A field and a button; what was refused is said below them. */
function OneField({ form, most, send }: OneFieldProps): JSX.Element {
  const words = useWords();
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const submit = async (): Promise<void> => {
    setSaid('');
    try {
      await send(text);
      setText('');
    } catch (error) {
      const { code } = error as KeyliftError;
      setSaid(code === 'invalid' || code === 'conflict' ? form.refused : words.notSaved);
    }
  };
  return (
    <section class="sec">
      <h2>{form.title}</h2>
      <p>{form.lead}</p>
      <form
        class="one-field"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label={form.label} value={text} set={setText} most={most} />
        <button type="submit" class="btn line">
          {form.send}
        </button>
      </form>
      <p class="hint" role="alert">
        {said}
      </p>
    </section>
  );
}
