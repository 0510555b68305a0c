/** A check question: answer, feedback, on. Practice, never a test. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AnswerView, QuestionView, Response } from '@keylift/core';
import { InlineText, plainText } from './blocks.js';
import { Icon } from './icons.js';
import { problemOf } from './problem-of.js';
import { say } from './say.js';

export interface QuestionProps {
  readonly question: QuestionView;
  /** 'queued' when Keylift could not be reached: the answer is kept and sent later. */
  readonly submit: (response: Response) => Promise<AnswerView | 'queued'>;
}

export function Question({ question, submit }: QuestionProps): JSX.Element {
  const { type, options } = question;
  const [chosen, setChosen] = useState<readonly string[]>(() => (type === 'order' ? options.map(({ id }) => id) : []));
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<AnswerView | 'queued'>();
  const [problem, setProblem] = useState('');
  const isEmpty = type === 'short' ? text.trim() === '' : chosen.length === 0;

  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (isEmpty || answer !== undefined) return;
    submit(type === 'short' ? { text: text.trim() } : { options: chosen }).then(setAnswer, (error: unknown) =>
      setProblem(problemOf(error)),
    );
  };
  const toggle = (id: string): void =>
    setChosen((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]));

  return (
    <form class="check" onSubmit={onSubmit}>
      {question.scenario && (
        <p class="scenario">
          <InlineText text={question.scenario} />
        </p>
      )}
      <fieldset disabled={answer !== undefined}>
        <legend>
          <span class="cap">{question.note}</span>
          <InlineText text={question.prompt} />
        </legend>
        {type === 'short' && (
          <input
            type="text"
            aria-label={say('answer_label')}
            maxLength={500}
            autoComplete="off"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        {(type === 'single' || type === 'multiple') &&
          options.map(({ id, text: label }) => (
            <label class="choice">
              <input
                type={type === 'single' ? 'radio' : 'checkbox'}
                name={question.id}
                checked={chosen.includes(id)}
                onChange={() => (type === 'single' ? setChosen([id]) : toggle(id))}
              />
              <span>
                <InlineText text={label} />
              </span>
            </label>
          ))}
        {type === 'order' && <Order question={question} order={chosen} onChange={setChosen} />}
      </fieldset>
      <div role="status">
        {answer === 'queued' && <p class="meta">{say('offline_queued')}</p>}
        {answer !== undefined && answer !== 'queued' && <Feedback answer={answer} />}
        {problem !== '' && <p class="risk">{problem}</p>}
      </div>
      {answer === undefined && (
        <button class="btn small" type="submit" aria-disabled={isEmpty}>
          {say('check')}
        </button>
      )}
    </form>
  );
}

const Feedback = ({ answer }: { readonly answer: AnswerView }): JSX.Element => (
  <div class={`feedback ${answer.verdict}`}>
    <p>
      <strong>{answer.headline}</strong>
    </p>
    {answer.feedback.map(({ text }) => (
      <p>
        <InlineText text={text} />
      </p>
    ))}
    {answer.explanation.length > 0 && (
      <p class="meta">
        <InlineText text={answer.explanation} />
      </p>
    )}
    <p class="meta">{answer.standing.sentence}</p>
  </div>
);

interface OrderProps {
  readonly question: QuestionView;
  readonly order: readonly string[];
  readonly onChange: (order: readonly string[]) => void;
}

/** Buttons, not dragging: they work with a keyboard, a switch and a screen reader (WCAG 2.5.7). */
function Order({ question, order, onChange }: OrderProps): JSX.Element {
  const textOf = new Map(question.options.map(({ id, text }) => [id, text]));
  const move = (from: number, to: number): void => {
    const next = [...order];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next);
  };
  return (
    <ol class="order">
      {order.map((id, i) => {
        const text = textOf.get(id) ?? [];
        return (
          <li key={id}>
            <span>
              <InlineText text={text} />
            </span>
            <button
              type="button"
              class="icb up"
              disabled={i === 0}
              aria-label={say('move_up', plainText(text))}
              onClick={() => move(i, i - 1)}
            >
              <Icon name="back" />
            </button>
            <button
              type="button"
              class="icb down"
              disabled={i === order.length - 1}
              aria-label={say('move_down', plainText(text))}
              onClick={() => move(i, i + 1)}
            >
              <Icon name="back" />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
