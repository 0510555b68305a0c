/** Which network addresses a platform may live at: public ones, so that nobody can make this server call its neighbours. */
import { BlockList, isIP } from 'node:net';

const unroutable = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  unroutable.addSubnet(network, prefix, 'ipv4');
// Documentation, Teredo and 6to4: the last two carry an IPv4 address inside.
unroutable.addSubnet('2001:db8::', 32, 'ipv6');
unroutable.addSubnet('2001::', 32, 'ipv6');
unroutable.addSubnet('2002::', 16, 'ipv6');

const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** IANA special-purpose registries for IPv4 and IPv6. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !unroutable.check(address, 'ipv4');
  return isIP(address) === 6 && globalUnicast.check(address, 'ipv6') && !unroutable.check(address, 'ipv6');
}

export function isLoopbackAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
