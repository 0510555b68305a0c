import {
  createLocalJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
  UnsecuredJWT,
  type JWK,
} from 'jose';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPublicKeys } from './public-keys.js';
import { LtiRefusal } from './refusal.js';
import { openSignedToken } from './signed-token.js';

const [ours, another, short] = await Promise.all([makeKey('ours'), makeKey('another'), makeKey('short')]);
const claims = { iss: 'https://moodle.example', name: 'Zoë 学习', exp: 4_000_000_000 };

async function makeKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 });
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } satisfies JWK };
}

/** "accepted", or the code of the refusal. */
async function judged(token: string, keys: readonly JWK[] = [ours.jwk]): Promise<string> {
  try {
    const find = readPublicKeys(JSON.stringify({ keys }));
    expect(await openSignedToken(token, async ({ kid }) => find(String(kid)))).toEqual(claims);
    return 'accepted';
  } catch (error) {
    if (error instanceof LtiRefusal) return error.reason;
    throw error;
  }
}

async function judgedByJose(token: string, keys: readonly JWK[] = [ours.jwk]): Promise<string> {
  try {
    await jwtVerify(token, createLocalJWKSet({ keys: [...keys] }), { algorithms: ['RS256'] });
    return 'accepted';
  } catch (error) {
    return error instanceof errors.JOSEError ? error.code : 'ERR_JWKS_INVALID';
  }
}

describe('a token is opened as jose opens it', () => {
  const parts: Record<'header' | 'payload' | 'signature', string> = { header: '', payload: '', signature: '' };
  const sign = (header: object = {}, payload: object = claims, { privateKey } = ours) =>
    new SignJWT({ ...payload }).setProtectedHeader({ alg: 'RS256', kid: 'ours', ...header }).sign(privateKey);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  beforeAll(async () => {
    [parts.header = '', parts.payload = '', parts.signature = ''] = (await sign()).split('.');
  });

  const rows: readonly (readonly [what: string, code: string, token: () => Promise<string> | string])[] = [
    ['one that is right', 'accepted', () => sign()],
    ['an unknown header', 'accepted', () => sign({ typ: 'JWT', jku: 'https://evil.example/keys', 'x-more': 1 })],
    ['no signature at all', 'ERR_JOSE_ALG_NOT_ALLOWED', () => new UnsecuredJWT(claims).encode()],
    ['an empty signature', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED', () => `${parts.header}.${parts.payload}.`],
    ['two parts', 'ERR_JWS_INVALID', () => `${parts.header}.${parts.payload}`],
    ['four parts', 'ERR_JWS_INVALID', () => `${parts.header}.${parts.payload}.${parts.signature}.`],
    ['nothing', 'ERR_JWS_INVALID', () => ''],
    ['a header that is a list', 'ERR_JWS_INVALID', () => `${part([])}.${parts.payload}.${parts.signature}`],
    ['a header that is no JSON', 'ERR_JWS_INVALID', () => `e30K.${parts.payload}.${parts.signature}`],
    ['no algorithm', 'ERR_JWS_INVALID', () => `${part({ kid: 'ours' })}.${parts.payload}.${parts.signature}`],
    [
      'an algorithm with a secret',
      'ERR_JOSE_ALG_NOT_ALLOWED',
      () => `${part({ alg: 'HS256', kid: 'ours' })}.${parts.payload}.${parts.signature}`,
    ],
    [
      'an extension that must be understood',
      'ERR_JOSE_NOT_SUPPORTED',
      () => `${part({ alg: 'RS256', kid: 'ours', crit: ['exp'], exp: 1 })}.${parts.payload}.${parts.signature}`,
    ],
    ['another key behind a known id', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED', () => sign({}, claims, another)],
    ['the id of a key that is not there', 'ERR_JWKS_NO_MATCHING_KEY', () => sign({ kid: 'another' })],
    [
      'claims that were changed',
      'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      () => `${parts.header}.${part({ ...claims, iss: 'https://evil.example' })}.${parts.signature}`,
    ],
  ];
  it.each(rows)('%s: %s', async (_, code, token) => {
    const given = await token();
    expect(await judged(given)).toBe(code);
    expect(await judgedByJose(given)).toBe(code);
  });

  it('is never opened where jose would not open it, whatever is changed in it', { timeout: 60_000 }, async () => {
    const change = fc.record({
      place: fc.constantFrom('header', 'payload', 'signature'),
      at: fc.nat(2000),
      by: fc.oneof(fc.constantFrom('', '.', '=', 'A', '_', ' ', '+', '\n', 'é'), fc.base64String({ maxLength: 6 })),
      cut: fc.nat(3),
    } as const);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 2 }), async (changes) => {
        const changed = { ...parts };
        for (const { place, at, by, cut } of changes) {
          const text = changed[place];
          const from = at % (text.length + 1);
          changed[place] = text.slice(0, from) + by + text.slice(from + cut);
        }
        const token = `${changed.header}.${changed.payload}.${changed.signature}`;
        const [verdict, theirs] = [await judged(token), await judgedByJose(token)];
        if (theirs !== 'accepted') expect(verdict).not.toBe('accepted');
        if (token === `${parts.header}.${parts.payload}.${parts.signature}`) expect(verdict).toBe('accepted');
      }),
      { seed: 6, numRuns: 400 },
    );
  });
});

describe('a key set is read as jose reads it', () => {
  const token = () =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'ours' }).sign(ours.privateKey);
  const jwk = ours.jwk;
  const { alg: _alg, use: _use, ...plain } = jwk;

  it.each<readonly [what: string, code: string, keys: readonly JWK[]]>([
    ['a key that says little of itself', 'accepted', [plain]],
    ['others beside it', 'accepted', [another.jwk, jwk, { kty: 'EC', kid: 'ours' }]],
    ['a key for encryption', 'ERR_JWKS_NO_MATCHING_KEY', [{ ...jwk, use: 'enc' }]],
    ['a key for another algorithm', 'ERR_JWKS_NO_MATCHING_KEY', [{ ...jwk, alg: 'RS512' }]],
    ['a key that must not verify', 'ERR_JWKS_NO_MATCHING_KEY', [{ ...jwk, key_ops: ['sign'] }]],
    ['two of one id', 'ERR_JWKS_MULTIPLE_MATCHING_KEYS', [jwk, { ...another.jwk, kid: 'ours' }]],
    ['a number that is none', 'ERR_JWKS_INVALID', [{ ...jwk, n: '' }]],
    ['a key that is too short', 'ERR_JWKS_INVALID', [{ ...jwk, n: short.jwk.n?.slice(0, 170) ?? '' }]],
    ['no keys', 'ERR_JWKS_NO_MATCHING_KEY', []],
  ])('%s: %s', async (_, code, keys) => {
    expect(await judged(await token(), keys)).toBe(code);
    expect(await judgedByJose(await token(), keys)).toBe(code);
  });

  it('takes no private key: whoever publishes one has given it away', async () => {
    const published = { ...(await exportJWK(ours.privateKey)), kid: 'ours' };
    expect(await judged(await token(), [published])).toBe('ERR_JWKS_INVALID');
  });

  it.each(['', 'null', '[]', '{}', '{"keys":{}}', '{"keys":[1]}', '{"keys":[null]}', '{"keys":[[]]}'])(
    '%j is none',
    (text) => {
      expect(() => readPublicKeys(text)).toThrow(expect.objectContaining({ reason: 'ERR_JWKS_INVALID' }));
    },
  );
});
