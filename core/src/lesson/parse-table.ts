/** Tables: a header line, a line of dashes, rows; `\|` is the character. */
import type { Block } from './blocks.js';
import type { LineReader } from './line-reader.js';
import { parseInline } from './parse-inline.js';

export function parseTable(reader: LineReader): Block {
  const line = reader.line;
  const header = splitRow(reader);
  if (header.length < 2 || header.length > 6) reader.refuse(line, `${header.length} columns; a table has two to six`);
  if (!/^\|(?: *-{3,} *\|)+$/u.test(reader.peek() ?? '')) {
    reader.refuse(reader.line, 'the second line of a table is dashes: | --- | --- |');
  }
  if (splitRow(reader).length !== header.length) reader.refuse(line + 1, `write ${header.length} cells of dashes`);
  const rows: (readonly string[])[] = [];
  while (reader.peek()) {
    const row = splitRow(reader);
    if (row.length !== header.length) {
      reader.refuse(
        reader.line - 1,
        `${row.length} cells; the header has ${header.length}, write as many (\\| is the character)`,
      );
    }
    rows.push(row);
  }
  if (rows.length < 1 || rows.length > 20) reader.refuse(line, `${rows.length} rows; a table has one to twenty`);
  const cells = (row: readonly string[], rowLine: number) => row.map((cell) => parseInline(reader, cell, rowLine));
  return { type: 'table', header: cells(header, line), rows: rows.map((row, index) => cells(row, line + 2 + index)) };
}

function splitRow(reader: LineReader): readonly string[] {
  const line = reader.line;
  const text = reader.take();
  if (text.length < 2 || !text.startsWith('|') || !/[^\\]\|$/u.test(text)) {
    reader.refuse(line, 'a table row begins and ends with "|"; put an empty line after the table');
  }
  return text
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}
