/** Two rows, two columns, and the one field in which things stand. */
import type { JSX } from 'preact';

export interface TwoByTwoProps {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** Row by row. */
  readonly fields: readonly { readonly label: string; readonly here: boolean }[];
}

export function TwoByTwo({ columns, rows, fields }: TwoByTwoProps): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr>
            <th scope="row">{row}</th>
            {fields.slice(2 * index, 2 * index + 2).map((field) => (
              <td class={field.here ? 'here' : undefined} aria-current={field.here ? 'true' : undefined}>
                {field.label}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
