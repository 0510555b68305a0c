/** A field that says what is wrong with it. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Problem } from './use-platform-action.js';

export interface EntryProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly problem: Problem | undefined;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly isSecret?: boolean;
}

export function EntryField({ name, label, value, set, problem, hint, placeholder, isSecret }: EntryProps): JSX.Element {
  const id = useId();
  const wrong = problem?.field === name ? problem.message : undefined;
  return (
    <div class="field">
      <span>
        <label for={id}>{label}</label>
        {hint !== undefined && <span class="hint"> ({hint})</span>}
      </span>
      <input
        id={id}
        type={isSecret === true ? 'password' : 'text'}
        autocomplete="off"
        spellcheck={false}
        maxLength={2048}
        placeholder={placeholder}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-wrong`}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
      <span class="wrong" id={`${id}-wrong`} role="alert">
        {wrong}
      </span>
    </div>
  );
}
