/** Verifies what a platform signs, an id_token above all: signature, issuer, audience, times, nonce (1EdTech Security Framework 1.0 §5.1.3). */
import type { Registration } from '@keylift/core';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { isRefusalCode, type RefusalCode } from './checks.js';
import type { KeySets } from './key-sets.js';
import { LtiRefusal } from './refusal.js';

/** Seconds by which the platform's clock and ours may differ. */
const SKEW = 60;
/** Seconds: an id_token is for the launch that asked for it. */
const MAX_AGE = 600;
const MAX_LIFETIME = 24 * 3600;

export interface IdTokenDeps {
  readonly keySets: KeySets;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

export async function verifyIdToken(
  deps: IdTokenDeps,
  expected: { readonly registration: Registration; readonly idToken: string; readonly nonce: string },
): Promise<JWTPayload> {
  const { registration, idToken, nonce } = expected;
  const identity = registration.allowAnonymous ? [] : ['sub'];
  const required = ['nonce', ...identity];
  const payload = await verifyPlatformToken(deps, registration, idToken, { required, maxAge: MAX_AGE });
  refuseIf(payload['nonce'] !== nonce, 'NONCE_MISMATCH');
  return payload;
}

/** What holds for everything a platform signs for us. */
export async function verifyPlatformToken(
  deps: IdTokenDeps,
  registration: Registration,
  token: string,
  { required = [], maxAge = MAX_LIFETIME }: { readonly required?: readonly string[]; readonly maxAge?: number } = {},
): Promise<JWTPayload> {
  const payload = await verifySignature(deps, registration, token, required);
  const { iat = 0, exp = 0, aud, azp } = payload;
  const now = deps.now() / 1000;
  refuseIf(iat > now + SKEW, 'IAT_FUTURE');
  refuseIf(iat < now - maxAge - SKEW, 'IAT_OLD');
  refuseIf(exp <= iat || exp - iat > MAX_LIFETIME, 'EXP_RANGE');
  const audiences = Array.isArray(aud) ? aud : [aud];
  refuseIf(audiences.length > 1 && azp === undefined, 'AZP_MISSING');
  refuseIf(azp !== undefined && azp !== registration.clientId, 'AZP');
  const trusted = [registration.clientId, ...(registration.trustedAudiences ?? [])];
  refuseIf(!audiences.every((audience) => audience !== undefined && trusted.includes(audience)), 'AUDIENCE_UNTRUSTED');
  return payload;
}

async function verifySignature(
  deps: IdTokenDeps,
  registration: Registration,
  token: string,
  required: readonly string[],
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, deps.keySets(registration.jwksUri), {
      algorithms: ['RS256'], // fixed here, never taken from the token
      issuer: registration.issuer,
      audience: registration.clientId,
      clockTolerance: SKEW,
      currentDate: new Date(deps.now()),
      requiredClaims: ['exp', 'iat', ...required],
    });
    return payload;
  } catch (error) {
    if (error instanceof LtiRefusal) throw error;
    throw new LtiRefusal(codeOf(error));
  }
}

/** jose's codes are ours; a kind of malformed token it may learn later is still a malformed token. */
function codeOf(error: unknown): RefusalCode {
  if (error instanceof errors.JOSEError) return isRefusalCode(error.code) ? error.code : 'ERR_JWS_INVALID';
  return 'ERR_JWKS_INVALID'; // a key that cannot be used, such as RSA below 2048 bits
}

function refuseIf(wrong: boolean, code: RefusalCode): void {
  if (wrong) throw new LtiRefusal(code);
}
