/** The right answers, from the lesson itself: what the smoke round gives, because nobody sits at the keyboard. */
import type { Inline, Lesson, Question, QuestionOption, QuestionView, Response } from '@keylift/core';

export function questionsOf(lesson: Lesson): readonly Question[] {
  return lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
}

export const plain = (text: readonly Inline[]): string => text.map((run) => run.text).join('');

/** What to choose, in order; nothing for a typed answer. The options of an `order` question stand in the right order. */
export function rightOptions(question: Question): readonly QuestionOption[] {
  if (question.type === 'short') return [];
  return question.type === 'order' ? question.options : question.options.filter(({ correct }) => correct);
}

/** Options are found by their words: a learner may know them under other ids than the file does. */
export function rightResponse(question: Question, shown: QuestionView): Response {
  if (question.type === 'short') return { text: question.accept[0] ?? '' };
  const ids = new Map(shown.options.map(({ id, text }) => [plain(text), id]));
  return { options: rightOptions(question).map(({ id, text }) => ids.get(plain(text)) ?? id) };
}
