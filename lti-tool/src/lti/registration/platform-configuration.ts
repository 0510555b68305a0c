/** What a platform says about itself (1EdTech Dynamic Registration 1.0 §3.5), and whether to believe it. */
import { KeyliftError, type Registration } from '@keylift/core';
import { isCanvasHost } from '../canvas.js';
import { isHost } from '../own-address.js';
import type { PlatformFetch } from '../platform-fetch.js';
import { parseHttpUrl } from '../urls.js';

export interface PlatformConfiguration {
  readonly issuer: string;
  readonly authEndpoint: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
  readonly registrationEndpoint: string;
  /** `aud` of client assertions, where the platform names one. */
  readonly tokenAudience?: string;
  readonly scopes: readonly string[];
  readonly claims: readonly string[];
  /** Where it says it answers beside its addresses. */
  readonly hosts: readonly string[];
  readonly messages: NonNullable<Registration['offers']>;
  readonly variables: readonly string[];
  readonly product?: string;
}

const PLATFORM = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
/** The institution's own host, which need not be one of Instructure's. */
const ACCOUNT_DOMAIN = 'https://canvas.instructure.com/lti/account_domain';

/** Throws a `KeyliftError` that names the field. The registration token is never part of it. */
export async function fetchPlatformConfiguration(
  fetch: PlatformFetch,
  { url, token }: { readonly url: string; readonly token: string | undefined },
): Promise<PlatformConfiguration> {
  // Canvas wants the token here already; others ignore it.
  const headers = { accept: 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(url, { headers, timeoutMs: 10_000, maxBytes: 256 * 1024 });
  if (answer.status !== 200) throw wrong('openid_configuration', `the platform answered ${answer.status}`);
  const read = readConfiguration(answer.text);
  checkHosts(new URL(url), read);
  return read;
}

function readConfiguration(text: string): PlatformConfiguration {
  const body = readRecord(text);
  const address = (name: string): string => {
    const value = body[name];
    if (typeof value !== 'string' || !parseHttpUrl(value)) throw wrong(name, 'it is no web address');
    return value;
  };
  const platform = record(body[PLATFORM]);
  const { product_family_code: product } = platform;
  const tokenAudience = audienceIn(body['authorization_server'], product);
  const messages = Array.isArray(platform['messages_supported']) ? platform['messages_supported'] : [];
  return {
    issuer: address('issuer'),
    authEndpoint: address('authorization_endpoint'),
    tokenEndpoint: address('token_endpoint'),
    jwksUri: address('jwks_uri'),
    registrationEndpoint: address('registration_endpoint'),
    ...(tokenAudience !== undefined && { tokenAudience }),
    scopes: texts(body['scopes_supported']),
    claims: texts(body['claims_supported']),
    hosts: product === 'canvas' ? hostsIn(address('registration_endpoint'), platform[ACCOUNT_DOMAIN]) : [],
    messages: messages.flatMap((each) => {
      const { type, placements } = record(each);
      return texts([type]).map((message) => ({ message, placements: texts(placements) }));
    }),
    variables: texts(platform['variables']),
    ...(typeof product === 'string' && product !== '' && { product: product.toLowerCase().slice(0, 60) }),
  };
}

/** Canvas names a bare host there and takes nothing but the address of its token endpoint (canvas-lms 1925). */
function audienceIn(value: unknown, product: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  return product === 'canvas' && !parseHttpUrl(value) ? undefined : value;
}

/** Canvas takes registrations, and offers its services, at the host of the institution. */
const hostsIn = (registrationEndpoint: string, accountDomain: unknown): readonly string[] => [
  ...new Set([new URL(registrationEndpoint).host, accountDomain].filter(isHost)),
];

/**
 * A configuration speaks for its own host only, so that nobody registers in the name of another platform. Canvas is known
 * to use several hosts: one issuer for all institutions, one for signing in, and the institution's own, which only takes
 * the registration.
 */
function checkHosts(configuration: URL, read: PlatformConfiguration): void {
  const canvas = isCanvasHost(configuration.hostname);
  const fields = {
    issuer: read.issuer,
    authorization_endpoint: read.authEndpoint,
    token_endpoint: read.tokenEndpoint,
    jwks_uri: read.jwksUri,
    registration_endpoint: read.registrationEndpoint,
  };
  for (const [field, value] of Object.entries(fields)) {
    const { host, hostname, protocol } = new URL(value);
    const institution = read.product === 'canvas' && field === 'registration_endpoint';
    const family = canvas && isCanvasHost(hostname);
    if (protocol !== configuration.protocol || !(host === configuration.host || institution || family))
      throw wrong(field, `it is not on ${configuration.host}, where the configuration is`);
  }
}

/** A JSON object, or nothing: platforms send JSON under other names too. */
export function readRecord(text: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(text));
  } catch {
    return {};
  }
}

export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string').slice(0, 500) : [];

export const wrong = (field: string, why: string) =>
  new KeyliftError('invalid', `[registration] ${field}: ${why}.`, { field });
