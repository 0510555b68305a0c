import { createMemoryStores } from '@keylift/core';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { describe, expect, it } from 'vitest';
import { keyFor, resealed, seal, sealingKeysOf, unseal } from './sealing.js';
import { openToolKeys } from './tool-keys.js';

const sealingKeys = sealingKeysOf({ secret: 'a secret of more than thirty-two characters' });

describe('a sealed text', () => {
  it('opens with its key and its label, and tells nothing', () => {
    const sealed = seal(sealingKeys, 'kid-1', 'the private key');
    expect(sealed).not.toContain('private');
    expect(seal(sealingKeys, 'kid-1', 'the private key')).not.toBe(sealed);
    expect(unseal(sealingKeys, 'kid-1', sealed)).toBe('the private key');
  });

  const tampered = 'unable to authenticate data'; // OpenSSL's words

  it('does not open under another label or when it was changed', () => {
    const sealed = seal(sealingKeys, 'kid-1', 'the private key');
    expect(() => unseal(sealingKeys, 'kid-2', sealed)).toThrow(tampered);
    expect(() =>
      unseal(
        sealingKeys,
        'kid-1',
        sealed.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
      ),
    ).toThrow(tampered);
  });

  it('says which setting is wrong when the secret is another one', () => {
    const sealed = seal(sealingKeys, 'kid-1', 'the private key');
    const other = sealingKeysOf({ secret: 'another secret of more than thirty-two characters' });
    expect(() => unseal(other, 'kid-1', sealed)).toThrow('KEYLIFT_SECRET');
  });

  it('opens with the key before this one while that is known, and is sealed anew with this one', () => {
    const before = seal(sealingKeys, 'kid-1', 'the private key');
    const both = sealingKeysOf({
      secret: 'the secret of today',
      previousSecret: 'a secret of more than thirty-two characters',
    });
    expect(unseal(both, 'kid-1', before)).toBe('the private key');
    const anew = resealed(both, 'kid-1', before) ?? '';
    expect(unseal(sealingKeysOf({ secret: 'the secret of today' }), 'kid-1', anew)).toBe('the private key');
    expect(resealed(both, 'kid-1', anew)).toBeUndefined();
  });

  it('never shares its key with another purpose', () => {
    expect(keyFor('session-token', 's').equals(keyFor('seal', 's'))).toBe(false);
  });
});

describe('the tool’s keys', () => {
  it('are made once, published without their private part, and sign', async () => {
    const store = createMemoryStores().lti;
    const deps = { store, now: () => 0, sealingKeys };
    const keys = await openToolKeys(deps);
    const published = await keys.publicKeySet();
    expect(published.keys).toEqual([
      {
        kty: 'RSA',
        n: expect.any(String),
        e: 'AQAB',
        kid: expect.stringMatching(/^[\w-]{43}$/),
        alg: 'RS256',
        use: 'sig',
      },
    ]);
    const again = await openToolKeys(deps);
    const find = createLocalJWKSet(published as unknown as JSONWebKeySet);
    const { payload } = await jwtVerify(await again.sign({ iss: 'client-1' }), find);
    expect(payload.iss).toBe('client-1');
    expect(await store.listToolKeys()).toHaveLength(1);
  });

  it('fail at start-up, not at the first grade, when the secret has changed', async () => {
    const store = createMemoryStores().lti;
    const key = { kid: 'kid-1', state: 'active', publicJwk: {}, createdAt: '2026-01-01T00:00:00.000Z' } as const;
    await store.putToolKey({
      ...key,
      sealedPrivateKey: seal(sealingKeysOf({ secret: 'the secret of yesterday' }), 'kid-1', '{}'),
    });
    await expect(openToolKeys({ store, now: () => 0, sealingKeys })).rejects.toThrow('KEYLIFT_SECRET');
  });
});
