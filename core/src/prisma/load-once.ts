/** What is loaded when it is first needed, and not again. */

export interface Loaded<T> {
  readonly get: () => Promise<T>;
  /** Undefined while nobody has needed it. */
  readonly known: () => Promise<T> | undefined;
}

export function loadOnce<T>(load: () => Promise<T>): Loaded<T> {
  let loaded: Promise<T> | undefined;
  return { get: () => (loaded ??= load()), known: () => loaded };
}
