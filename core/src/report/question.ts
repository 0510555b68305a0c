/** A check question as a learner may see it, and their answer as the grading reads it. */
import { KeyliftError } from '../errors.js';
import { hash32 } from '../hash.js';
import type { Block, Question, QuestionOption, Response } from '../lesson/blocks.js';
import type { PersonId } from '../model.js';
import type { Language } from './language.js';
import type { LessonBlockView, QuestionView } from './views.js';

export function blockView(block: Block, personId: PersonId, language: Language): LessonBlockView {
  return block.type === 'question'
    ? { type: 'question', question: questionView(block.question, personId, language) }
    : block;
}

/** Without answers, feedback and explanation. */
function questionView(question: Question, personId: PersonId, { say }: Language): QuestionView {
  const { id, type, prompt, scenario } = question;
  return {
    id,
    type,
    prompt,
    ...(scenario && { scenario }),
    options: shownOptions(question, personId).map((option) => ({ id: shownId(question, option), text: option.text })),
    note: say('lesson.question.note'),
  };
}

/** A step's place in the file is the answer, so the ids "a", "b", "c" of an `order` question are hidden behind others. */
function shownId({ id, type }: Question, option: QuestionOption): string {
  return type === 'order' ? hash32(`${id} ${option.id}`).toString(36) : option.id;
}

function shownOptions(question: Question, personId: PersonId): readonly QuestionOption[] {
  if (question.type === 'short') return [];
  return question.type === 'order' ? shuffled(question.options, `${personId} ${question.id}`) : question.options;
}

/** The same order for the same person each time, and never the right one when there is another. */
function shuffled(options: readonly QuestionOption[], seed: string): readonly QuestionOption[] {
  const keyed = options.map((option) => ({ option, key: hash32(`${seed} ${option.id}`) }));
  const mixed = keyed.sort((a, b) => a.key - b.key).map(({ option }) => option);
  const [first, ...rest] = mixed;
  return first && mixed.every((option, i) => option === options[i]) ? [...rest, first] : mixed;
}

/** The response with the file's option ids; throws `invalid` for an id that was never shown. */
export function readResponse(question: Question, response: Response): Response {
  if (question.type !== 'order' || !('options' in response)) return response;
  return {
    options: response.options.map((id) => {
      const option = question.options.find((known) => shownId(question, known) === id);
      if (!option) throw new KeyliftError('invalid', `There is no option "${id}".`, { field: 'response' });
      return option.id;
    }),
  };
}

/** The id under which a learner knows an option. */
export function shownOptionId(question: Question, optionId: string): string {
  if (question.type === 'short') return optionId;
  const option = question.options.find(({ id }) => id === optionId);
  return option ? shownId(question, option) : optionId;
}
