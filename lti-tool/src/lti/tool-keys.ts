/** The tool's own keys: RSA-2048 for RS256, which every platform understands. key-rotation.ts replaces them. */
import type { JWK, JWTPayload } from 'jose';
import type { LtiStore, ToolKey } from '@keylift/core';
import { loadOnce } from '../load-once.js';
import { makeToolKey, newestActive } from './key-rotation.js';
import { unseal, type SealingKeys } from './sealing.js';

export interface ToolKeys {
  /** For platforms: every key that may have signed something they still hold, and the one that will sign next. */
  readonly publicKeySet: () => Promise<{ readonly keys: readonly Readonly<Record<string, unknown>>[] }>;
  /** Signs with the active key. */
  readonly sign: (payload: JWTPayload) => Promise<string>;
}

export interface ToolKeyDeps {
  readonly store: Pick<LtiStore, 'listToolKeys' | 'putToolKey'>;
  readonly now: () => number;
  readonly sealingKeys: SealingKeys;
}

/** After a change of keys every process signs with the new one within this time; the old one is published much longer. */
const REMEMBER = 60_000;

interface Signer {
  readonly kid: string;
  readonly sign: ToolKeys['sign'];
}

/** Throws when the stored keys were sealed with another secret: better at start-up than at the first grade. */
export async function openToolKeys(deps: ToolKeyDeps): Promise<ToolKeys> {
  const { store, now } = deps;
  let signer = signerOf(deps, newestActive(await store.listToolKeys()) ?? (await makeToolKey(deps, 'active')));
  let readAt = now();

  async function current(): Promise<Signer> {
    if (now() - readAt < REMEMBER) return signer;
    readAt = now();
    const active = newestActive(await store.listToolKeys());
    if (active && active.kid !== signer.kid) signer = signerOf(deps, active);
    return signer;
  }

  return {
    publicKeySet: async () => ({ keys: (await store.listToolKeys()).map(({ publicJwk }) => publicJwk) }),
    sign: async (payload) => (await current()).sign(payload),
  };
}

/** jose is loaded by the first signature: whoever is only launched signs nothing. */
function signerOf({ sealingKeys }: Pick<ToolKeyDeps, 'sealingKeys'>, { kid, sealedPrivateKey }: ToolKey): Signer {
  const jwk = JSON.parse(unseal(sealingKeys, kid, sealedPrivateKey)) as JWK;
  const signing = loadOnce(async () => {
    const { importJWK, SignJWT } = await import('jose');
    const key = await importJWK(jwk, 'RS256');
    return (payload: JWTPayload) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(key);
  });
  return { kid, sign: async (payload) => (await signing())(payload) };
}
