/** A skill and the lessons that teach it: what an activity about a skill opens. */
import type { JSX } from 'preact';
import type { SkillView } from '@keylift/core';
import { HeaderBar } from '../components/header-bar.js';
import { hrefOf } from '../router.js';

export function SkillPage({ view }: { readonly view: SkillView }): JSX.Element {
  const { title, none, rows } = view.lessons;
  return (
    <div class="page">
      <HeaderBar />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.definition}</p>
        <section class="sec">
          <h2>{title}</h2>
          {rows.length === 0 && <p>{none}</p>}
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                <a href={hrefOf({ page: 'lesson', lessonId: row.id, toApply: false })}>{row.title}</a>{' '}
                <span class="meta">{row.minutes}</span>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  );
}
