/** The origin of a server's address; undefined when it is none, or not https. Tests use http on loopback. */
export function serverOrigin(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  const isSafe = url.protocol === 'https:' || (__E2E__ && /(^|\.)localhost$/.test(url.hostname));
  return isSafe ? url.origin : undefined;
}
