/** Where those who teach choose what their course holds; the choice goes back to the platform signed. */
import './content.css';
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ContentRow, ContentView } from '@keylift/core';
import type { RouteAnswer } from '@keylift/core/api';
import { Mark } from '../components/header-bar.js';
import { useServer, useWords } from '../context.js';

type Chosen = ReadonlySet<string>;
const keyOf = ({ kind, id }: ContentRow): string => `${kind} ${id}`;

export function ContentPage({ view }: { readonly view: ContentView }): JSX.Element {
  const words = useWords();
  const api = useServer();
  const [chosen, setChosen] = useState<Chosen>(new Set());
  const [keyResultId, setKeyResultId] = useState<string>(view.keyResults.chosen ?? '');
  const [column, setColumn] = useState(view.column?.chosen ?? false);
  const [wanted, setWanted] = useState('');
  const [said, setSaid] = useState('');
  const [answer, setAnswer] = useState<RouteAnswer<'chooseContent'>>();
  const rows = view.groups.flatMap((group) => group.rows);

  const send = async (items: readonly ContentRow[]): Promise<void> => {
    setSaid('');
    try {
      const body = items.map(({ kind, id }) => ({ kind, id }));
      setAnswer(await api.chooseContent({ items: body, column, ...(keyResultId !== '' && { keyResultId }) }));
    } catch {
      setSaid(words.notSaved);
    }
  };
  const add = (): void => {
    const items = rows.filter((row) => chosen.has(keyOf(row)));
    if (items.length === 0) return setSaid(view.words.chooseFirst);
    if (keyResultId === '' && items.some(({ kind }) => kind === 'progress')) return setSaid(view.words.progressNeeds);
    void send(items);
  };

  const named = (row: ContentRow): boolean => `${row.title} ${row.text}`.toLowerCase().includes(wanted.toLowerCase());
  const groups = view.groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => chosen.has(keyOf(row)) || named(row)) }))
    .filter((group) => group.rows.length > 0);

  return (
    <div class="page content">
      <header class="bar">
        <span class="mark">
          <Mark />
          Keylift
        </span>
      </header>
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.refused ?? view.lead}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          {view.refused === undefined && (
            <Filters {...{ view, keyResultId, setKeyResultId, wanted, setWanted, empty: groups.length === 0 }} />
          )}
          {groups.map((group) => (
            <Group key={group.title} {...group} {...{ view, chosen, setChosen }} />
          ))}
          {view.column && (
            <div class="sec">
              <label class="row">
                <input
                  type="checkbox"
                  name="column"
                  checked={column}
                  onChange={({ currentTarget }) => setColumn(currentTarget.checked)}
                />
                <span>
                  <strong>{view.column.label}</strong>
                  <span class="meta">{view.column.text}</span>
                </span>
              </label>
            </div>
          )}
          <div class="notes">
            {view.notes.map((note) => (
              <p key={note} class="meta">
                {note}
              </p>
            ))}
          </div>
          <div class="foot">
            <p class="said" role="status">
              {said}
            </p>
            <div class="acts">
              {view.refused === undefined && (
                <button type="submit" class="btn">
                  {view.words.add}
                </button>
              )}
              <button type="button" class="btn line" onClick={() => void send([])}>
                {view.words.cancel}
              </button>
            </div>
          </div>
        </form>
        {answer && <Reply {...answer} />}
      </main>
    </div>
  );
}

function Filters(props: {
  readonly view: ContentView;
  readonly keyResultId: string;
  readonly setKeyResultId: (id: string) => void;
  readonly wanted: string;
  readonly setWanted: (text: string) => void;
  readonly empty: boolean;
}): JSX.Element {
  const { view, keyResultId, setKeyResultId, wanted, setWanted, empty } = props;
  const { keyResults } = view;
  const [select, find] = [useId(), useId()];
  return (
    <div class="filters">
      {keyResults.options.length > 0 && (
        <p>
          <label for={select}>{keyResults.label}</label>
          <select id={select} value={keyResultId} onChange={({ currentTarget }) => setKeyResultId(currentTarget.value)}>
            <option value="">{keyResults.none}</option>
            {keyResults.options.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </p>
      )}
      <p>
        <label for={find}>{view.words.find}</label>
        <input
          id={find}
          type="search"
          autocomplete="off"
          maxLength={100}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </p>
      <p class="meta" role="status">
        {empty && view.words.foundNone}
      </p>
    </div>
  );
}

function Group(props: {
  readonly title: string;
  readonly rows: readonly ContentRow[];
  readonly view: ContentView;
  readonly chosen: Chosen;
  readonly setChosen: (chosen: Chosen) => void;
}): JSX.Element {
  const { title, rows, view, chosen, setChosen } = props;
  const toggle = (key: string): void => {
    if (!view.multiple) return setChosen(new Set([key]));
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <fieldset class="sec">
      <legend>{title}</legend>
      {rows.map((row) => (
        <label key={keyOf(row)} class="row">
          <input
            type={view.multiple ? 'checkbox' : 'radio'}
            name="content"
            checked={chosen.has(keyOf(row))}
            onChange={() => toggle(keyOf(row))}
          />
          <span>
            <strong>{row.title}</strong>
            <span class="meta">
              {row.text}
              {row.graded && <em> · {view.words.graded}</em>}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Leaves this page by a form post: the next page may post to the platform, this one may not. */
function Reply({ action, reply }: RouteAnswer<'chooseContent'>): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.submit(), []);
  return (
    <form ref={form} method="post" action={action} hidden>
      <input type="hidden" name="reply" value={reply} />
    </form>
  );
}
