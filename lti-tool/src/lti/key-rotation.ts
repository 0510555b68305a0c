/**
 * How the tool's keys take turns: the next one is published long before it signs, so that a platform that remembers our
 * key set knows it by then; the one before is published until nothing it signed can still be on its way.
 */
import type { LtiStore, ToolKey } from '@keylift/core';
import { KeyliftError } from '@keylift/core/arrival';
import { resealed, seal, type SealingKeys } from './sealing.js';

export interface KeyRotationDeps {
  readonly store: Pick<LtiStore, 'listToolKeys' | 'putToolKey' | 'deleteToolKey'>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
  readonly sealingKeys: SealingKeys;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A key signs for this long. */
const SIGNS = 90 * DAY;
/** By the schedule the next key is published for this long before it signs, and the one before as long after it. */
const OVERLAP = 7 * DAY;
/** The least time in public before a key signs, also when a person asks: platforms remember a key set for a day at most. */
const KNOWN_AFTER = DAY;

const sinceOf = ({ since, createdAt }: ToolKey): string => since ?? createdAt;

/** Two processes that start at once on an empty database make two; both are published, each signs with what it found. */
export const newestActive = (keys: readonly ToolKey[]): ToolKey | undefined => newest(keys, 'active');

const newest = (keys: readonly ToolKey[], state: ToolKey['state']): ToolKey | undefined =>
  keys.filter((key) => key.state === state).toSorted((a, b) => (sinceOf(a) < sinceOf(b) ? 1 : -1))[0];

/** The work is done beside the event loop (Web Crypto), so that a request may ask for it. A new key is rare: jose is loaded for it. */
export async function makeToolKey(
  { store, now, sealingKeys }: Omit<KeyRotationDeps, 'store'> & { readonly store: Pick<LtiStore, 'putToolKey'> },
  state: 'active' | 'next',
): Promise<ToolKey> {
  const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await import('jose');
  const pair = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  const at = new Date(now()).toISOString();
  const key: ToolKey = {
    kid,
    state,
    publicJwk: { ...publicJwk, kid, alg: 'RS256', use: 'sig' },
    sealedPrivateKey: seal(sealingKeys, kid, JSON.stringify(await exportJWK(pair.privateKey))),
    createdAt: at,
    since: at,
  };
  await store.putToolKey(key);
  return key;
}

/** Publishes the key that will sign next. Throws `conflict` when there is one. */
export async function prepareNextKey(deps: KeyRotationDeps): Promise<void> {
  if (newest(await deps.store.listToolKeys(), 'next'))
    throw new KeyliftError('conflict', '[keys] The next key is published already.');
  await makeToolKey(deps, 'next');
}

/** Milliseconds until the next key may sign; undefined when there is none. */
export function waitsFor(keys: readonly ToolKey[], now: number): number | undefined {
  const next = newest(keys, 'next');
  return next && Math.max(0, Date.parse(sinceOf(next)) + KNOWN_AFTER - now);
}

/**
 * Signs with the next key from now on. Throws `conflict` when there is none or when platforms may not know it yet. A key
 * that `leaked` is replaced at once, by a new key if need be, and is not published any more: platforms that remember our
 * key set may refuse us for as long as they do.
 */
export async function switchKeys(deps: KeyRotationDeps, { leaked = false } = {}): Promise<void> {
  const { store, now } = deps;
  const keys = await store.listToolKeys();
  const wait = waitsFor(keys, now());
  if (!leaked && wait === undefined)
    throw new KeyliftError('conflict', '[keys] There is no next key yet: publish one first.');
  if (!leaked && wait !== 0)
    throw new KeyliftError(
      'conflict',
      '[keys] The next key was published less than a day ago; platforms may not know it yet.',
    );
  const next = newest(keys, 'next') ?? (await makeToolKey(deps, 'next'));
  const since = new Date(now()).toISOString();
  await store.putToolKey({ ...next, state: 'active', since });
  for (const key of keys.filter(({ state }) => state === 'active')) {
    if (leaked) await store.deleteToolKey(key.kid);
    else await store.putToolKey({ ...key, state: 'retiring', since });
  }
}

/** What the calendar asks for, if anything; may be called as often as one likes, by any number of processes. */
export async function keepKeys(deps: KeyRotationDeps): Promise<readonly ('published' | 'switched' | 'removed')[]> {
  const { store, now } = deps;
  const keys = await store.listToolKeys();
  const age = (key: ToolKey | undefined): number => (key ? now() - Date.parse(sinceOf(key)) : 0);
  const [active, next] = [newestActive(keys), newest(keys, 'next')];
  const done: ('published' | 'switched' | 'removed')[] = [];
  if (!next && age(active) >= SIGNS - OVERLAP) {
    await makeToolKey(deps, 'next');
    done.push('published');
  }
  if (age(next) >= OVERLAP && age(active) >= SIGNS) {
    await switchKeys(deps);
    done.push('switched');
  }
  for (const key of keys.filter((one) => one.state === 'retiring' && age(one) >= OVERLAP)) {
    await store.deleteToolKey(key.kid);
    done.push('removed');
  }
  return done;
}

/** Seals everything with the secret in force; afterwards the one before is not needed. Returns how many were sealed anew. */
export async function resealAll(
  { sealingKeys }: Pick<KeyRotationDeps, 'sealingKeys'>,
  store: Pick<LtiStore, 'listToolKeys' | 'putToolKey' | 'listRegistrations' | 'putRegistration'>,
): Promise<number> {
  let count = 0;
  for (const key of await store.listToolKeys()) {
    const sealedPrivateKey = resealed(sealingKeys, key.kid, key.sealedPrivateKey);
    if (sealedPrivateKey === undefined) continue;
    await store.putToolKey({ ...key, sealedPrivateKey });
    count += 1;
  }
  for (const registration of await store.listRegistrations()) {
    const { id, legacyKey } = registration;
    const sealedSecret = legacyKey && resealed(sealingKeys, legacyLabel(id), legacyKey.sealedSecret);
    if (legacyKey === undefined || sealedSecret === undefined) continue;
    await store.putRegistration({ ...registration, legacyKey: { ...legacyKey, sealedSecret } });
    count += 1;
  }
  return count;
}

/** What the sealed secret of a platform's LTI 1.1 time is bound to. */
export const legacyLabel = (registrationId: string): string => `lti1p1 ${registrationId}`;
