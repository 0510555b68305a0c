/** What an answer earned: said at once, kept on the page, never a mark. */
import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AnswerView, QuestionView } from '@keylift/core';
import { useWords } from '../context.js';
import { Icon } from '../components/icon.js';
import { InlineText } from './inline.js';

export interface FeedbackProps {
  readonly question: QuestionView;
  /** Absent until the question is answered. */
  readonly answer?: AnswerView;
  /** The main action. */
  readonly children: ComponentChildren;
}

export function Feedback({ question, answer, children }: FeedbackProps): JSX.Element {
  const words = useWords();
  const reasoningId = useId();
  const [reasoned, setReasoned] = useState<AnswerView>();
  const open = answer !== undefined && reasoned === answer;
  return (
    <div class={answer === undefined ? 'feedback' : `feedback given ${answer.verdict}`}>
      {/* Stands there before the answer comes, or screen readers would miss it. */}
      <div role="status">
        {answer && (
          <>
            <h3>
              <Icon name={answer.verdict === 'right' ? 'full' : 'half'} /> {answer.headline}
            </h3>
            <Remarks question={question} answer={answer} />
            <p class="moved">{answer.standing.sentence}</p>
          </>
        )}
      </div>
      {answer && (
        <div class="reasoning" id={reasoningId} hidden={!open}>
          <InlineText text={answer.explanation} />
        </div>
      )}
      <div class="acts">
        {children}
        {answer && answer.explanation.length > 0 && (
          <button
            type="button"
            class="btn text"
            aria-expanded={open}
            aria-controls={reasoningId}
            onClick={() => setReasoned(open ? undefined : answer)}
          >
            {open ? words.hideReasoning : words.showReasoning}
          </button>
        )}
      </div>
    </div>
  );
}

function Remarks({ question, answer }: { readonly question: QuestionView; readonly answer: AnswerView }): JSX.Element {
  const [only, ...others] = answer.feedback;
  if (only === undefined) return <></>;
  if (others.length === 0)
    return (
      <p>
        <InlineText text={only.text} />
      </p>
    );
  return (
    <ul role="list">
      {answer.feedback.map(({ optionId, text }) => (
        <li>
          <p class="meta">
            <InlineText text={question.options.find((option) => option.id === optionId)?.text ?? []} />
          </p>
          <p>
            <InlineText text={text} />
          </p>
        </li>
      ))}
    </ul>
  );
}
