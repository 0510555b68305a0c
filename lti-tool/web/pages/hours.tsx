/** Where the organisation's learning time went, as a table that adds up. */
import type { JSX } from 'preact';
import type { LearningHoursView } from '@keylift/core';
import { HeaderBar } from '../components/header-bar.js';
import { PrivateNote } from '../components/private-note.js';

export function HoursPage({ view }: { readonly view: LearningHoursView }): JSX.Element {
  return (
    <div class="page">
      <HeaderBar here="hours" />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.sentence}</p>
        {view.rows.length > 0 && (
          <section class="sec">
            <table>
              <caption class="sr">{view.title}</caption>
              <thead>
                <tr>
                  {view.columns.map((column, place) => (
                    <th scope="col" class={place > 0 ? 'n' : undefined}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {view.rows.map(({ label, time, share }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td class="n">
                      <bdi>{time}</bdi>
                    </td>
                    <td class="n">
                      <bdi>{share}</bdi>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        <PrivateNote text={view.note} />
      </main>
    </div>
  );
}
