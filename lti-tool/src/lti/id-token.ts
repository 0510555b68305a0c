/** Verifies what a platform signs, an id_token above all: signature, issuer, audience, times, nonce (1EdTech Security Framework 1.0 §5.1.3). */
import type { Registration } from '@keylift/core';
import type { JWTPayload } from 'jose';
import type { RefusalCode } from './checks.js';
import type { KeySets } from './key-sets.js';
import { LtiRefusal } from './refusal.js';
import { openSignedToken } from './signed-token.js';

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
  const payload = await openSignedToken(token, deps.keySets(registration.jwksUri));
  const now = deps.now() / 1000;
  const { iat, exp } = timesIn(payload, registration, required, now);
  refuseIf(iat > now + SKEW, 'IAT_FUTURE');
  refuseIf(iat < now - maxAge - SKEW, 'IAT_OLD');
  refuseIf(exp <= iat || exp - iat > MAX_LIFETIME, 'EXP_RANGE');
  const { aud, azp } = payload;
  const audiences = Array.isArray(aud) ? aud : [aud];
  refuseIf(audiences.length > 1 && azp === undefined, 'AZP_MISSING');
  refuseIf(azp !== undefined && azp !== registration.clientId, 'AZP');
  const trusted = [registration.clientId, ...(registration.trustedAudiences ?? [])];
  refuseIf(!audiences.every((audience) => audience !== undefined && trusted.includes(audience)), 'AUDIENCE_UNTRUSTED');
  return payload;
}

/** Who it is from and for, and that it is a token of now (RFC 7519 §4.1). */
function timesIn(
  payload: JWTPayload,
  { issuer, clientId }: Registration,
  required: readonly string[],
  now: number,
): { readonly iat: number; readonly exp: number } {
  const { iss, aud, iat, exp, nbf } = payload;
  const isForUs = aud === clientId || (Array.isArray(aud) && aud.includes(clientId));
  const isMissing = required.some((claim) => !Object.hasOwn(payload, claim));
  if (isMissing || iss !== issuer || !isForUs || !isNumber(iat) || !isNumber(exp))
    throw new LtiRefusal('ERR_JWT_CLAIM_VALIDATION_FAILED');
  const isTooSoon = nbf !== undefined && (!isNumber(nbf) || nbf > now + SKEW);
  refuseIf(isTooSoon, 'ERR_JWT_CLAIM_VALIDATION_FAILED');
  refuseIf(exp <= now - SKEW, 'ERR_JWT_EXPIRED');
  return { iat, exp };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function refuseIf(wrong: boolean, code: RefusalCode): void {
  if (wrong) throw new LtiRefusal(code);
}
