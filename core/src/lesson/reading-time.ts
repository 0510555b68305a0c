/** How long a lesson takes, from its words. */
import type { Block, Inline, Lesson, Question } from './blocks.js';

/** Slower than the 238 words a minute of silent reading (Brysbaert 2019, doi 10.1016/j.jml.2019.104047): many read in a second language. */
const wordsPerMinute = 180;
const secondsPerCodeLine = 4;
/** Thinking, beside reading the question and the feedback of one option. */
const secondsPerQuestion = 20;

/** Minutes, not rounded. */
export function estimateMinutes(lesson: Lesson): number {
  let words = 0;
  let seconds = 0;
  for (const block of lesson.blocks) {
    if (block.type === 'question') {
      words += wordsOfQuestion(block.question);
      seconds += secondsPerQuestion;
    } else if (block.type === 'code') {
      seconds += secondsPerCodeLine * block.lines.length;
    } else {
      for (const text of textsOf(block)) words += countWords(text);
    }
  }
  return words / wordsPerMinute + seconds / 60;
}

export function plainText(text: readonly Inline[]): string {
  return text.map((run) => run.text).join('');
}

export function countWords(text: readonly Inline[]): number {
  return plainText(text).split(/\s+/u).filter(Boolean).length;
}

/** The texts of a block in reading order; none for code and questions. */
export function textsOf(block: Exclude<Block, { type: 'question' }>): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'callout':
    case 'quote':
      return [block.text];
    case 'list':
    case 'checklist':
      return block.items;
    case 'table':
      return [...block.header, ...block.rows.flat()];
    case 'image':
      return [[{ text: block.caption ?? block.alt }]];
    case 'code':
      return [];
  }
}

function wordsOfQuestion(question: Question): number {
  const asked = countWords(question.prompt) + countWords(question.scenario ?? []);
  if (question.type === 'short') return asked + countWords(question.feedbackRight);
  const offered = question.options.reduce((sum, option) => sum + countWords(option.text), 0);
  const answered = question.options.reduce((sum, option) => sum + countWords(option.feedback), 0);
  return asked + offered + answered / question.options.length;
}
