/** The tool's own keys: RSA-2048 for RS256, which every platform understands. Made at start-up, never during a request. */
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
  type JWTPayload,
} from 'jose';
import type { LtiStore, ToolKey } from '@keylift/core';
import { seal, unseal } from './sealing.js';

export interface ToolKeys {
  /** For platforms: every key that may have signed something they still hold. */
  readonly publicKeySet: () => Promise<{ readonly keys: readonly Readonly<Record<string, unknown>>[] }>;
  /** Signs with the active key. */
  readonly sign: (payload: JWTPayload) => Promise<string>;
}

export interface ToolKeyDeps {
  readonly store: Pick<LtiStore, 'listToolKeys' | 'putToolKey'>;
  readonly now: () => number;
  readonly sealingKey: Buffer;
}

/** Throws when the stored keys were sealed with another secret: better at start-up than at the first grade. */
export async function openToolKeys(deps: ToolKeyDeps): Promise<ToolKeys> {
  const active = newest(await deps.store.listToolKeys()) ?? (await makeKey(deps));
  const jwk = JSON.parse(unseal(deps.sealingKey, active.kid, active.sealedPrivateKey)) as JWK;
  const key = await importJWK(jwk, 'RS256');
  return {
    publicKeySet: async () => ({ keys: (await deps.store.listToolKeys()).map(({ publicJwk }) => publicJwk) }),
    sign: (payload) => new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: active.kid }).sign(key),
  };
}

/** Two processes that start at once on an empty database make two; both are published, each signs with what it found. */
const newest = (keys: readonly ToolKey[]): ToolKey | undefined =>
  keys.filter(({ state }) => state === 'active').toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];

async function makeKey({ store, now, sealingKey }: ToolKeyDeps): Promise<ToolKey> {
  const pair = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  const key: ToolKey = {
    kid,
    state: 'active',
    publicJwk: { ...publicJwk, kid, alg: 'RS256', use: 'sig' },
    sealedPrivateKey: seal(sealingKey, kid, JSON.stringify(await exportJWK(pair.privateKey))),
    createdAt: new Date(now()).toISOString(),
  };
  await store.putToolKey(key);
  return key;
}
