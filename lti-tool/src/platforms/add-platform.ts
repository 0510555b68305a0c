/** A platform entered by hand: looked at from every side before anything is kept. */
import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { KeyliftError, type Locale, type LtiStore, type Registration, type TenantId } from '@keylift/core';
import type { RouteInput } from '@keylift/core/api';
import type { PlatformAnswer, PlatformFetch } from '../lti/platform-fetch.js';
import { parseHttpUrl } from '../lti/urls.js';
import { platformTexts } from './texts.js';

export interface AddPlatformDeps {
  readonly lti: Pick<LtiStore, 'findRegistrations' | 'putRegistration' | 'addDeployment'>;
  readonly fetch: PlatformFetch;
}

type Entered = RouteInput<'addPlatform'>;
type Problem = keyof (typeof platformTexts)['en']['problems'];

const ADDRESSES = ['issuer', 'authEndpoint', 'tokenEndpoint', 'jwksUri'] as const;

/** Throws a `KeyliftError` that names the field, in the language of whoever typed. */
export async function addPlatform(
  { lti, fetch }: AddPlatformDeps,
  typed: Entered,
  { tenantId, locale }: { readonly tenantId: TenantId; readonly locale: Locale },
): Promise<Registration> {
  const wrong = (field: keyof Entered, problem: Problem, code: 'invalid' | 'conflict' = 'invalid') =>
    new KeyliftError(code, platformTexts[locale].problems[problem], { field });
  const entered = trimmed(typed);
  const { issuer, clientId, authEndpoint, tokenEndpoint, jwksUri, tokenAudience, deploymentId, product } = entered;
  for (const field of ADDRESSES) if (!parseHttpUrl(entered[field])) throw wrong(field, 'address');
  if (clientId === '') throw wrong('clientId', 'clientId');
  if ((await lti.findRegistrations(issuer, clientId)).length > 0) throw wrong('clientId', 'known', 'conflict');

  // The guard of every call to a platform judges here already, so that nothing is kept that could never be called.
  const reach = async (field: 'authEndpoint' | 'tokenEndpoint' | 'jwksUri'): Promise<PlatformAnswer> => {
    try {
      return await fetch(entered[field], { headers: { accept: '*/*' }, timeoutMs: 8_000, maxBytes: 1024 * 1024 });
    } catch (error) {
      throw wrong(field, error instanceof KeyliftError && error.code === 'forbidden' ? 'notCalled' : 'silent');
    }
  };
  const [, , keySet] = await Promise.all([reach('authEndpoint'), reach('tokenEndpoint'), reach('jwksUri')]);
  if (!isKeySet(keySet)) throw wrong('jwksUri', 'noKeySet');

  const registration: Registration = {
    id: randomUUID(),
    tenantId,
    issuer,
    clientId,
    authEndpoint,
    tokenEndpoint,
    jwksUri,
    ...(tokenAudience !== undefined && { tokenAudience }),
    deploymentPolicy: deploymentId === undefined ? 'learn' : 'known-only',
    allowAnonymous: false,
    active: true,
    ...(product !== undefined && { product }),
  };
  await lti.putRegistration(registration);
  if (deploymentId !== undefined) await lti.addDeployment({ registrationId: registration.id, deploymentId });
  return registration;
}

/** Pasted addresses come with spaces around them, and fields that were left alone with nothing in them. */
function trimmed(typed: Entered): Entered {
  const entries = Object.entries(typed).map(([name, value]) => [name, (value ?? '').trim()]);
  const optional = ['tokenAudience', 'deploymentId', 'product'];
  return Object.fromEntries(
    entries.filter(([name = '', value]) => value !== '' || !optional.includes(name)),
  ) as Entered;
}

function isKeySet({ status, text }: PlatformAnswer): boolean {
  try {
    const keySet = JSON.parse(text) as JSONWebKeySet;
    createLocalJWKSet(keySet);
    return status === 200 && keySet.keys.length > 0;
  } catch {
    return false;
  }
}
