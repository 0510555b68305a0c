/**
 * What a platform says of its LTI 1.1 time (LTI 1.3 Migration Guide §3): believed when it is signed with the secret that was
 * shared then, and with nothing else.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PersonId, Registration } from '@keylift/core';
import { legacyLabel } from './key-rotation.js';
import { unseal, type SealingKeys } from './sealing.js';

export interface LegacyClaim {
  readonly consumerKey: string;
  /** `oauth_consumer_key_sign` */
  readonly signature: string;
  /** What the signature covers beside names we know. */
  readonly exp: number;
  readonly nonce: string;
  /** Each is absent where it has not changed. */
  readonly userId?: string;
  readonly contextId?: string;
  readonly resourceLinkId?: string;
}

/** Undefined when nothing can be verified. */
export function readLegacyClaim(
  claim: Readonly<Record<string, unknown>>,
  { exp, nonce }: { readonly exp?: unknown; readonly nonce?: unknown },
): LegacyClaim | undefined {
  const text = (name: string): string | undefined => {
    const value = claim[name];
    return typeof value === 'string' && value !== '' && value.length <= 255 ? value : undefined;
  };
  const [consumerKey, signature] = [text('oauth_consumer_key'), text('oauth_consumer_key_sign')];
  if (consumerKey === undefined || signature === undefined || typeof exp !== 'number' || typeof nonce !== 'string')
    return undefined;
  const [userId, contextId, resourceLinkId] = [text('user_id'), text('context_id'), text('resource_link_id')];
  return {
    consumerKey,
    signature,
    exp,
    nonce,
    ...(userId !== undefined && { userId }),
    ...(contextId !== undefined && { contextId }),
    ...(resourceLinkId !== undefined && { resourceLinkId }),
  };
}

/** base64(HMAC-SHA256(secret, key & deployment & issuer & client & exp & nonce)), LTI 1.3 Migration Guide §3.1. */
export const signLegacy = (secret: string, parts: readonly (string | number)[]): string =>
  createHmac('sha256', secret).update(parts.join('&')).digest('base64');

export function isProven(
  sealingKeys: SealingKeys,
  { id, issuer, clientId, legacyKey }: Registration,
  deploymentId: string,
  { consumerKey, exp, nonce, signature }: LegacyClaim,
): boolean {
  if (legacyKey?.consumerKey !== consumerKey) return false;
  const secret = unseal(sealingKeys, legacyLabel(id), legacyKey.sealedSecret);
  const ours = Buffer.from(signLegacy(secret, [consumerKey, deploymentId, issuer, clientId, exp, nonce]));
  const theirs = Buffer.from(signature);
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

/** Under these names people and courses of the LTI 1.1 time are brought in; they say themselves what they are. */
export const legacyPersonId = (consumerKey: string, userId: string): PersonId =>
  `lti1p1/${consumerKey}/${userId}` as PersonId;
export const legacyContextKey = (consumerKey: string, id: string): string => `lti1p1/${consumerKey}/${id}`;
