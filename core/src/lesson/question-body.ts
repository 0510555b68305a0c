/** The lines between `::: question NAME` and `:::`, before anybody asks what they mean. */
import type { LineReader } from './line-reader.js';
import { takeContinuation } from './parse-block.js';
import { clip } from './parse-inline.js';

const fieldNames = ['Type', 'Skill', 'Scenario', 'Ask', 'Accept', 'Right', 'Wrong', 'Why'] as const;
export type FieldName = (typeof fieldNames)[number];

export interface Field {
  readonly line: number;
  /** May hold line breaks. */
  readonly text: string;
}

export interface RawOption extends Field {
  /** `- [x]`, `- [ ]` or `1.` */
  readonly mark: 'right' | 'other' | 'step';
  readonly feedback?: Field;
}

export interface QuestionBody {
  readonly start: number;
  /** Every field but `Accept`, which may come more than once. */
  readonly fields: ReadonlyMap<FieldName, Field>;
  readonly accept: readonly Field[];
  readonly options: readonly RawOption[];
}

/** The reader stands behind the first line, whose number is `start`, and is left behind the closing `:::`. */
export function readQuestionBody(reader: LineReader, start: number): QuestionBody {
  const fields = new Map<FieldName, Field>();
  const accept: Field[] = [];
  const options: RawOption[] = [];
  for (;;) {
    reader.skipBlank();
    const line = reader.line;
    const next = reader.peek();
    if (next === undefined) return reader.refuse(start, 'the question never ends; close it with a line ":::"');
    if (next === ':::') break;
    if (next.startsWith(':::')) reader.refuse(line, 'a question inside a question; close the first with a line ":::"');
    const option = /^(?:- \[([ x])\]|(\d+)\.) /u.exec(next);
    if (option) {
      const step = option[2];
      if (step !== undefined && Number(step) !== options.length + 1) {
        reader.refuse(line, `this step is number ${options.length + 1}; count the steps from 1`);
      }
      options.push(readOption(reader, step ? 'step' : option[1] === 'x' ? 'right' : 'other', option[0].length));
      continue;
    }
    const field = readField(reader);
    if (field.name === 'Accept') accept.push(field);
    else if (fields.has(field.name)) reader.refuse(line, `"${field.name}:" is given twice; keep one`);
    else fields.set(field.name, field);
  }
  reader.take();
  if (reader.peek()) reader.refuse(reader.line, 'text right after a question; put an empty line before it');
  return { start, fields, accept, options };
}

/** A field goes on until an empty line, the next field or the first option. */
function readField(reader: LineReader): Field & { readonly name: FieldName } {
  const line = reader.line;
  const text = reader.take();
  const label = /^([A-Za-z]+):(?: +(.*))?$/u.exec(text);
  const name = fieldNames.find((known) => known === label?.[1]);
  if (!label || !name) {
    return reader.refuse(
      line,
      `"${clip(text)}" has no place in a question; write a line "Name: …" (${fieldNames.join(', ')}) or an option`,
    );
  }
  const lines = [label[2] ?? ''];
  while (reader.peek() && !/^(?:[A-Za-z]+:(?: |$)|[-*+>|#] ?|\d+[.)] |:::|```| )/u.test(reader.peek() ?? '')) {
    lines.push(reader.take());
  }
  return { name, line, text: lines.join('\n').trim() };
}

function readOption(reader: LineReader, mark: RawOption['mark'], prefixLength: number): RawOption {
  const line = reader.line;
  const width = mark === 'step' ? prefixLength : 2;
  const lines = [reader.take().slice(prefixLength)];
  const feedback: string[] = [];
  let feedbackLine = 0;
  while (reader.peek()?.startsWith(' ')) {
    const text = reader.peek()?.trimStart() ?? '';
    if (text.startsWith('> ')) {
      if (feedback.length === 0) feedbackLine = reader.line;
      feedback.push(text.slice(2));
      reader.take();
    } else if (feedback.length > 0) {
      reader.refuse(reader.line, 'text after feedback; begin each line of feedback with "> "');
    } else {
      lines.push(takeContinuation(reader, width));
    }
  }
  if (reader.peek() && !/^(?:- \[|\d+\. )/u.test(reader.peek() ?? '')) {
    reader.refuse(reader.line, 'text right after an option; put an empty line before it, or indent it');
  }
  const option = { line, mark, text: lines.join('\n').trim() };
  return feedback.length === 0 ? option : { ...option, feedback: { line: feedbackLine, text: feedback.join('\n') } };
}
