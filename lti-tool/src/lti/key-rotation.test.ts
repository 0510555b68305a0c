import { createMemoryStores, type ToolKey } from '@keylift/core';
import { aRegistration } from '@keylift/core/testing';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepKeys, legacyLabel, makeToolKey, prepareNextKey, resealAll, switchKeys } from './key-rotation.js';
import { seal, sealingKeysOf, unseal } from './sealing.js';
import { openToolKeys } from './tool-keys.js';

const DAY = 86_400_000;
const secret = 'a secret of more than thirty-two characters';
const sealingKeys = sealingKeysOf({ secret });
const clock = { at: 0 };
const now = () => clock.at;

/** Making RSA keys is slow: the first two are made once. */
const pair = (async () => {
  const { lti: store } = createMemoryStores();
  clock.at = 0;
  await makeToolKey({ store, now, sealingKeys }, 'active');
  const [first] = await store.listToolKeys();
  await makeToolKey({ store, now, sealingKeys }, 'next');
  const second = (await store.listToolKeys()).find(({ state }) => state === 'next');
  return { first: first ?? expect.fail('no key'), second: second ?? expect.fail('no key') };
})();

let stores: ReturnType<typeof createMemoryStores>;
const deps = () => ({ store: stores.lti, now, sealingKeys });
const put = async (key: ToolKey, state: ToolKey['state'], days: number) =>
  stores.lti.putToolKey({ ...key, state, since: new Date(days * DAY).toISOString() });
const states = async () => Object.fromEntries((await stores.lti.listToolKeys()).map(({ kid, state }) => [kid, state]));

beforeEach(() => {
  stores = createMemoryStores();
  clock.at = 0;
});

describe('by the calendar', () => {
  it('nothing happens to a young key, and the next one is published a week before its turn', async () => {
    const { first } = await pair;
    await put(first, 'active', 0);
    clock.at = 82 * DAY;
    expect(await keepKeys(deps())).toEqual([]);
    clock.at = 83 * DAY;
    expect(await keepKeys(deps())).toEqual(['published']);
    expect(await keepKeys(deps())).toEqual([]);
    expect(Object.values(await states()).toSorted()).toEqual(['active', 'next']);
  });

  it('the next one signs after ninety days, never before it was public for a week, and the old one goes a week later', async () => {
    const { first, second } = await pair;
    await put(first, 'active', 0);
    await put(second, 'next', 86);
    clock.at = 90 * DAY;
    expect(await keepKeys(deps())).toEqual([]);
    clock.at = 93 * DAY;
    expect(await keepKeys(deps())).toEqual(['switched']);
    expect(await states()).toEqual({ [first.kid]: 'retiring', [second.kid]: 'active' });
    clock.at = 99 * DAY;
    expect(await keepKeys(deps())).toEqual([]);
    clock.at = 100 * DAY;
    expect(await keepKeys(deps())).toEqual(['removed']);
    expect(await states()).toEqual({ [second.kid]: 'active' });
  });
});

describe('a platform that remembers our key set', () => {
  it('accepts what is signed before, during and after the change, and so does one that just fetched it', async () => {
    const { first, second } = await pair;
    await put(first, 'active', 0);
    await put(second, 'next', 0);
    const [here, there] = [await openToolKeys(deps()), await openToolKeys(deps())];
    const remembered = (await here.publicKeySet()) as unknown as JSONWebKeySet;
    const signedBefore = await here.sign({ iss: 'client-1' });
    clock.at = DAY;
    await switchKeys(deps());
    const fetched = (await here.publicKeySet()) as unknown as JSONWebKeySet;
    clock.at += 60_000;
    const signedAfter = await there.sign({ iss: 'client-1' });
    const kids: (string | undefined)[] = [];
    for (const keySet of [remembered, fetched])
      for (const token of [signedBefore, signedAfter])
        kids.push((await jwtVerify(token, createLocalJWKSet(keySet))).protectedHeader.kid);
    expect(kids).toEqual([first.kid, second.kid, first.kid, second.kid]);
  });
});

describe('by hand', () => {
  it('the next key is published once, and waits a day before it signs', async () => {
    const { first, second } = await pair;
    await put(first, 'active', 0);
    await expect(switchKeys(deps())).rejects.toMatchObject({ code: 'conflict' });
    await put(second, 'next', 0);
    await expect(prepareNextKey(deps())).rejects.toMatchObject({ code: 'conflict' });
    clock.at = DAY - 1;
    await expect(switchKeys(deps())).rejects.toMatchObject({ code: 'conflict' });
    clock.at = DAY;
    await switchKeys(deps());
    expect(await states()).toEqual({ [first.kid]: 'retiring', [second.kid]: 'active' });
  });

  it('a key that leaked is replaced at once and published no more', async () => {
    const { first, second } = await pair;
    await put(first, 'active', 0);
    await put(second, 'next', 0);
    await switchKeys(deps(), { leaked: true });
    expect(await states()).toEqual({ [second.kid]: 'active' });
  });

  it('making a key leaves the event loop free', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1));
    await prepareNextKey(deps());
    clearInterval(turning);
    expect(turns).toBeGreaterThan(0);
  });
});

it('a new secret seals everything anew: keys, and what platforms signed with in LTI 1.1', async () => {
  const { first } = await pair;
  await put(first, 'active', 0);
  const sealedSecret = seal(sealingKeys, legacyLabel('registration-1'), 'shared');
  await stores.lti.putRegistration(aRegistration({ legacyKey: { consumerKey: 'key', sealedSecret } }));
  const both = sealingKeysOf({ secret: 'the secret of today', previousSecret: secret });
  expect(await resealAll({ sealingKeys: both }, stores.lti)).toBe(2);
  expect(await resealAll({ sealingKeys: both }, stores.lti)).toBe(0);
  const today = sealingKeysOf({ secret: 'the secret of today' });
  await openToolKeys({ ...deps(), sealingKeys: today });
  const [registration] = await stores.lti.listRegistrations();
  expect(unseal(today, legacyLabel('registration-1'), registration?.legacyKey?.sealedSecret ?? '')).toBe('shared');
});
