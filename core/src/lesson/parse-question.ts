/** `::: question NAME` … `:::` as a question: fields, then options with a mark and feedback of their own. */
import type { Inline, Question, QuestionOption } from './blocks.js';
import type { LessonId, QuestionId, SkillId } from '../model.js';
import { slug } from './front-matter.js';
import type { LineReader } from './line-reader.js';
import { clip, parseInline } from './parse-inline.js';
import { type Field, type FieldName, type QuestionBody, type RawOption, readQuestionBody } from './question-body.js';

const types = ['single', 'multiple', 'order', 'short'] as const;
const letters = 'abcdefgh';

/** What a question needs to know about the lesson around it. */
export interface QuestionPlace {
  readonly lessonId: LessonId;
  readonly teaches: readonly SkillId[];
  /** Names used so far; each question adds its own. */
  readonly names: Set<string>;
}

export function parseQuestion(reader: LineReader, place: QuestionPlace): Question {
  const start = reader.line;
  const name = /^::: question (\S+)$/u.exec(reader.take())?.[1] ?? '';
  if (!slug.test(name))
    reader.refuse(start, 'write "::: question NAME", the name in lower case words joined by hyphens');
  if (place.names.has(name)) reader.refuse(start, `a question named "${name}" exists above; choose another name`);
  place.names.add(name);
  const body = readQuestionBody(reader, start);
  const required = (field: FieldName, what: string): Field =>
    body.fields.get(field) ?? reader.refuse(start, `question "${name}" has no "${field}:" line; ${what}`);
  const inline = (field: Field): readonly Inline[] => parseInline(reader, field.text, field.line);

  const typeField = required('Type', `write one of ${types.join(', ')}`);
  const type =
    types.find((known) => known === typeField.text) ??
    reader.refuse(typeField.line, `"${clip(typeField.text)}" is no type; write one of ${types.join(', ')}`);
  const scenario = body.fields.get('Scenario');
  const base = {
    id: `${place.lessonId}#${name}` as QuestionId,
    skillId: readSkill(reader, body, place),
    prompt: inline(required('Ask', 'write what you want to know')),
    ...(scenario && { scenario: inline(scenario) }),
    explanation: inline(required('Why', 'write the reasoning behind the answer')),
  };
  if (type !== 'short') return reader.mark({ ...base, type, options: readOptions(reader, type, body) }, start);
  const option = body.options[0];
  if (option) reader.refuse(option.line, 'a short question has no options; write each accepted answer as "Accept: …"');
  return reader.mark(
    {
      ...base,
      type,
      accept: readAccept(reader, body),
      feedbackRight: inline(required('Right', 'write what a right answer shows')),
      feedbackWrong: inline(required('Wrong', 'write where to look next')),
    },
    start,
  );
}

function readSkill(reader: LineReader, body: QuestionBody, place: QuestionPlace): SkillId {
  const field = body.fields.get('Skill');
  const [only, ...more] = place.teaches;
  if (!field && only && more.length === 0) return only;
  if (!field) return reader.refuse(body.start, `write "Skill: …", one of ${place.teaches.join(', ')}`);
  return (
    place.teaches.find((skill) => skill === field.text) ??
    reader.refuse(
      field.line,
      `this lesson does not teach "${clip(field.text)}"; write one of ${place.teaches.join(', ')}`,
    )
  );
}

function readAccept(reader: LineReader, body: QuestionBody): readonly string[] {
  if (body.accept.length < 1 || body.accept.length > 12) {
    reader.refuse(body.start, `${body.accept.length} accepted answers; write one to twelve lines "Accept: …"`);
  }
  const seen = new Set<string>();
  return body.accept.map(({ text, line }) => {
    const folded = text.toLowerCase().replace(/\s+/gu, ' ');
    if (folded === '' || folded.length > 80) reader.refuse(line, 'an accepted answer has 1 to 80 characters');
    if (seen.has(folded)) reader.refuse(line, `"${text}" is accepted already; capitals and spaces do not matter`);
    seen.add(folded);
    return text;
  });
}

function readOptions(
  reader: LineReader,
  type: 'single' | 'multiple' | 'order',
  body: QuestionBody,
): readonly QuestionOption[] {
  const { start, options } = body;
  const stray = (['Right', 'Wrong'] as const).map((field) => body.fields.get(field)).find(Boolean) ?? body.accept[0];
  if (stray)
    reader.refuse(
      stray.line,
      '"Accept:", "Right:" and "Wrong:" belong to short questions; give options feedback instead',
    );
  const least = type === 'single' ? 2 : 3;
  if (options.length < least || options.length > letters.length) {
    reader.refuse(start, `${options.length} options; a ${type} question has ${least} to ${letters.length}`);
  }
  const misplaced = options.find(({ mark }) => (mark === 'step') !== (type === 'order'));
  if (misplaced) {
    reader.refuse(
      misplaced.line,
      type === 'order'
        ? 'write the steps as "1. ", "2. " in the right order'
        : 'write options as "- [ ] " and "- [x] "',
    );
  }
  const right = options.filter(({ mark }) => mark === 'right').length;
  if (type === 'single' && right !== 1)
    reader.refuse(start, `${right} options are marked [x]; a single question has exactly one`);
  if (type === 'multiple' && (right === 0 || right === options.length)) {
    reader.refuse(
      start,
      `${right} of ${options.length} options are marked [x]; mark at least one, and leave at least one open`,
    );
  }
  const texts = options.map(({ text }) => text);
  return options.map((option, index) => {
    if (texts.indexOf(option.text) !== index)
      reader.refuse(option.line, 'this option stands above already; make them differ');
    return {
      id: letters[type === 'order' ? alphabeticalRank(texts, index) : index] ?? '',
      text: parseInline(reader, option.text, option.line),
      correct: option.mark !== 'other',
      feedback: readFeedback(reader, option),
    };
  });
}

function readFeedback(reader: LineReader, option: RawOption): readonly Inline[] {
  return option.feedback
    ? parseInline(reader, option.feedback.text, option.feedback.line)
    : reader.refuse(option.line, `no feedback for "${clip(option.text)}"; write "> why" in the next line, indented`);
}

/** Steps are lettered by their text, since letters in the right order would give the answer away. */
function alphabeticalRank(texts: readonly string[], index: number): number {
  const own = texts[index] ?? '';
  return texts.filter((text) => text < own).length;
}
