/** A lesson file to a lesson. The dialect is described in docs/lessons.md; what it does not know, it refuses. */
import type { Block, Lesson } from './blocks.js';
import { parseFrontMatter } from './front-matter.js';
import { readLines } from './line-reader.js';
import { parseBlock } from './parse-block.js';
import { parseQuestion, type QuestionPlace } from './parse-question.js';

export interface ParsedLesson {
  readonly lesson: Lesson;
  /** Line in the file of every block, question and run of text in `lesson`. */
  readonly lineOf: ReadonlyMap<object, number>;
}

/**
 * All or nothing: throws `invalid` with the message `file:line: what is wrong; what to write instead` at the first
 * thing it does not understand. `file` is only quoted.
 */
export function parseLesson(source: string, file: string): Lesson {
  return parseLessonWithLines(source, file).lesson;
}

export function parseLessonWithLines(source: string, file: string): ParsedLesson {
  const { reader, lineOf } = readLines(source, file);
  const front = parseFrontMatter(reader);
  const place: QuestionPlace = { lessonId: front.id, teaches: front.teaches, names: new Set() };
  const blocks: Block[] = [];
  for (;;) {
    reader.skipBlank();
    const next = reader.peek();
    if (next === undefined) break;
    const line = reader.line;
    const block: Block = next.startsWith('::: question')
      ? { type: 'question', question: parseQuestion(reader, place) }
      : parseBlock(reader);
    blocks.push(reader.mark(block, line));
  }
  if (blocks.length === 0) reader.refuse(reader.line, 'the lesson is empty; write something below the front matter');
  return { lesson: { ...front, blocks }, lineOf };
}
