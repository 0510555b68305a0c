/** The margin of a lesson: why now, what answers changed, where it comes from, who sees it. */
import type { JSX } from 'preact';
import type { AnswerView, LessonView, QuestionId, StandingRow } from '@keylift/core';
import { useWords } from '../context.js';
import { PrivateNote } from '../components/private-note.js';
import { StandingChange } from '../components/standing.js';

/** The latest answer to each question, in the order they were first given. */
export type Answers = ReadonlyMap<QuestionId, AnswerView>;

export interface LessonAsideProps {
  readonly view: LessonView;
  readonly answers: Answers;
}

export function LessonAside({ view, answers }: LessonAsideProps): JSX.Element {
  const words = useWords();
  return (
    <aside class="margin" aria-label={words.aboutThisLesson}>
      <section>
        <h2>{words.whyNow}</h2>
        <p>{view.whyNow}</p>
      </section>
      {view.standing.length > 0 && (
        <section>
          <h2>{words.yourStanding}</h2>
          {view.standing.map((row) => (
            <StandingChange key={row.skillId} {...changeOf(row, answers)} />
          ))}
        </section>
      )}
      {view.sources.length > 0 && (
        <section>
          <h2>{words.sources}</h2>
          <ul role="list">
            {view.sources.map((source) => (
              <li>
                {source.url === undefined ? (
                  source.title
                ) : (
                  <a href={source.url} target="_blank" rel="noopener noreferrer">
                    {source.title}
                    <span class="sr"> ({words.newWindow})</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <PrivateNote text={view.privacy} />
      </section>
    </aside>
  );
}

/** From where the lesson began to the latest answer on this skill. */
function changeOf(
  row: StandingRow,
  answers: Answers,
): { readonly now: StandingRow; readonly before?: StandingRow; readonly sentence?: string } {
  const latest = [...answers.values()].filter((answer) => answer.standing.after.skillId === row.skillId).at(-1);
  if (latest === undefined) return { now: row };
  return { now: latest.standing.after, before: row, sentence: latest.standing.sentence };
}
