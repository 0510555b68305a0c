import { describe, expect, it } from 'vitest';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';

describe('public addresses', () => {
  it.each(['8.8.8.8', '193.0.14.129', '172.15.0.1', '172.32.0.1', '100.63.255.255', '2001:4860:4860::8888', '2a00::1'])(
    '%s is one',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  // IANA special-purpose registries, and the ways to write an IPv4 address inside an IPv6 one.
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2001:0:7f00:1::',
    '2002:7f00:1::',
    'localhost',
    '',
    '127.1',
  ])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false));
});

it.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['10.0.0.1', false],
  ['localhost', false],
])('%s is loopback: %s', (address, loopback) => {
  expect(isLoopbackAddress(address)).toBe(loopback);
});
