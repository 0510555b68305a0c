/** What a file would change, its problems by line, and the button that writes it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OkrImportAnswer } from '@keylift/core/api';
import { useWords } from '../context.js';
import { importMessages } from '../import-messages.js';

interface PreviewProps {
  readonly answer: OkrImportAnswer;
  readonly counts: JSX.Element;
  readonly isBusy: boolean;
  readonly write: (skipsBad: boolean) => void;
}

export function ImportPreview({ answer, counts, isBusy, write }: PreviewProps): JSX.Element {
  const words = useWords(importMessages);
  const [skips, setSkips] = useState(false);
  const { keyResults, notices, problems, teams } = answer;
  const isNews = teams.length > 0 || keyResults.some(({ change }) => change !== 'unchanged');
  const mayWrite = isNews && (problems.length === 0 || skips);
  return (
    <section class="sec" aria-labelledby="outcome">
      <h2 id="outcome" tabIndex={-1}>
        {words.importWhat}
      </h2>
      {counts}
      {!isNews && problems.length === 0 && <p>{words.importNothing}</p>}
      {problems.length > 0 && (
        <>
          <h3>{words.importProblems(problems.length)}</h3>
          <p>{words.importProblemsLead}</p>
          <Remarks rows={problems} what={words.importProblem} />
          {isNews && (
            <label class="tick">
              <input
                type="checkbox"
                checked={skips}
                onChange={({ currentTarget }) => setSkips(currentTarget.checked)}
              />
              {words.importSkip}
            </label>
          )}
        </>
      )}
      {keyResults.length > 0 && <Changes rows={keyResults} />}
      {notices.length > 0 && (
        <>
          <h3>{words.importNotices(notices.length)}</h3>
          <Remarks rows={notices} what={words.importNotice} />
        </>
      )}
      {mayWrite && (
        <div class="acts">
          <button type="button" class="btn" aria-disabled={isBusy} onClick={() => write(skips)}>
            {words.importWrite}
          </button>
        </div>
      )}
    </section>
  );
}

function Changes({ rows }: { readonly rows: OkrImportAnswer['keyResults'] }): JSX.Element {
  const words = useWords(importMessages);
  const textOf = ({ change, differences }: (typeof rows)[number]): string =>
    change === 'new'
      ? words.importNew
      : change === 'unchanged'
        ? words.importUnchanged
        : words.importChangedTo(differences.join(', '));
  return (
    <table>
      <caption class="sr">{words.importWhat}</caption>
      <thead>
        <tr>
          <th scope="col" class="n">
            {words.importLine}
          </th>
          <th scope="col">{words.importKeyResult}</th>
          <th scope="col">{words.importWhat}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td class="n">{row.line}</td>
            <th scope="row">
              <bdi>{row.title}</bdi>
            </th>
            <td>{textOf(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RemarksProps {
  readonly rows: OkrImportAnswer['problems'];
  readonly what: string;
}

function Remarks({ rows, what }: RemarksProps): JSX.Element {
  const words = useWords(importMessages);
  return (
    <table>
      <caption class="sr">{what}</caption>
      <thead>
        <tr>
          <th scope="col" class="n">
            {words.importLine}
          </th>
          <th scope="col">{words.importColumn}</th>
          <th scope="col">{what}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, column, message }) => (
          <tr key={`${line} ${column} ${message}`}>
            <td class="n">{line}</td>
            <th scope="row">
              <bdi>{column}</bdi>
            </th>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
