/** The right answers, from the lesson itself: what the smoke round gives, because nobody sits at the keyboard. */
import type { Lesson, Question, Response } from '@keylift/core';

export function questionsOf(lesson: Lesson): readonly Question[] {
  return lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
}

export function rightResponse(question: Question): Response {
  if (question.type === 'short') return { text: question.accept[0] ?? '' };
  // The options of an `order` question stand in the right order, each of them correct.
  const options = question.type === 'order' ? question.options : question.options.filter(({ correct }) => correct);
  return { options: options.map(({ id }) => id) };
}
