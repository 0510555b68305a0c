import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress, createRateLimit } from './rate-limit.js';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as unknown as IncomingMessage;
const response = { setHeader: () => response } as unknown as ServerResponse;

describe('who calls', () => {
  it.each([
    ['no proxy is trusted', 0, '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['one proxy tells', 1, '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['what was written before the proxy does not count', 1, '10.0.0.1', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
    ['two proxies tell', 2, '10.0.0.1', '198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['a proxy that tells nothing', 1, '10.0.0.1', undefined, '10.0.0.1'],
  ])('%s', (_, proxies, socket, forwarded, expected) => {
    expect(clientAddress(from(socket, forwarded), proxies)).toBe(expected);
  });
});

describe('a limit', () => {
  const limitOf = (most: number) => {
    const clock = { now: 0 };
    const limit = createRateLimit(most, { now: () => clock.now, trustedProxies: 0 });
    const passes = (request: IncomingMessage): boolean => {
      try {
        limit.count(request, response);
        return true;
      } catch {
        return false;
      }
    };
    return { clock, passes };
  };

  it('holds for an address and a minute', () => {
    const { clock, passes } = limitOf(2);
    const tries = ['a', 'a', 'a', 'b'].map((address) => passes(from(address)));
    expect(tries).toEqual([true, true, false, true]);
    clock.now = 60_000;
    expect(passes(from('a'))).toBe(true);
  });

  it('counts a request once', () => {
    const { passes } = limitOf(1);
    const request = from('a');
    expect([passes(request), passes(request)]).toEqual([true, true]);
  });

  it('takes a household of IPv6 for one', () => {
    const { passes } = limitOf(1);
    expect(passes(from('2001:db8:1:2::1'))).toBe(true);
    expect(passes(from('2001:db8:1:2:ffff::9'))).toBe(false);
    expect(passes(from('2001:db8:2:2::1'))).toBe(true);
  });
});
