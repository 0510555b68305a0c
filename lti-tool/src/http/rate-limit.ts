/** How many requests one address may make in a minute. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import type { RequestHandler } from 'express';
import { TooManyRequests } from './request-problems.js';

export interface RateLimit {
  /** Throws `TooManyRequests`. A request counts once, however often it is looked at. */
  readonly count: (request: IncomingMessage, response: ServerResponse) => void;
}

const MINUTE = 60_000;
/** Of so many addresses in one minute most are made up; then everybody starts again. */
const MOST_ADDRESSES = 100_000;

export function createRateLimit(
  most: number,
  { now, trustedProxies }: { readonly now: () => number; readonly trustedProxies: number },
): RateLimit {
  const counts = new Map<string, number>();
  const counted = new WeakSet<IncomingMessage>();
  let since = now();
  return {
    count(request, response) {
      if (counted.has(request)) return;
      counted.add(request);
      if (now() - since >= MINUTE || counts.size > MOST_ADDRESSES) {
        counts.clear();
        since = now();
      }
      const address = networkOf(clientAddress(request, trustedProxies));
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      if (count <= most) return;
      response.setHeader('Retry-After', Math.ceil((since + MINUTE - now()) / 1000));
      throw new TooManyRequests('too many requests from one address');
    },
  };
}

/** For the routes of the web framework. */
export const limiting =
  ({ count }: RateLimit): RequestHandler =>
  (request, response, next) => {
    count(request, response);
    next();
  };

/** Each proxy we trust adds the address it was called from to the end of the list; what stands before them anybody may write. */
export function clientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const addresses = [...told.map((text) => text.trim()).filter((text) => text !== ''), socket.remoteAddress ?? ''];
  return addresses[Math.max(0, addresses.length - 1 - trustedProxies)] ?? '';
}

/** Of IPv6 the first 56 bits: a household has at least so much for itself. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const all = [...groups, ...Array.from({ length: 8 - groups.length - after.length }, () => '0'), ...after];
  return all
    .map((group) => group.padStart(4, '0'))
    .join('')
    .slice(0, 14);
}
