/** Instants as the tables keep them: milliseconds since 1970 UTC. */
import { KeyliftError } from '../errors.js';
import type { Instant } from '../model.js';

/** Throws `invalid` for what is no instant. */
export function toMillis(instant: Instant): bigint {
  const millis = Date.parse(instant);
  if (Number.isNaN(millis)) throw new KeyliftError('invalid', `[prisma-store] "${instant}" is not an instant.`);
  return BigInt(millis);
}

export const toInstant = (millis: bigint): Instant => new Date(Number(millis)).toISOString();
