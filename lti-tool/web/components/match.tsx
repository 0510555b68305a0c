/** Skills that a text calls for or does not, lessons for it, and what people taught about texts. */
import type { JSX } from 'preact';
import type { MatchRow, MatchView, TaughtView } from '@keylift/core';
import { hrefOf } from '../router.js';

export type Teach = (row: MatchRow, answer: MatchRow['teach'][number]) => void;

export interface MatchRowsProps {
  readonly title: string;
  readonly rows: readonly MatchRow[];
  readonly teach: Teach;
  /** Behind its heading until somebody asks. */
  readonly isFolded?: boolean;
}

export function MatchRows({ title, rows, teach, isFolded = false }: MatchRowsProps): JSX.Element | null {
  if (rows.length === 0) return null;
  const list = (
    <ol>
      {rows.map((row) => (
        <li key={row.skillId}>
          <h3>{row.label}</h3>
          {row.reason !== undefined && <p class="meta">{row.reason}</p>}
          <dl>
            {row.facts.map(({ term, text }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {row.teach.length > 0 && (
            <div class="acts">
              {row.teach.map((answer) => (
                <button
                  key={answer.kind}
                  type="button"
                  class={answer.kind === 'rejected' ? 'btn text small' : 'btn line small'}
                  aria-label={answer.name}
                  onClick={() => teach(row, answer)}
                >
                  {answer.text}
                </button>
              ))}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
  return (
    <section class="sec">
      {isFolded ? (
        <details>
          <summary>
            <h2>{title}</h2>
          </summary>
          {list}
        </details>
      ) : (
        <>
          <h2>{title}</h2>
          {list}
        </>
      )}
    </section>
  );
}

export function MatchLessons({ title, rows }: MatchView['lessons']): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <section class="sec">
      <h2>{title}</h2>
      <ul>
        {rows.map(({ lessonId, title: name, why }) => (
          <li key={lessonId}>
            <a href={hrefOf({ page: 'lesson', lessonId, toApply: false })}>{name}</a>
            <p class="meta">{why}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface TaughtProps {
  readonly view: TaughtView;
  readonly takeBack: (labelId: string, name: string) => void;
}

export function Taught({ view, takeBack }: TaughtProps): JSX.Element {
  return (
    <section class="sec">
      <h2>{view.title}</h2>
      <p class="meta">{view.note}</p>
      <ul>
        {view.rows.map(({ key, text, when, undo }) => (
          <li key={key} class="change">
            <p>
              {text}
              <span class="meta">{when}</span>
            </p>
            {undo && (
              <button
                type="button"
                class="btn text small"
                aria-label={undo.name}
                onClick={() => takeBack(undo.labelId, undo.name)}
              >
                {undo.text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
