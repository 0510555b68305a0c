/** Fenced code: ```` ```log {3,5-6} "Caption" ````, lines, ```` ``` ````. */
import type { Block } from './blocks.js';
import type { LineReader } from './line-reader.js';
import { clip } from './parse-inline.js';

export function parseCode(reader: LineReader): Block {
  const line = reader.line;
  const match = /^```([a-z][a-z0-9+-]*)(?: \{([\d,-]+)\})?(?: "([^"]+)")?$/u.exec(reader.take());
  if (!match)
    return reader.refuse(
      line,
      'write a code fence as ```language {1,3-4} "Caption"; marks and caption may be left out',
    );
  const lines: string[] = [];
  for (;;) {
    const next = reader.peek();
    if (next === undefined) return reader.refuse(line, 'the code never ends; close it with a line ```');
    reader.take();
    if (next === '```') break;
    if (next.startsWith('```')) reader.refuse(reader.line - 1, 'a fence inside code; close the code with a bare ```');
    lines.push(next);
  }
  if (reader.peek()) reader.refuse(reader.line, 'text right after code; put an empty line before it');
  if (lines.every((text) => text === '')) reader.refuse(line, 'empty code; write at least one line');
  if (lines.length > 40) reader.refuse(line, `${lines.length} lines of code; show at most 40`);
  const caption = match[3]?.trim();
  return {
    type: 'code',
    language: match[1] ?? '',
    ...(caption && { caption }),
    lines,
    highlight: parseMarks(reader, match[2] ?? '', lines.length, line),
  };
}

function parseMarks(reader: LineReader, marks: string, lineCount: number, line: number): readonly number[] {
  const highlight: number[] = [];
  for (const mark of marks === '' ? [] : marks.split(',')) {
    const range = /^(\d{1,3})(?:-(\d{1,3}))?$/u.exec(mark);
    const from = Number(range?.[1] ?? 0);
    const to = Number(range?.[2] ?? from);
    if (!range || from < 1 || to < from || to > lineCount || from <= (highlight.at(-1) ?? 0)) {
      return reader.refuse(
        line,
        `marks {${clip(marks)}}; write rising line numbers from 1 to ${lineCount}, such as {2,4-5}`,
      );
    }
    for (let number = from; number <= to; number += 1) highlight.push(number);
  }
  return highlight;
}
