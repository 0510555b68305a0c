/** The end of a lesson: what changed, how to use it, what is next. Nothing celebrates. */
import './completion.css';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CompletionView, LessonView } from '@keylift/core';
import { useWords } from '../context.js';
import { Icon } from '../components/icon.js';
import { PrivateNote } from '../components/private-note.js';
import { StandingChange } from '../components/standing.js';
import { Apply } from '../lesson/apply.js';
import { hrefOf } from '../router.js';

export interface CompletionPageProps {
  readonly lesson: LessonView;
  /** The lesson was opened from the sprint's apply step. */
  readonly toApply: boolean;
  readonly completion: CompletionView;
}

export function CompletionPage({ lesson, toApply, completion }: CompletionPageProps): JSX.Element {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  const { next } = completion;
  return (
    <main class="completion" id="content" tabIndex={-1}>
      <p class="meta">{lesson.title}</p>
      <h1 tabIndex={-1} ref={heading}>
        {completion.headline}
      </h1>
      <p class="lead">{completion.sentence}</p>
      {completion.standing.length > 0 && (
        <section class="sec" aria-labelledby="changed">
          <header>
            <h2 id="changed">{words.whatChanged}</h2>
          </header>
          <div class="changes">
            {completion.standing.map(({ before, after }) => (
              <StandingChange key={after.skillId} before={before} now={after} />
            ))}
          </div>
        </section>
      )}
      <Apply lesson={lesson} />
      <div class="acts onward">
        {next && (
          // The same lesson once more is its other step.
          <a
            class="btn"
            href={hrefOf({
              page: 'lesson',
              lessonId: next.lessonId,
              toApply: next.lessonId === lesson.lessonId && !toApply,
            })}
          >
            {next.label} <Icon name="on" />
          </a>
        )}
        <a class={next ? 'btn text' : 'btn'} href={hrefOf({ page: 'today' })}>
          {words.backToToday}
        </a>
      </div>
      <PrivateNote text={lesson.privacy} />
    </main>
  );
}
