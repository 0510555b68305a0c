/** A labelled field of a form. */
import './field.css';
import type { ComponentChildren, JSX } from 'preact';

export function Field({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      {children}
    </label>
  );
}

export interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly isOptional?: true;
  /** Rows of an area; a line without. */
  readonly rows?: number;
  readonly most?: number;
}

export function TextField({ label, value, set, isOptional, rows, most = 500 }: TextProps): JSX.Element {
  const common = { value, maxLength: most, required: isOptional !== true };
  return (
    <Field label={label}>
      {rows === undefined ? (
        <input type="text" {...common} onInput={({ currentTarget }) => set(currentTarget.value)} />
      ) : (
        <textarea {...common} rows={rows} onInput={({ currentTarget }) => set(currentTarget.value)} />
      )}
    </Field>
  );
}

export interface DayProps extends Pick<TextProps, 'label' | 'value' | 'set'> {
  readonly min?: string;
  readonly max?: string;
}

export function DayField({ label, value, set, ...bounds }: DayProps): JSX.Element {
  return (
    <Field label={label}>
      <input type="date" required value={value} {...bounds} onInput={({ currentTarget }) => set(currentTarget.value)} />
    </Field>
  );
}

export interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly set: (value: number) => void;
}

export function NumberField({ label, value, set }: NumberProps): JSX.Element {
  return (
    <Field label={label}>
      <input
        type="number"
        step="any"
        required
        value={Number.isNaN(value) ? '' : value}
        onInput={({ currentTarget }) => set(currentTarget.valueAsNumber)}
      />
    </Field>
  );
}

export interface ChoiceProps extends Pick<TextProps, 'label' | 'value' | 'set'> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What stands there before anything is chosen; without it the first option is. */
  readonly prompt?: string;
}

export function ChoiceField({ label, value, set, options, prompt }: ChoiceProps): JSX.Element {
  return (
    <Field label={label}>
      <select required value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {prompt !== undefined && <option value="">{prompt}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
