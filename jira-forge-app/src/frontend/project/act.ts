/** What the parts of the page of a project share: asking the backend, and reading a field. */

/** Asks the backend and draws its answer; says what was refused. */
export type Act = (name: string, payload: Readonly<Record<string, unknown>>) => Promise<void>;

/** What somebody typed, from UI Kit's event. */
export const typed = ({ target }: { readonly target: { readonly value?: unknown } }): string =>
  typeof target.value === 'string' ? target.value : '';
