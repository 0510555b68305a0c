/** A list of days, or of first and last days, that somebody adds to and takes from. */
import './day-rows.css';
import type { JSX } from 'preact';
import { DayField } from './field.js';

export interface DayRowsProps {
  readonly legend: string;
  /** One label for single days, two for first and last ones. */
  readonly labels: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly set: (rows: readonly (readonly string[])[]) => void;
  readonly add: string;
  readonly remove: string;
  /** What a new row starts with. */
  readonly start: string;
}

export function DayRows({ legend, labels, rows, set, add, remove, start }: DayRowsProps): JSX.Element {
  const changed = (at: number, part: number, day: string): void =>
    set(rows.map((row, index) => (index === at ? row.map((old, place) => (place === part ? day : old)) : row)));
  return (
    <fieldset class="day-rows">
      <legend>{legend}</legend>
      {rows.map((row, at) => (
        // Rows have no name of their own; a row that goes takes its place along.
        <div class="row" key={at}>
          {labels.map((label, part) => (
            <DayField
              key={label}
              label={label}
              value={row[part] ?? ''}
              set={(day) => changed(at, part, day)}
              {...(part > 0 && row[0] !== undefined && { min: row[0] })}
            />
          ))}
          <button
            type="button"
            class="btn line small"
            aria-label={`${remove}: ${row.join(' – ')}`}
            onClick={() => set(rows.filter((_, index) => index !== at))}
          >
            {remove}
          </button>
        </div>
      ))}
      <button type="button" class="btn line small" onClick={() => set([...rows, labels.map(() => start)])}>
        {add}
      </button>
    </fieldset>
  );
}
