/** A check question: answer, feedback, another try. Practice, never a test. */
import './question.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { AnswerView, QuestionView, Response } from '@keylift/core';
import { useWords } from '../context.js';
import { Choices } from './choices.js';
import { Feedback } from './feedback.js';
import { InlineText } from './inline.js';
import { Ordering } from './ordering.js';

export interface QuestionProps {
  readonly question: QuestionView;
  /** Id of the heading, so that the page can lead there. */
  readonly headingId: string;
  /** Rejects when the answer did not arrive; asking again is safe. */
  readonly submit: (response: Response) => Promise<AnswerView>;
  readonly onCarryOn: () => void;
}

export function Question({ question, headingId, submit, onCarryOn }: QuestionProps): JSX.Element {
  const words = useWords();
  const [chosen, setChosen] = useState<readonly string[]>(() => startOf(question));
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<AnswerView>();
  const [hint, setHint] = useState('');
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const check = async (): Promise<void> => {
    const response: Response = question.type === 'short' ? { text: text.trim() } : { options: chosen };
    const missing = missingIn(question, response);
    setHint(missing === undefined ? '' : words[missing]);
    if (missing !== undefined || sending) return;
    setSending(true);
    try {
      setAnswer(await submit(response));
    } catch {
      setHint(words.notSent);
    }
    setSending(false);
  };
  const tryAgain = (): void => {
    setAnswer(undefined);
    // After the controls are unlocked by the render that follows.
    requestAnimationFrame(() => firstControl(form.current)?.focus());
  };
  // One button in one place for all three steps: it keeps the focus while its words change.
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (answer === undefined) void check();
    else if (answer.verdict === 'right') onCarryOn();
    else tryAgain();
  };
  const actionLabel = (): string => {
    if (answer === undefined) return words.check;
    return answer.verdict === 'right' ? words.carryOn : words.tryAgain;
  };

  const controls = { question, chosen, onChange: setChosen, answered: answer !== undefined };
  return (
    <form class="check" ref={form} onSubmit={onSubmit} noValidate>
      {question.scenario && (
        <p class="scenario">
          <InlineText text={question.scenario} />
        </p>
      )}
      <fieldset aria-describedby={`${headingId}-hint`}>
        <legend>
          <span class="meta">{question.note}</span>
          <h2 id={headingId} tabIndex={-1}>
            <InlineText text={question.prompt} />
          </h2>
        </legend>
        {question.type === 'order' && <Ordering {...controls} />}
        {(question.type === 'single' || question.type === 'multiple') && <Choices {...controls} />}
        {question.type === 'short' && (
          <input
            class="typed"
            type="text"
            aria-labelledby={headingId}
            maxLength={500}
            autoComplete="off"
            value={text}
            readOnly={answer !== undefined}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </fieldset>
      <Feedback question={question} {...(answer && { answer })}>
        <p class="hint" id={`${headingId}-hint`} role="alert">
          {hint}
        </p>
        <button class="btn" type="submit" aria-disabled={sending}>
          {actionLabel()}
        </button>
      </Feedback>
    </form>
  );
}

function startOf(question: QuestionView): readonly string[] {
  return question.type === 'order' ? question.options.map((option) => option.id) : [];
}

function missingIn(
  question: QuestionView,
  response: Response,
): 'chooseFirst' | 'chooseSomeFirst' | 'typeFirst' | undefined {
  if ('text' in response) return response.text === '' ? 'typeFirst' : undefined;
  if (response.options.length > 0) return undefined;
  return question.type === 'single' ? 'chooseFirst' : 'chooseSomeFirst';
}

function firstControl(form: HTMLFormElement | null): HTMLElement | null {
  return (
    form?.querySelector<HTMLElement>('fieldset :checked') ??
    form?.querySelector('fieldset input, fieldset button') ??
    null
  );
}
