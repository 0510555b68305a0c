/** What an answer is worth, and what to say about it. */
import { KeyliftError } from '../errors.js';
import type { Inline, Question, QuestionOption, Response } from './blocks.js';

export interface Grade {
  /** 0–1 */
  readonly outcome: number;
  /** One entry for each chosen option that has feedback, or one for a typed answer. */
  readonly feedback: readonly { readonly optionId?: string; readonly text: readonly Inline[] }[];
}

/**
 * Right options count for you and wrong ones against you, so that neither ticking everything nor guessing pays:
 * - single: 1 for the right option, else 0;
 * - multiple: (right chosen − wrong chosen) ÷ right ones there are, at least 0;
 * - order: (pairs in the right order − pairs in the wrong order) ÷ all pairs, at least 0 (Kendall's tau without its
 *   negative half);
 * - short: 1 when the text equals an accepted one, case and spaces aside, else 0.
 * Throws `invalid` naming `response` when the response does not fit the question.
 */
export function grade(question: Question, response: Response): Grade {
  if (question.type === 'short') {
    if (!('text' in response)) throw unfit('This question wants a typed answer.');
    const isRight = question.accept.some((accepted) => folded(accepted) === folded(response.text));
    return { outcome: isRight ? 1 : 0, feedback: said(isRight ? question.feedbackRight : question.feedbackWrong) };
  }
  if (!('options' in response)) throw unfit('This question wants a choice of options.');
  const chosen = chosenOptions(question.options, response.options);
  const feedback = chosen.flatMap(({ id, feedback: text }) => said(text).map((entry) => ({ optionId: id, ...entry })));
  switch (question.type) {
    case 'single':
      if (chosen.length !== 1) throw unfit('Choose exactly one option.');
      return { outcome: chosen[0]?.correct ? 1 : 0, feedback };
    case 'multiple': {
      if (chosen.length === 0) throw unfit('Choose at least one option.');
      const right = chosen.filter(({ correct }) => correct).length;
      const all = question.options.filter(({ correct }) => correct).length;
      return { outcome: Math.max(0, right - (chosen.length - right)) / Math.max(1, all), feedback };
    }
    case 'order':
      if (chosen.length !== question.options.length) throw unfit('Put every option into order.');
      return { outcome: orderOutcome(question.options, chosen), feedback };
  }
}

function chosenOptions(options: readonly QuestionOption[], ids: readonly string[]): readonly QuestionOption[] {
  if (new Set(ids).size !== ids.length) throw unfit('Each option can be chosen once.');
  return ids.map((id) => {
    const option = options.find((known) => known.id === id);
    if (!option) throw unfit(`There is no option "${id}".`);
    return option;
  });
}

function orderOutcome(right: readonly QuestionOption[], chosen: readonly QuestionOption[]): number {
  const places = chosen.map((option) => right.indexOf(option));
  let balance = 0;
  let pairs = 0;
  for (const [i, place] of places.entries()) {
    for (const later of places.slice(i + 1)) {
      balance += place < later ? 1 : -1;
      pairs += 1;
    }
  }
  return pairs === 0 ? 1 : Math.max(0, balance / pairs);
}

const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

const said = (text: readonly Inline[]): readonly { readonly text: readonly Inline[] }[] =>
  text.length > 0 ? [{ text }] : [];

const unfit = (message: string): KeyliftError => new KeyliftError('invalid', message, { field: 'response' });
