/** My path, or a playbook: does it fit, skill after skill on one line of time, and the same week by week as a table. */
import './path.css';
import type { JSX } from 'preact';
import type { PathStepRow, PathView } from '@keylift/core';
import { useWords } from '../context.js';
import { HeaderBar } from '../components/header-bar.js';
import { percent } from '../components/percent.js';
import { PrivateNote } from '../components/private-note.js';
import { Rich } from '../components/rich.js';
import { WhyDisclosure } from '../components/why.js';
import { hrefOf } from '../router.js';

export function PathPage({ view }: { readonly view: PathView }): JSX.Element {
  const words = useWords();
  const { keyResult, kind } = view;
  return (
    <div class="page">
      <HeaderBar date={view.date} />
      <nav class="crumb" aria-label={words.path}>
        <a href={hrefOf({ page: 'key-result', keyResultId: keyResult.id })}>{keyResult.title}</a>
        <span aria-hidden="true">/</span>
        {kind === 'path' ? (
          <a href={hrefOf({ page: 'playbook', keyResultId: keyResult.id })}>{words.playbook}</a>
        ) : (
          <a href={hrefOf({ page: 'path', keyResultId: keyResult.id })}>{words.myPath}</a>
        )}
      </nav>
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">
          <Rich text={view.lead} />
        </p>
        <Fit fit={view.fit} />
        {view.steps.rows.length > 0 && <Steps view={view} />}
        <section class="sec" aria-labelledby="time">
          <header>
            <h2 id="time">{view.time.title}</h2>
          </header>
          {view.time.sentences.map((sentence) => (
            <p class="plain">{sentence}</p>
          ))}
        </section>
        {view.milestones.rows.length > 0 && (
          <section class="sec" aria-labelledby="milestones">
            <header>
              <h2 id="milestones">{view.milestones.title}</h2>
            </header>
            <ol class="milestones" role="list">
              {view.milestones.rows.map(({ day, text }) => (
                <li>
                  <strong>{day}</strong>
                  <span>{text}</span>
                </li>
              ))}
            </ol>
          </section>
        )}
        {view.weeks.rows.length > 0 && <Weeks weeks={view.weeks} />}
        {view.privacy !== undefined && <PrivateNote text={view.privacy} />}
        <WhyDisclosure rows={[{ why: view.why }]} />
      </main>
    </div>
  );
}

function Fit({ fit }: { readonly fit: PathView['fit'] }): JSX.Element {
  return (
    <section class={`fit ${fit.state}`} aria-labelledby="fit">
      <h2 id="fit">{fit.title}</h2>
      <p>{fit.sentence}</p>
      {fit.options.length > 0 && (
        <ul>
          {fit.options.map((option) => (
            <li>{option}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The bars repeat what each row says in words, so they are not announced. */
function Steps({ view }: { readonly view: PathView }): JSX.Element {
  const { steps, axis } = view;
  return (
    <section class="sec" aria-labelledby="steps">
      <header>
        <h2 id="steps">{steps.title}</h2>
        <p class="cap">{steps.note}</p>
      </header>
      <ol class="path-steps" role="list">
        {steps.rows.map((row) => (
          <Step key={row.skillId} row={row} axis={axis} />
        ))}
      </ol>
      <div class="path-axis" aria-hidden="true">
        <span>{axis.from}</span>
        <span>{axis.to}</span>
      </div>
      <p class="legend path-legend">
        {axis.marks.map(({ kind, label }) => (
          <span>
            <i class={`k-${kind}`} aria-hidden="true" />
            {label}
          </span>
        ))}
      </p>
    </section>
  );
}

function Step({ row, axis }: { readonly row: PathStepRow; readonly axis: PathView['axis'] }): JSX.Element {
  return (
    <li>
      <div class="path-head">
        <h3>{row.label}</h3>
        <span class="days">{row.days}</span>
      </div>
      <div class="track" aria-hidden="true">
        <i class={row.isLate ? 'span late' : 'span'} style={{ '--from': percent(row.from), '--to': percent(row.to) }} />
        {axis.marks.map(({ at, kind }) => (
          <i class={`mark-${kind}`} style={{ '--at': percent(at) }} />
        ))}
      </div>
      <p class="plain">{row.sentence}</p>
      {row.lessons.length > 0 && (
        <ul class="lessons">
          {row.lessons.map(({ lessonId, title, minutes }) => (
            <li>
              <a href={hrefOf({ page: 'lesson', lessonId, toApply: false })}>{title}</a> <span>{minutes}</span>
            </li>
          ))}
        </ul>
      )}
      {row.noLessons !== undefined && <p class="plain quiet">{row.noLessons}</p>}
    </li>
  );
}

function Weeks({ weeks }: { readonly weeks: PathView['weeks'] }): JSX.Element {
  /** All but the week and the lessons are numbers. */
  const kind = (column: number): string | undefined => (column > 0 && column !== 3 ? 'n' : undefined);
  return (
    <details class="how weeks">
      <summary>{weeks.title}</summary>
      <div class="table" tabIndex={0} role="region" aria-label={weeks.title}>
        <table>
          <thead>
            <tr>
              {weeks.columns.map((cell, column) => (
                <th scope="col" class={kind(column)}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.rows.map((row) => (
              <tr>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th scope="row">{cell}</th>
                  ) : (
                    <td class={kind(column)}>
                      <bdi>{cell}</bdi>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
