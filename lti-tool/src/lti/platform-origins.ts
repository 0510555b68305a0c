/** Which pages may show ours in a frame: those of the platforms that launch us. */
import type { LtiStore, Registration } from '@keylift/core';
import { parseHttpUrl } from './urls.js';

/** For `frame-ancestors`. Canvas signs in on one host and shows courses on the institution's own, which is `also`. */
export function frameAncestors(registrations: readonly Registration[], also?: string): string {
  const origins = registrations.flatMap(originsOf);
  const canvas = registrations.some(({ product }) => product === 'canvas') ? ['https://*.instructure.com'] : [];
  const sources = [...new Set([...origins, ...canvas, ...(also === undefined ? [] : [also])])].toSorted();
  return sources.length > 0 ? sources.join(' ') : "'none'";
}

/** Of its addresses, and of the hosts it answers at beside them. */
export function originsOf({ issuer, authEndpoint, tokenEndpoint, hosts = [] }: Registration): readonly string[] {
  const protocol = parseHttpUrl(issuer)?.protocol ?? 'https:';
  return [issuer, authEndpoint, tokenEndpoint, ...hosts.map((host) => `${protocol}//${host}`)].flatMap(
    (address) => parseHttpUrl(address)?.origin ?? [],
  );
}

/** The ancestors of pages that do not know their registration, remembered for ten seconds. */
export function allFrameAncestors(
  store: Pick<LtiStore, 'listRegistrations'>,
  now: () => number,
): () => Promise<string> {
  let remembered: { readonly at: number; readonly value: Promise<string> } | undefined;
  return () => {
    if (!remembered || now() - remembered.at > 10_000) {
      const value = store.listRegistrations().then((all) => frameAncestors(all.filter(({ active }) => active)));
      value.catch(() => (remembered = undefined));
      remembered = { at: now(), value };
    }
    return remembered.value;
  };
}
