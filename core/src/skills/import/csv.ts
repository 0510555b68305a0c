/** Rows of a comma-separated file (RFC 4180), each with the line it starts on. Quoted fields may hold commas and line breaks. */
import { KeyliftError } from '../../errors.js';

export interface CsvRow {
  /** Counts from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** Throws `invalid` naming the line for a quote that never ends or stands in the middle of a field. */
export function readCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let at = 0;
  let line = 1;
  while (at < source.length) {
    const start = line;
    const fields: string[] = [];
    for (;;) {
      const field = readField(source, at, line);
      fields.push(field.text);
      line += field.breaks;
      at = field.end;
      if (source[at] !== ',') break;
      at += 1;
    }
    if (source[at] === '\r') at += 1;
    if (source[at] === '\n') at += 1;
    line += 1;
    if (fields.some((field) => field !== '')) rows.push({ line: start, fields });
  }
  return rows;
}

interface Field {
  readonly text: string;
  /** Where the separator, the line break or the end stands. */
  readonly end: number;
  /** Line breaks inside the field. */
  readonly breaks: number;
}

function readField(source: string, start: number, line: number): Field {
  if (source[start] !== '"') {
    let end = start;
    while (end < source.length && !',\r\n'.includes(source[end] ?? '')) end += 1;
    const text = source.slice(start, end);
    if (text.includes('"')) throw invalid(line, 'has a quote in the middle of a field');
    return { text, end, breaks: 0 };
  }
  let text = '';
  let at = start + 1;
  for (;;) {
    const quote = source.indexOf('"', at);
    if (quote < 0) throw invalid(line, 'opens a quote that never ends');
    text += source.slice(at, quote);
    at = quote + 1;
    if (source[at] !== '"') break;
    text += '"';
    at += 1;
  }
  if (at < source.length && !',\r\n'.includes(source[at] ?? '')) throw invalid(line, 'has text after a closing quote');
  return { text, end: at, breaks: text.split('\n').length - 1 };
}

const invalid = (line: number, problem: string): KeyliftError =>
  new KeyliftError('invalid', `Line ${line} ${problem}.`, { field: `line ${line}` });
