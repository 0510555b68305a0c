/** The end of a form: what sends it, what can be done instead, and what became of it. */
import type { ComponentChildren, JSX } from 'preact';

export interface FormActionsProps {
  readonly label: string;
  readonly isBusy: boolean;
  readonly said: string;
  /** Classes beside `btn`. */
  readonly look?: string | undefined;
  readonly children?: ComponentChildren;
}

export function FormActions({ label, isBusy, said, look, children }: FormActionsProps): JSX.Element {
  return (
    <div class="acts">
      <button type="submit" class={look === undefined ? 'btn' : `btn ${look}`} aria-disabled={isBusy}>
        {label}
      </button>
      {children}
      <span class="meta" role="status">
        {said}
      </span>
    </div>
  );
}

/** `onSubmit` of a form that we send ourselves. */
export const sends =
  (send: () => void) =>
  (event: Event): void => {
    event.preventDefault();
    send();
  };
