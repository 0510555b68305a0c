/** One call of a platform's service with a fresh token: a token that was revoked is replaced once. */
import type { Registration } from '@keylift/core';
import { KeyliftError } from '@keylift/core/arrival';
import type { ServiceTokens } from './grades/service-tokens.js';
import { isOwnAddress } from './own-address.js';
import type { PlatformAnswer, PlatformFetch } from './platform-fetch.js';

export interface ServiceDeps {
  readonly tokens: ServiceTokens;
  readonly fetch: PlatformFetch;
}

export interface ServiceCall {
  readonly url: string;
  readonly scope: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `unavailable`: the platform grants no token, or its service answers nothing of use. */
export class ServiceRefusal extends KeyliftError {
  /** The header, as it came. */
  readonly retryAfter: string | undefined;

  constructor(why: string, answer: PlatformAnswer) {
    super('unavailable', `[platform] ${why}.`);
    this.retryAfter = answer.header('retry-after');
  }
}

/** A launch named an address that is not the platform's own: our token is not sent there. */
class ForeignService extends KeyliftError {
  constructor(url: string) {
    const { host } = new URL(url);
    // Without our usual mark: on the page of deliveries these words are shown as they are.
    super('unavailable', `${host} is no host of this platform; an administrator can allow it on the page Platforms.`);
  }
}

/** Whatever the platform answers. Throws `unavailable` when it grants no token, or when the address is somebody else's. */
export async function callService(
  deps: ServiceDeps,
  registration: Registration,
  { url, scope, headers, ...request }: ServiceCall,
): Promise<PlatformAnswer> {
  if (!isOwnAddress(registration, url)) throw new ForeignService(url);
  const scopes = [scope];
  const call = async (): Promise<PlatformAnswer> => {
    const granted = await deps.tokens.get(registration, scopes);
    if ('refused' in granted) throw new ServiceRefusal(granted.refused, granted.answer);
    const answer = await deps.fetch(url, {
      ...request,
      headers: { authorization: `Bearer ${granted.token}`, ...headers },
      timeoutMs: 10_000,
      maxBytes: 4 * 1024 * 1024,
    });
    if (answer.status === 401) deps.tokens.drop(registration, scopes, granted.token);
    return answer;
  };
  const first = await call();
  return first.status === 401 ? call() : first;
}

/** Throws `unavailable` unless the platform answers 200. Moodle's reasons repeat the request, so only the status is told. */
export async function readService(
  deps: ServiceDeps,
  registration: Registration,
  { url, scope, accept }: { readonly url: string; readonly scope: string; readonly accept: string },
): Promise<PlatformAnswer> {
  const answer = await callService(deps, registration, { url, scope, headers: { accept } });
  if (answer.status !== 200) throw new ServiceRefusal(`the service answered ${answer.status}`, answer);
  return answer;
}

/**
 * A relation of a Link header (RFC 8288), on the same origin as `url`: a token does not travel further. Moodle's header
 * of line items has typographic quotes and `&amp;`; in its roster it is sound.
 */
export function linkTo(rel: 'next' | 'differences', link: string | undefined, url: string): string | undefined {
  for (const [, target = '', parameters = ''] of (link ?? '').matchAll(/<([^>]*)>([^<]*)/g)) {
    if (!new RegExp(`;\\s*rel\\s*=\\s*[^a-z]*${rel}\\b`, 'i').test(parameters)) continue;
    const address = target.replaceAll('&amp;', '&');
    if (URL.canParse(address, url) && new URL(address, url).origin === new URL(url).origin)
      return new URL(address, url).href;
  }
  return undefined;
}

export const nextPage = (link: string | undefined, url: string): string | undefined => linkTo('next', link, url);
