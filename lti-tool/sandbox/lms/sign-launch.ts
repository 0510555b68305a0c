/** Signs the id_token of a launch, with the faults that are switched on. */
import type { JWTPayload } from 'jose';
import { buildClaims } from './claims.js';
import type { PendingLaunch } from './launches.js';
import { CLAIM } from './lti-terms.js';
import type { LmsState } from './state.js';
import type { Tool } from './tool.js';

const MINUTE = 60;
const TEN_YEARS = 10 * 365 * 24 * 60 * MINUTE;

export function signLaunch(state: LmsState, tool: Tool, launch: PendingLaunch, nonce: string): Promise<string> {
  const { faults, keys } = state;
  const claims = withFaults(state, buildClaims(state, tool, launch, nonce));
  if (faults['wrong-key']) return keys.signAsImpostor(claims);
  if (faults['unknown-kid']) return keys.sign(claims, { kid: 'a-key-nobody-published' });
  return keys.sign(claims);
}

function withFaults({ faults, profile }: LmsState, claims: JWTPayload): JWTPayload {
  const shift = faults['clock-ahead']
    ? 10 * MINUTE
    : faults['clock-behind']
      ? -20 * MINUTE - profile.idTokenSeconds
      : 0;
  const issuedAt = (claims.iat ?? 0) + shift;
  return {
    ...claims,
    iat: issuedAt,
    exp: issuedAt + (faults['expires-far'] ? TEN_YEARS : profile.idTokenSeconds),
    ...(faults['wrong-nonce'] && { nonce: 'a-nonce-nobody-asked-for' }),
    ...(faults['wrong-audience'] && { aud: 'another-tool' }),
    ...(faults['wrong-deployment'] && { [`${CLAIM}deployment_id`]: '999' }),
  };
}
