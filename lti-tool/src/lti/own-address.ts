/** Which addresses are a platform's own: a token that it gave us goes nowhere else, whatever a launch says. */
import type { Registration } from '@keylift/core';
import { isCanvasHost } from './canvas.js';
import { parseHttpUrl } from './urls.js';

type Site = Pick<Registration, 'issuer' | 'authEndpoint' | 'tokenEndpoint' | 'jwksUri' | 'hosts'>;

/** A host with its port, as it is kept with a registration. */
export const isHost = (text: unknown): text is string =>
  typeof text === 'string' && /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:\d{1,5})?$/i.test(text);

/**
 * On the host of one of its registered addresses, below the host of its issuer (Blackboard), among the hosts of
 * Instructure where that issues (each institution has its own), or on a host that the platform named when it registered or
 * an administrator allowed.
 */
export function isOwnAddress(platform: Site, address: string): boolean {
  const url = parseHttpUrl(address);
  const issuer = parseHttpUrl(platform.issuer);
  if (!url || !issuer || (issuer.protocol === 'https:' && url.protocol !== 'https:')) return false;
  const own = [platform.issuer, platform.authEndpoint, platform.tokenEndpoint, platform.jwksUri];
  const hosts = [...own.map((one) => parseHttpUrl(one)?.host), ...(platform.hosts ?? [])];
  if (hosts.includes(url.host)) return true;
  return url.hostname.endsWith(`.${issuer.hostname}`) || (isCanvasHost(issuer.hostname) && isCanvasHost(url.hostname));
}
