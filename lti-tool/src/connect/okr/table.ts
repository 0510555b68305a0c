/** A spreadsheet's text as a header and rows, each with the line it begins on. Which character separates the cells is found out. */
import { KeyliftError } from '@keylift/core';
import { CsvError, parse } from 'csv-parse/sync';

export interface TableRow {
  /** Counts from 1, in the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

const delimiters = [',', ';', '\t', '|', '^'] as const;
const MOST_CHARACTERS = 10_000_000;
const MOST_ROWS = 20_000;

/** `knows`: how many names of a header mean something. Throws `invalid` naming the line. */
export function readTable(text: string, knows: (header: readonly string[]) => number): Table {
  if (text.length > MOST_CHARACTERS) throw invalid(`The file has more than ${MOST_CHARACTERS} characters.`);
  const [firstLine = ''] = text.replace(/^\uFEFF?\s*/, '').split(/\r?\n/, 1);
  const best = delimiters
    .map((delimiter) => ({
      delimiter,
      known: knows(firstLine.split(delimiter).map(unquoted)),
      cells: firstLine.split(delimiter).length,
    }))
    .reduce((one, other) =>
      other.known > one.known || (other.known === one.known && other.cells > one.cells) ? other : one,
    );
  const records = recordsOf(text, best.delimiter);
  const [head, ...body] = records;
  if (!head) throw invalid('The file is empty.');
  if (best.known === 0) throw invalid('The first line names no column that is known here.', 'line 1');
  const rows = body.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length > MOST_ROWS)
    throw invalid(`The file has ${rows.length} rows; at most ${MOST_ROWS} can be read at once.`);
  return { header: head.cells, rows };
}

const unquoted = (cell: string): string => cell.trim().replace(/^"|"$/g, '');

function recordsOf(text: string, delimiter: string): readonly TableRow[] {
  try {
    let before = 0;
    return parse(text, {
      delimiter,
      bom: true,
      trim: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      info: true,
      raw: true,
    }).map((one) => {
      const { record, info, raw } = one as unknown as Parsed;
      // The parser counts the line on which a record ends.
      const breaks = raw.trimEnd().split('\n').length - 1;
      const line = Math.max(before + 1, info.lines - breaks);
      before = info.lines;
      return { line, cells: record };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    throw invalid(`Line ${line} cannot be read: a quote does not end, or stands inside a cell.`, `line ${line}`);
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
  readonly raw: string;
}

const invalid = (message: string, field = 'file'): KeyliftError => new KeyliftError('invalid', message, { field });
