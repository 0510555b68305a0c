/** The code of a page did not come: the line broke, or the server has newer pages than this tab knows. */
import { KeyliftError } from '@keylift/core';

export class PartMissing extends KeyliftError {
  constructor(cause: unknown) {
    super('unavailable', '[web] The code of this page could not be fetched.', { cause });
  }
}
