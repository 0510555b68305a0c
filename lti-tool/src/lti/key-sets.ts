/** The platforms' public keys, cached. An unknown kid causes one new fetch, and not again for a while. */
import type { PlatformFetch } from './platform-fetch.js';
import { readPublicKeys, type PublicKeys } from './public-keys.js';
import { LtiRefusal } from './refusal.js';
import type { FindKey } from './signed-token.js';

const MAX_AGE = 10 * 60_000;
/** Key rotation shows up after this at the latest; invented kids cannot make us fetch more often. */
const COOL_DOWN = 30_000;
const TIMEOUT = 3_000;
const MAX_BYTES = 256 * 1024;

interface KeySet {
  readonly find: PublicKeys;
  readonly fetchedAt: number;
}

/** Finds the key of a token in the key set at `jwksUri`. */
export type KeySets = (jwksUri: string) => FindKey;

export function createKeySets(deps: { readonly fetch: PlatformFetch; readonly now: () => number }): KeySets {
  const known = new Map<string, KeySet>();
  const underWay = new Map<string, Promise<KeySet>>();

  async function refresh(uri: string): Promise<KeySet> {
    const pending = underWay.get(uri) ?? fetchKeySet(uri).finally(() => underWay.delete(uri));
    underWay.set(uri, pending);
    return pending;
  }

  async function fetchKeySet(uri: string): Promise<KeySet> {
    const text = await deps
      .fetch(uri, { headers: { accept: 'application/json' }, timeoutMs: TIMEOUT, maxBytes: MAX_BYTES })
      .then(({ status, text }) => (status === 200 ? text : undefined))
      .catch(() => undefined);
    if (text === undefined) throw new LtiRefusal('JWKS_UNREACHABLE');
    const keySet = { find: readPublicKeys(text), fetchedAt: deps.now() };
    known.set(uri, keySet);
    return keySet;
  }

  return (uri) =>
    async ({ kid }) => {
      // jku, x5u and jwk in a header are ignored: keys come from the registration only.
      if (typeof kid !== 'string' || kid === '') throw new LtiRefusal('KID_MISSING');
      const cached = known.get(uri);
      const keySet = cached && deps.now() - cached.fetchedAt < MAX_AGE ? cached : await refresh(uri);
      try {
        return keySet.find(kid);
      } catch (error) {
        const isUnknown = error instanceof LtiRefusal && error.reason === 'ERR_JWKS_NO_MATCHING_KEY';
        if (!isUnknown || deps.now() - keySet.fetchedAt < COOL_DOWN) throw error;
        return (await refresh(uri)).find(kid);
      }
    };
}
