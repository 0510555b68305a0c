/**
 * Opens what a platform signed: a JSON Web Token with RS256 (RFC 7515, RFC 7519), and nothing else that these allow. With
 * `node:crypto`, because a check there takes a third of the time of one through Web Crypto, which hands it to another thread.
 * Refusals have the codes of jose, which its test compares it with.
 */
import { isUtf8 } from 'node:buffer';
import { verify, type KeyObject } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { LtiRefusal } from './refusal.js';

/** What the token says of its key. */
export interface TokenHeader {
  readonly kid?: unknown;
}

export type FindKey = (header: TokenHeader) => Promise<KeyObject>;

/** The claims, once the signature is right. Throws `LtiRefusal`. */
export async function openSignedToken(token: string, findKey: FindKey): Promise<JWTPayload> {
  const [protectedHeader = '', payload = '', signature, ...more] = token.split('.', 4);
  if (signature === undefined || more.length > 0) throw new LtiRefusal('ERR_JWS_INVALID');
  const header = objectIn(protectedHeader);
  if (!header) throw new LtiRefusal('ERR_JWS_INVALID');
  // An extension that must be understood (RFC 7515 §4.1.11): we know none.
  if (header['crit'] !== undefined) throw new LtiRefusal('ERR_JOSE_NOT_SUPPORTED');
  if (typeof header['alg'] !== 'string' || header['alg'] === '') throw new LtiRefusal('ERR_JWS_INVALID');
  if (header['alg'] !== 'RS256') throw new LtiRefusal('ERR_JOSE_ALG_NOT_ALLOWED'); // fixed here, never taken from the token
  const key = await findKey(header);
  const bytes = bytesOf(signature);
  if (!bytes || !isBase64url(payload)) throw new LtiRefusal('ERR_JWS_INVALID');
  if (!verify('RSA-SHA256', Buffer.from(`${protectedHeader}.${payload}`, 'latin1'), key, bytes))
    throw new LtiRefusal('ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
  const claims = objectIn(payload);
  if (!claims) throw new LtiRefusal('ERR_JWT_INVALID');
  return claims;
}

/** Without padding (RFC 7515 §2). */
const isBase64url = (text: string): boolean => /^[\w-]*$/.test(text) && text.length % 4 !== 1;

const bytesOf = (text: string): Buffer | undefined => (isBase64url(text) ? Buffer.from(text, 'base64url') : undefined);

function objectIn(part: string): Record<string, unknown> | undefined {
  const bytes = bytesOf(part);
  if (!bytes || !isUtf8(bytes)) return undefined;
  try {
    const value = JSON.parse(bytes.toString('utf8')) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
