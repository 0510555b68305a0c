/** Steps to put in order. Buttons and arrow keys do everything; there is nothing to drag. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../context.js';
import { Icon } from '../components/icon.js';
import type { ChoicesProps } from './choices.js';
import { InlineText, plainText } from './inline.js';

export function Ordering({ question, chosen, answered, onChange }: ChoicesProps): JSX.Element {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const focusAfter = useRef<{ readonly id: string; readonly step: -1 | 1 }>();

  useLayoutEffect(() => {
    const wanted = focusAfter.current;
    focusAfter.current = undefined;
    if (wanted === undefined) return;
    // Moving an element in the document takes its focus away.
    list.current
      ?.querySelector<HTMLElement>(`[data-id="${CSS.escape(wanted.id)}"] [data-step="${wanted.step}"]`)
      ?.focus();
  });

  const move = (id: string, step: -1 | 1): void => {
    const from = chosen.indexOf(id);
    const to = from + step;
    if (to < 0 || to >= chosen.length) return;
    const next = chosen.filter((its) => its !== id);
    next.splice(to, 0, id);
    focusAfter.current = { id, step };
    onChange(next);
    const option = question.options.find((its) => its.id === id);
    setSaid(words.movedTo(plainText(option?.text ?? []), to + 1, chosen.length));
  };
  const onKeyDown = (id: string, event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(id, event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <>
      <p class="meta how-many">{words.putInOrder}</p>
      <ol class="ordering" role="list" ref={list}>
        {chosen.map((id, index) => {
          const text = question.options.find((option) => option.id === id)?.text ?? [];
          const arrow = (step: -1 | 1, end: number): JSX.Element => (
            <button
              type="button"
              class="btn text small"
              data-step={step}
              aria-label={step === -1 ? words.moveUp(plainText(text)) : words.moveDown(plainText(text))}
              aria-disabled={index === end}
              onClick={() => move(id, step)}
            >
              <Icon name={step === -1 ? 'up' : 'down'} />
            </button>
          );
          return (
            <li key={id} data-id={id} onKeyDown={(event) => onKeyDown(id, event)}>
              <span class="place">{index + 1}</span>
              <span>
                <InlineText text={text} />
              </span>
              {!answered && (
                <span class="arrows">
                  {arrow(-1, 0)}
                  {arrow(1, chosen.length - 1)}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p class="sr" role="status">
        {said}
      </p>
    </>
  );
}
