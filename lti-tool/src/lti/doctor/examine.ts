/** The install doctor: looks at one registration as a launch and a grade would, and says what to mend where. */
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { KeyliftError, type Registration } from '@keylift/core';
import { SCORE_SCOPE } from '../grades/score.js';
import type { ServiceTokens } from '../grades/service-tokens.js';
import type { PlatformAnswer, PlatformFetch } from '../platform-fetch.js';
import { MEMBERSHIP_SCOPE } from '../roster/memberships.js';

export interface Finding {
  readonly check: 'registration' | 'own-keys' | 'platform-keys' | 'clock' | 'grades' | 'roster';
  readonly ok: boolean;
  /** What was seen. */
  readonly seen: string;
  /** What to do about it. */
  readonly fix?: string;
}

export interface DoctorDeps {
  readonly fetch: PlatformFetch;
  readonly tokens: ServiceTokens;
  readonly publicUrl: string;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

/** Seconds two clocks may differ before launches fail. */
const SKEW = 60;

/** Never throws: what cannot be looked at is a finding too. */
export async function examine(deps: DoctorDeps, registration: Registration): Promise<readonly Finding[]> {
  const keys = await read(deps.fetch, registration.jwksUri);
  return [
    activeOf(registration),
    await ownKeys(deps),
    platformKeys(registration, keys),
    ...clock(deps, keys),
    await service(deps, registration, 'grades', SCORE_SCOPE),
    await service(deps, registration, 'roster', MEMBERSHIP_SCOPE),
  ];
}

function activeOf({ active, id }: Registration): Finding {
  return active
    ? { check: 'registration', ok: true, seen: 'switched on' }
    : {
        check: 'registration',
        ok: false,
        seen: 'it waits for approval',
        fix: `Run "keylift platforms approve ${id}".`,
      };
}

async function ownKeys({ fetch, publicUrl }: DoctorDeps): Promise<Finding> {
  const address = `${publicUrl}/lti/jwks`;
  const answer = await read(fetch, address);
  if ('unreachable' in answer || countKeys(answer) === 0)
    return {
      check: 'own-keys',
      ok: false,
      seen: `${address} ${'unreachable' in answer ? 'cannot be reached from here' : 'holds no keys'}`,
      fix: 'Platforms must reach this address: check KEYLIFT_PUBLIC_URL, the proxy in front and the firewall.',
    };
  return { check: 'own-keys', ok: true, seen: `${countKeys(answer)} published` };
}

function platformKeys({ jwksUri, product }: Registration, answer: PlatformAnswer | Unreachable): Finding {
  const bad = (seen: string, fix: string): Finding => ({ check: 'platform-keys', ok: false, seen, fix });
  const where = product === 'moodle' ? ' In Moodle it is the site address followed by /mod/lti/certs.php.' : '';
  if ('unreachable' in answer)
    return bad(answer.unreachable, `Check the key set address ${jwksUri} and that this server may call it.${where}`);
  if (answer.status !== 200)
    return bad(`the key set answered ${answer.status}`, `Check the address ${jwksUri}.${where}`);
  const count = countKeys(answer);
  if (count === 0) return bad('the answer is no key set', `Check the address ${jwksUri}.${where}`);
  return { check: 'platform-keys', ok: true, seen: `${count} published` };
}

/** From the Date header (RFC 9110 §6.6.1) of the answer with the keys; without one nothing is said. */
function clock({ now }: DoctorDeps, answer: PlatformAnswer | Unreachable): readonly Finding[] {
  const theirs = 'unreachable' in answer ? NaN : Date.parse(answer.header('date') ?? '');
  if (Number.isNaN(theirs)) return [];
  const ahead = Math.round((theirs - now()) / 1000);
  if (Math.abs(ahead) < SKEW) return [{ check: 'clock', ok: true, seen: 'both clocks agree' }];
  return [
    {
      check: 'clock',
      ok: false,
      seen: `the platform's clock is ${Math.abs(ahead)} seconds ${ahead > 0 ? 'ahead' : 'behind'}`,
      fix: 'Set the clocks of both servers by NTP: launches are refused from a minute on.',
    },
  ];
}

async function service(
  { tokens }: DoctorDeps,
  registration: Registration,
  check: 'grades' | 'roster',
  scope: string,
): Promise<Finding> {
  const granted = await reach(() => tokens.get(registration, [scope]));
  if ('token' in granted) return { check, ok: true, seen: 'an access token was granted' };
  const seen = 'unreachable' in granted ? granted.unreachable : granted.refused;
  const status = 'answer' in granted ? granted.answer.status : undefined;
  return { check, ok: false, seen, fix: fixOf(registration, check, status) };
}

function fixOf({ product }: Registration, check: 'grades' | 'roster', status: number | undefined): string {
  const moodleSetting =
    check === 'grades' ? 'IMS LTI Assignment and Grade Services' : 'IMS LTI Names and Role Provisioning';
  if (status === undefined) return 'Check the token address and that this server may call it.';
  if (status >= 500) return 'The platform has trouble of its own: try again, then look into its log.';
  // Observed on Moodle 4.5.6.
  if (product === 'moodle' && status === 404)
    return 'Moodle could not fetch our keys: under HTTP security allow this host and its port (Moodle blocks private addresses and ports other than 80 and 443).';
  if (product === 'moodle') return `In the tool's settings in Moodle, under Services, allow "${moodleSetting}".`;
  if (product === 'canvas') return 'In the developer key of Canvas, switch this scope on, and the key itself.';
  return 'Allow this scope for Keylift in the settings of the platform.';
}

function countKeys({ status, text }: PlatformAnswer): number {
  try {
    const keySet = JSON.parse(text) as JSONWebKeySet;
    createLocalJWKSet(keySet);
    return status === 200 ? keySet.keys.length : 0;
  } catch {
    return 0;
  }
}

interface Unreachable {
  readonly unreachable: string;
}

const read = (fetch: PlatformFetch, url: string): Promise<PlatformAnswer | Unreachable> =>
  reach(() => fetch(url, { headers: { accept: 'application/json' }, timeoutMs: 5_000, maxBytes: 256 * 1024 }));

async function reach<T extends object>(call: () => Promise<T>): Promise<T | Unreachable> {
  try {
    return await call();
  } catch (error) {
    return { unreachable: error instanceof KeyliftError ? error.message : 'it could not be called' };
  }
}
