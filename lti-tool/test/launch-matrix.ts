/**
 * The launch matrix: one list of good and bad launches, each with the exact code it must be refused with, because a case
 * that is refused for another reason tests nothing. Every case starts from a correct login and a correct token and changes
 * one thing. Written without a test framework, so that other tools can be measured with the same list.
 */
import { exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import type { Browser } from './support/browser.js';
import { claim, type Claims, type Platform } from './support/platform.js';

export interface Outcome {
  /** How many of the launches sent were accepted. */
  readonly accepted: number;
  readonly code?: string | undefined;
}

export interface MatrixCase {
  readonly id: string;
  readonly name: string;
  /** Number of accepted launches, or the code of the refusal. */
  readonly expected: number | string;
  readonly run: (browser: Browser, platform: Platform) => Promise<Outcome>;
}

const TEN_YEARS = 315_360_000;

const outcomeOf = ({ accepted, code }: { readonly accepted: boolean; readonly code?: string }): Outcome => ({
  accepted: accepted ? 1 : 0,
  code,
});

/** A launch that is correct but for `change`. */
export const changed =
  (change: (claims: Claims) => void): MatrixCase['run'] =>
  async (browser) =>
    outcomeOf(await browser.run(change));

export const without = (name: string) => changed((claims) => delete claims[name]);
export const having = (name: string, value: unknown) => changed((claims) => (claims[name] = value));

/** A correct launch, signed in a wrong way. */
export const signed =
  (sign: (platform: Platform, claims: Claims) => Promise<string> | string): MatrixCase['run'] =>
  async (browser, platform) => {
    const login = await browser.login();
    return outcomeOf(await browser.launch(login, await sign(platform, browser.claims(login))));
  };

/** A login alone: accepted when it sends the browser on to the platform. */
const login =
  (changes: Readonly<Record<string, string | undefined>>): MatrixCase['run'] =>
  async (browser) => {
    const { request, body } = await browser.login(changes);
    return { accepted: request ? 1 : 0, code: /data-code="(\w+)"/.exec(body)?.[1] };
  };

/** Something else than one plain launch: gets a login and its correct token. */
const played =
  (
    play: (with_: {
      readonly browser: Browser;
      readonly platform: Platform;
      readonly token: string;
      readonly login: Awaited<ReturnType<Browser['login']>>;
    }) => Promise<Outcome>,
    changes: Readonly<Record<string, string>> = {},
  ): MatrixCase['run'] =>
  async (browser, platform) => {
    const started = await browser.login(changes);
    return play({ browser, platform, login: started, token: await platform.sign(browser.claims(started)) });
  };

async function asRs512({ privateKey, kid }: Platform, claims: Claims): Promise<string> {
  const key = await importJWK({ ...(await exportJWK(privateKey)), alg: 'RS512' }, 'RS512');
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS512', kid }).sign(key);
}

const asHs256 = ({ publicKeyPem, kid }: Platform, claims: Claims) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid }).sign(new TextEncoder().encode(publicKeyPem));

const accepted = 1;

export const matrix: readonly MatrixCase[] = (
  [
    ['M01', 'valid-learner', accepted, changed(() => undefined)],
    ['M02', 'valid-empty-roles', accepted, having(claim('roles'), [])],
    ['M03', 'valid-no-pii', accepted, without('name')],
    ['M04', 'valid-no-context', accepted, without(claim('context'))],
    ['M05', 'valid-odd-roles', accepted, having(claim('roles'), ['Learner', 'x:y'])],
    ['M06', 'valid-aud-array', accepted, having('aud', ['client-1'])],

    [
      'M07',
      'kid-missing',
      'KID_MISSING',
      signed((platform, claims) => platform.sign(claims, { kid: undefined as never })),
    ],
    [
      'M08',
      'kid-unknown',
      'ERR_JWKS_NO_MATCHING_KEY',
      signed((platform, claims) => platform.sign(claims, { kid: 'nope' })),
    ],
    [
      'M09',
      'key-foreign',
      'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      signed(async (platform, claims) => platform.sign(claims, {}, (await generateKeyPair('RS256')).privateKey)),
    ],
    ['M10', 'alg-none', 'ERR_JOSE_ALG_NOT_ALLOWED', signed((_, claims) => new UnsecuredJWT(claims).encode())],
    ['M11', 'alg-hs256-public-pem', 'ERR_JOSE_ALG_NOT_ALLOWED', signed(asHs256)],
    ['M12', 'alg-rs512', 'ERR_JOSE_ALG_NOT_ALLOWED', signed(asRs512)],

    ['M13', 'version-wrong', 'VERSION', having(claim('version'), '11.3')],
    ['M14', 'version-missing', 'VERSION', without(claim('version'))],
    [
      'M15',
      'payload-not-lti',
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
      signed((platform) => platform.sign({ name: 'badltilaunch' })),
    ],
    ['M16', 'message-type-missing', 'MESSAGE_TYPE', without(claim('message_type'))],
    ['M17', 'message-type-unknown', 'MESSAGE_TYPE', having(claim('message_type'), 'Foo')],
    ['M18', 'roles-missing', 'ROLES', without(claim('roles'))],
    ['M19', 'roles-not-array', 'ROLES', having(claim('roles'), 'Learner')],
    ['M20', 'deployment-missing', 'DEPLOYMENT', without(claim('deployment_id'))],
    ['M21', 'deployment-unknown', 'DEPLOYMENT', having(claim('deployment_id'), 'deployment-666')],
    ['M22', 'resource-link-id-missing', 'RESOURCE_LINK', having(claim('resource_link'), {})],
    ['M23', 'sub-missing', 'ERR_JWT_CLAIM_VALIDATION_FAILED', without('sub')],
    ['M24', 'target-missing', 'TARGET_LINK_URI', without(claim('target_link_uri'))],
    ['M25', 'target-foreign', 'TARGET_NOT_OURS', having(claim('target_link_uri'), 'https://evil.example/x')],

    [
      'M26',
      'expired',
      'ERR_JWT_EXPIRED',
      changed((claims) => {
        claims.iat = Number(claims.iat) - 3600;
        claims.exp = claims.iat + 60;
      }),
    ],
    ['M27', 'exp-missing', 'ERR_JWT_CLAIM_VALIDATION_FAILED', without('exp')],
    ['M28', 'iat-missing', 'ERR_JWT_CLAIM_VALIDATION_FAILED', without('iat')],
    [
      'M29',
      'iat-future',
      'IAT_FUTURE',
      changed((claims) => {
        claims.iat = Number(claims.iat) + 3600;
        claims.exp = Number(claims.exp) + 7200;
      }),
    ],
    ['M30', 'iat-old', 'IAT_OLD', changed((claims) => (claims.iat = Number(claims.iat) - TEN_YEARS))],
    ['M31', 'exp-far', 'EXP_RANGE', changed((claims) => (claims.exp = Number(claims.exp) + TEN_YEARS))],
    ['M32', 'nonce-missing', 'ERR_JWT_CLAIM_VALIDATION_FAILED', without('nonce')],
    ['M33', 'nonce-not-ours', 'NONCE_MISMATCH', having('nonce', 'fresh but not asked for')],
    ['M34', 'aud-wrong', 'ERR_JWT_CLAIM_VALIDATION_FAILED', having('aud', 'client-2')],
    ['M35', 'aud-two-no-azp', 'AZP_MISSING', having('aud', ['client-1', 'other'])],
    ['M36', 'azp-foreign', 'AZP', having('azp', 'other')],
    [
      'M37',
      'aud-two-azp-foreign',
      'AZP',
      changed((claims) => {
        claims.aud = ['client-1', 'other'];
        claims['azp'] = 'other';
      }),
    ],
    ['M38', 'iss-wrong', 'ERR_JWT_CLAIM_VALIDATION_FAILED', having('iss', 'http://evil.example')],

    [
      'M39',
      'binding-missing',
      'STATE_NOT_BOUND',
      played(async ({ browser, login: { state }, token }) =>
        outcomeOf(await browser.launch({ state, cookie: '' }, token)),
      ),
    ],
    [
      'M40',
      'state-forged',
      'STATE_UNKNOWN',
      played(async ({ browser, login: { cookie }, token }) =>
        outcomeOf(await browser.launch({ state: 'f'.repeat(50), cookie }, token)),
      ),
    ],
    [
      'M41',
      'login-csrf',
      'STATE_NOT_BOUND',
      played(async ({ browser, login: { state }, token }) => {
        const { cookie } = await browser.login();
        return outcomeOf(await browser.launch({ state, cookie }, token));
      }),
    ],
    [
      'M42',
      'replay',
      'STATE_UNKNOWN',
      played(async ({ browser, login: started, token }) => {
        await firstOf(browser, started, token);
        return outcomeOf(await browser.launch(started, token));
      }),
    ],
    [
      'M43',
      'state-reused',
      'STATE_UNKNOWN',
      played(async ({ browser, platform, login: started, token }) => {
        await firstOf(browser, started, token);
        const fresh = await platform.sign({ ...browser.claims(started), nonce: 'another nonce' });
        return outcomeOf(await browser.launch(started, fresh));
      }),
    ],
    [
      'M44',
      'replay-parallel',
      accepted,
      played(async ({ browser, login: started, token }) => {
        const all = await Promise.all(Array.from({ length: 8 }, () => browser.launch(started, token)));
        return { accepted: all.filter((launched) => launched.accepted).length };
      }),
    ],

    ['M45', 'login-target-foreign', 'BAD_TARGET_LINK_URI', login({ target_link_uri: 'https://evil.example/cb' })],
    ['M46', 'login-deployment-unknown', 'UNKNOWN_DEPLOYMENT', login({ lti_deployment_id: 'x' })],
    ['M47', 'login-iss-unregistered', 'UNREGISTERED', login({ iss: 'http://no.example' })],
    ['M48', 'login-no-client-id', accepted, login({ client_id: undefined, lti_deployment_id: undefined })],

    [
      'M49',
      'cookieless',
      accepted,
      played(
        async ({ browser, login: { state, binding = '' }, token }) =>
          outcomeOf(await browser.launch({ state, cookie: '' }, token, fromOurPage(browser, binding))),
        { lti_storage_target: '_parent' },
      ),
    ],
    [
      'M50',
      'cookieless-forged',
      'STATE_NOT_BOUND',
      played(
        async ({ browser, login: { state }, token }) =>
          outcomeOf(await browser.launch({ state, cookie: '' }, token, fromOurPage(browser, 'x'.repeat(43)))),
        { lti_storage_target: '_parent' },
      ),
    ],
  ] as const
).map(([id, name, expected, run]) => ({ id, name, expected, run }));

async function firstOf(browser: Browser, started: Awaited<ReturnType<Browser['login']>>, token: string): Promise<void> {
  const first = await browser.launch(started, token);
  if (!first.accepted) throw new Error(`the first launch was refused: ${first.code ?? first.status}`);
}

/** What the Platform Storage page posts, with the header a browser adds to a form of the same origin. */
const fromOurPage = (browser: Browser, binding: string) => ({
  fields: { stored_binding: binding },
  headers: { origin: browser.origin },
});
