/** One error class with a closed set of codes; every edge maps the code once. */

export type ErrorCode = 'not-found' | 'invalid' | 'conflict' | 'unauthorized' | 'forbidden' | 'unavailable';

export class KeyliftError extends Error {
  override readonly name = 'KeyliftError';
  readonly code: ErrorCode;
  /** The field, line or claim that is wrong, `keyResult.target`. */
  readonly field: string | undefined;

  constructor(code: ErrorCode, message: string, options: { readonly field?: string; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.field = options.field;
  }
}
