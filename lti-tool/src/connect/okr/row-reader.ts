/** One row of an OKR file by what its columns mean. What cannot be read is told with line and column, all of it at once. */
import { dateOrderOf, dayFrom, type DateOrder } from './dates.js';
import { isFormula, neutralised } from './formula.js';
import { decimalSignOf, numberFrom, type DecimalSign, type ReadNumber } from './numbers.js';
import { columnKey, type Field, type Profile } from './profiles.js';
import type { Table, TableRow } from './table.js';

export interface OkrProblem {
  readonly line: number;
  /** As the file calls it. */
  readonly column: string;
  readonly message: string;
}

export interface ReadingOptions {
  /** Found out when absent. */
  readonly dates?: DateOrder;
  readonly decimal?: DecimalSign;
}

export interface Row {
  readonly line: number;
  /** Every cell, for columns that no field stands for. */
  readonly cells: readonly string[];
  /** Harmless in a spreadsheet; empty when absent. */
  text(field: Field): string;
  /** Parts of a list cell. */
  list(field: Field): readonly string[];
  number(field: Field): ReadNumber | undefined;
  day(field: Field): string | undefined;
  complain(field: Field, message: string): void;
}

const dayFields: readonly Field[] = ['start', 'due'];
const numberFields: readonly Field[] = ['baseline', 'target', 'current', 'progress'];

export function rowReader(
  { header, rows }: Table,
  { columns }: Pick<Profile, 'columns'>,
  { dates, decimal }: ReadingOptions,
  problems: OkrProblem[],
): (row: TableRow) => Row {
  const keys = header.map(columnKey);
  const places = (field: Field): readonly number[] =>
    (columns[field] ?? []).map((name) => keys.indexOf(columnKey(name))).filter((index) => index >= 0);
  /** Of several columns with one meaning, the first that says something in this row. */
  const cellOf = ({ cells }: TableRow, field: Field): string =>
    places(field)
      .map((index) => cells[index] ?? '')
      .find((cell) => cell !== '') ?? '';
  const all = (fields: readonly Field[]): readonly string[] =>
    rows.flatMap((row) => fields.map((field) => cellOf(row, field))).filter((cell) => cell !== '');
  const order = dateOrderOf(all(dayFields), dates);
  const sign = decimalSignOf(all(numberFields), decimal);

  return (row) => {
    const complain = (field: Field, message: string): void => {
      const column = header[places(field)[0] ?? -1] ?? columns[field]?.[0] ?? field;
      problems.push({ line: row.line, column, message });
    };
    /** Undefined for an empty cell; a cell that holds something else is a problem of its own. */
    const read = <T>(field: Field, parse: (cell: string) => T | undefined, wanted: string): T | undefined => {
      const cell = cellOf(row, field);
      if (cell === '') return undefined;
      const value = isFormula(cell) ? undefined : parse(cell);
      if (value === undefined) {
        complain(
          field,
          isFormula(cell) ? 'holds a formula; write its value.' : `"${cell.slice(0, 40)}" is not ${wanted}.`,
        );
      }
      return value;
    };
    return {
      line: row.line,
      cells: row.cells,
      complain,
      text: (field) => neutralised(cellOf(row, field)),
      list: (field) =>
        cellOf(row, field)
          .split(/[;\n]/)
          .map(neutralised)
          .filter((part) => part !== ''),
      number: (field) => read(field, (cell) => numberFrom(cell, sign), 'a number'),
      day: (field) => read(field, (cell) => dayFrom(cell, order), 'a date that exists'),
    };
  };
}
