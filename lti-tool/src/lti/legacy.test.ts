import { aRegistration } from '@keylift/core/testing';
import { expect, it } from 'vitest';
import { legacyLabel } from './key-rotation.js';
import { isProven, readLegacyClaim, signLegacy } from './legacy.js';
import { seal, sealingKeysOf } from './sealing.js';

// The example of the LTI 1.3 Migration Guide, §3.1, worked out there.
it('is signed as the migration guide does it', () => {
  const parts = ['179248902', '689302', 'https://lmsvendor.com', 'PM48OJSfGDTAzAo', 1551290856, '172we8671fd8z'];
  expect(signLegacy('my-lti11-secret', parts)).toBe('lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps=');
});

const sealingKeys = sealingKeysOf({ secret: 'a secret of more than thirty-two characters' });
const registration = aRegistration({
  issuer: 'https://lmsvendor.com',
  clientId: 'PM48OJSfGDTAzAo',
  legacyKey: {
    consumerKey: '179248902',
    sealedSecret: seal(sealingKeys, legacyLabel('registration-1'), 'my-lti11-secret'),
  },
});
const claim = {
  consumerKey: '179248902',
  signature: 'lWd54kFo5qU7xshAna6v8BwoBm6tmUjc6GTax6+12ps=',
  exp: 1551290856,
  nonce: '172we8671fd8z',
};

it.each([
  ['as it was signed', {}, '689302', true],
  ['with another nonce: it was taken from another launch', { nonce: 'another' }, '689302', false],
  ['with another time', { exp: 1551290857 }, '689302', false],
  ['from another deployment', {}, '689303', false],
  ['for another key', { consumerKey: '1' }, '689302', false],
  ['with a signature of another length', { signature: 'lWd5' }, '689302', false],
])('is believed only %s', (_, changes, deployment, believed) => {
  expect(isProven(sealingKeys, registration, deployment, { ...claim, ...changes })).toBe(believed);
});

it('is never believed where nobody entered the secret', () => {
  expect(isProven(sealingKeys, aRegistration(), '689302', claim)).toBe(false);
});

it.each([
  [{}, undefined],
  [{ user_id: 'u1' }, undefined],
  [{ oauth_consumer_key: 'k', oauth_consumer_key_sign: '' }, undefined],
  [{ oauth_consumer_key: 'k', oauth_consumer_key_sign: 's'.repeat(256) }, undefined],
  [
    { oauth_consumer_key: 'k', oauth_consumer_key_sign: 's', user_id: 7, context_id: 'c', resource_link_id: '' },
    { consumerKey: 'k', signature: 's', exp: 1, nonce: 'n', contextId: 'c' },
  ],
])('%j is read as %j', (given, read) => {
  expect(readLegacyClaim(given, { exp: 1, nonce: 'n' })).toEqual(read);
});

it('without a time or a nonce is nothing to verify', () => {
  expect(readLegacyClaim({ oauth_consumer_key: 'k', oauth_consumer_key_sign: 's' }, {})).toBeUndefined();
});
