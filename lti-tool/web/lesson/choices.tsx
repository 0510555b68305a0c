/** One answer of several, or several: native radios and checkboxes, so the browser brings the keys. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { QuestionView } from '@keylift/core';
import { useWords } from '../context.js';
import { InlineText } from './inline.js';

export interface ChoicesProps {
  readonly question: QuestionView;
  readonly chosen: readonly string[];
  readonly answered: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

export function Choices({ question, chosen, answered, onChange }: ChoicesProps): JSX.Element {
  const words = useWords();
  const name = useId();
  const single = question.type === 'single';
  const toggle = (id: string, on: boolean): void => {
    if (single) onChange([id]);
    // In the order they are shown, so that the same choice is the same answer.
    else
      onChange(question.options.map((option) => option.id).filter((its) => (its === id ? on : chosen.includes(its))));
  };
  return (
    <>
      {!single && <p class="meta how-many">{words.chooseAll}</p>}
      {question.options.map((option) => {
        const checked = chosen.includes(option.id);
        return (
          <label class={answered ? 'option locked' : 'option'} key={option.id}>
            <input
              type={single ? 'radio' : 'checkbox'}
              name={name}
              value={option.id}
              checked={checked}
              // Not `disabled`: that would take the focus away and the ink out of the choice.
              aria-disabled={answered}
              onClick={(event) => answered && event.preventDefault()}
              onChange={(event) => toggle(option.id, event.currentTarget.checked)}
            />
            <span>
              <InlineText text={option.text} />
              {answered && checked && <span class="said">{words.yourAnswer}</span>}
            </span>
          </label>
        );
      })}
    </>
  );
}
