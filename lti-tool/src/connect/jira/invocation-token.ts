/**
 * Verifies the Forge Invocation Token: what Atlassian signs when an app calls its remote.
 * https://developer.atlassian.com/platform/forge/remote/essentials/
 */
import { KeyliftError } from '@keylift/core/arrival';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { KeySets } from '../../lti/key-sets.js';
import { LtiRefusal } from '../../lti/refusal.js';

const ISSUER = 'forge/invocation-token';
/** Seconds by which Atlassian's clock and ours may differ. */
const SKEW = 30;

/** Why a call is no call of our app. The caller learns none of them: whoever forges tokens gets no help. */
export type InvocationProblem =
  | 'no-token'
  | 'malformed'
  | 'algorithm'
  | 'unknown-key'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'not-yet-valid'
  | 'missing-claim'
  | 'other-app'
  | 'isolated-cloud'
  | 'no-installation'
  | 'no-site';

export class InvocationRefusal extends KeyliftError {
  constructor(readonly problem: InvocationProblem) {
    super('unauthorized', 'This is not a call of the connected Jira app.');
  }
}

/** Who called. Both ids are Atlassian's, and signed. */
export interface Invocation {
  readonly installationId: string;
  readonly cloudId: string;
  /** The account that is looking; absent when a function works on its own. */
  readonly accountId?: string;
  /** The call came straight from a browser, so that its body is a person's own word. */
  readonly fromBrowser: boolean;
}

export interface InvocationDeps {
  /** `ari:cloud:ecosystem::app/…` of the app this server belongs to. */
  readonly appId: string;
  readonly keysUrl: string;
  readonly keySets: KeySets;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

/** Throws `InvocationRefusal`, or `unavailable` when Atlassian's keys cannot be had. */
export async function verifyInvocation(deps: InvocationDeps, authorization: string | undefined): Promise<Invocation> {
  const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new InvocationRefusal('no-token');
  const payload = await verifySignature(deps, token);
  // Other regions sign with other keys; such a token is not ours even if somebody publishes them side by side.
  if (payload['icLabel'] !== undefined) throw new InvocationRefusal('isolated-cloud');
  const app = recordIn(payload, 'app');
  if (payload.aud !== deps.appId || app['id'] !== deps.appId) throw new InvocationRefusal('other-app');
  if ((payload.iat ?? 0) > deps.now() / 1000 + SKEW) throw new InvocationRefusal('not-yet-valid');
  const accountId = payload['principal'];
  return {
    installationId: installationOf(app),
    cloudId: siteOf(app, payload),
    ...(typeof accountId === 'string' && accountId !== '' && { accountId }),
    fromBrowser: payload['context'] !== undefined,
  };
}

async function verifySignature({ appId, keysUrl, keySets, now }: InvocationDeps, token: string): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keySets(keysUrl), {
      algorithms: ['RS256'], // fixed here, never taken from the token
      issuer: ISSUER,
      audience: appId,
      clockTolerance: SKEW,
      currentDate: new Date(now()),
      requiredClaims: ['exp', 'iat', 'app'],
    });
    return payload;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw new KeyliftError('unavailable', '[jira] Atlassian’s keys could not be fetched.');
    throw new InvocationRefusal(problem);
  }
}

const claimProblems: Readonly<Record<string, InvocationProblem>> = {
  iss: 'issuer',
  aud: 'audience',
  nbf: 'not-yet-valid',
};

const unknownKey: ReadonlySet<string> = new Set(['KID_MISSING', 'ERR_JWKS_NO_MATCHING_KEY']);

/** Undefined when the token may be fine and the keys could not be had. */
function problemOf(error: unknown): InvocationProblem | undefined {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.reason === 'missing' ? 'missing-claim' : (claimProblems[error.claim] ?? 'malformed');
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof LtiRefusal) return unknownKey.has(error.reason) ? 'unknown-key' : undefined;
  return 'malformed';
}

/** Named twice; a token whose names differ is not believed. */
function installationOf(app: Readonly<Record<string, unknown>>): string {
  const named = [app['installationId'], recordIn(app, 'installation')['id']].filter(isText);
  const [first] = named;
  if (first === undefined || named.some((one) => one !== first)) throw new InvocationRefusal('no-installation');
  return first;
}

/** The Jira site, as the installation names it and, from a browser, the page. */
function siteOf(app: Readonly<Record<string, unknown>>, payload: JWTPayload): string {
  const { contexts } = recordIn(app, 'installation');
  const jira = Array.isArray(contexts)
    ? contexts.filter(isRecord).find((context) => String(context['name']).toLowerCase() === 'jira')
    : undefined;
  const named = [
    jira?.['cloudId'],
    siteInAddress(jira?.['apiBaseUrl']),
    recordIn(payload, 'context')['cloudId'],
  ].filter(isText);
  const [first] = named;
  if (first === undefined || named.some((one) => one !== first)) throw new InvocationRefusal('no-site');
  return first;
}

/** "https://api.atlassian.com/ex/jira/<cloudId>": all that the manual promises of an installation's context. */
const siteInAddress = (address: unknown): string | undefined =>
  isText(address) ? /^https:\/\/[\w.-]+\/ex\/jira\/([\w-]+)\/?$/.exec(address)?.[1] : undefined;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 500;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordIn = (value: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> => {
  const found = value[name];
  return isRecord(found) ? found : {};
};
