/** The public keys that a platform publishes (RFC 7517), for the one algorithm of LTI: RS256. */
import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { LtiRefusal } from './refusal.js';

/** The key of this id. Throws `LtiRefusal` when there is none, more than one, or one that cannot be used. */
export type PublicKeys = (kid: string) => KeyObject;

/** NIST SP 800-131A; the longest is there so that a platform's key cannot hold up everybody else. */
const [FEWEST_BITS, MOST_BITS] = [2048, 8192];

/** Throws `LtiRefusal` when it is no key set. A key that cannot be used is found when it is needed. */
export function readPublicKeys(text: string): PublicKeys {
  const usable = jwksIn(text).filter(isForRs256);
  const imported = new Map<string, KeyObject>();
  return (kid) => {
    const known = imported.get(kid);
    if (known) return known;
    const [jwk, another] = usable.filter((one) => one['kid'] === kid);
    if (!jwk) throw new LtiRefusal('ERR_JWKS_NO_MATCHING_KEY');
    if (another) throw new LtiRefusal('ERR_JWKS_MULTIPLE_MATCHING_KEYS');
    const key = importKey(jwk);
    imported.set(kid, key);
    return key;
  };
}

function jwksIn(text: string): readonly JsonWebKey[] {
  const keys: unknown = parsed(text)?.['keys'];
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'object' && key !== null && !Array.isArray(key)))
    throw new LtiRefusal('ERR_JWKS_INVALID');
  return keys as readonly JsonWebKey[];
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>> | null;
  } catch {
    throw new LtiRefusal('ERR_JWKS_INVALID');
  }
}

/** A key that says what it is for is used for nothing else (RFC 7517 §4.2 to §4.4). */
const isForRs256 = ({ kty, alg, use, key_ops: operations }: JsonWebKey): boolean =>
  kty === 'RSA' &&
  (alg === undefined || alg === 'RS256') &&
  (use === undefined || use === 'sig') &&
  (operations === undefined || (Array.isArray(operations) && operations.includes('verify')));

function importKey(jwk: JsonWebKey): KeyObject {
  const key = jwk.d === undefined ? publicKeyOf(jwk) : undefined; // whoever publishes a private key has no key any more
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? 0;
  if (!key || bits < FEWEST_BITS || bits > MOST_BITS) throw new LtiRefusal('ERR_JWKS_INVALID');
  return key;
}

function publicKeyOf(jwk: JsonWebKey): KeyObject | undefined {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return undefined;
  }
}
