import { createMemoryStores } from '@keylift/core';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { describe, expect, it } from 'vitest';
import { keyFor, seal, unseal } from './sealing.js';
import { openToolKeys } from './tool-keys.js';

const sealingKey = keyFor('seal', 'a secret of more than thirty-two characters');

describe('a sealed text', () => {
  it('opens with its key and its label, and tells nothing', () => {
    const sealed = seal(sealingKey, 'kid-1', 'the private key');
    expect(sealed).not.toContain('private');
    expect(seal(sealingKey, 'kid-1', 'the private key')).not.toBe(sealed);
    expect(unseal(sealingKey, 'kid-1', sealed)).toBe('the private key');
  });

  const tampered = 'unable to authenticate data'; // OpenSSL's words

  it('does not open under another label or when it was changed', () => {
    const sealed = seal(sealingKey, 'kid-1', 'the private key');
    expect(() => unseal(sealingKey, 'kid-2', sealed)).toThrow(tampered);
    expect(() =>
      unseal(
        sealingKey,
        'kid-1',
        sealed.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
      ),
    ).toThrow(tampered);
  });

  it('says which setting is wrong when the secret is another one', () => {
    const sealed = seal(sealingKey, 'kid-1', 'the private key');
    const other = keyFor('seal', 'another secret of more than thirty-two characters');
    expect(() => unseal(other, 'kid-1', sealed)).toThrow('KEYLIFT_SECRET');
  });

  it('never shares its key with another purpose', () => {
    expect(keyFor('session-token', 's').equals(keyFor('seal', 's'))).toBe(false);
  });
});

describe('the tool’s keys', () => {
  it('are made once, published without their private part, and sign', async () => {
    const store = createMemoryStores().lti;
    const deps = { store, now: () => 0, sealingKey };
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
      sealedPrivateKey: seal(keyFor('seal', 'the secret of yesterday'), 'kid-1', '{}'),
    });
    await expect(openToolKeys({ store, now: () => 0, sealingKey })).rejects.toThrow('KEYLIFT_SECRET');
  });

  it('sign with the newest active one', async () => {
    const store = createMemoryStores().lti;
    const old = await openToolKeys({ store, now: () => 0, sealingKey });
    const [first] = await store.listToolKeys();
    if (first) await store.putToolKey({ ...first, state: 'retiring' });
    await openToolKeys({ store, now: () => 1000, sealingKey });
    expect((await old.publicKeySet()).keys).toHaveLength(2);
  });
});
