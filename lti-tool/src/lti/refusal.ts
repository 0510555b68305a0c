/** Why a login or launch was refused: one of the codes of checks.ts. */
import { KeyliftError } from '@keylift/core/arrival';
import type { RefusalCode } from './checks.js';

/** Carries no cause: errors about a token may hold the token's claims, and those must not reach a log. */
export class LtiRefusal extends KeyliftError {
  readonly reason: RefusalCode;
  /** For the log, when it is known. */
  readonly registrationId: string | undefined;

  constructor(reason: RefusalCode, options: { readonly registrationId?: string } = {}) {
    super('unauthorized', `[lti] refused: ${reason}`);
    this.reason = reason;
    this.registrationId = options.registrationId;
  }
}
