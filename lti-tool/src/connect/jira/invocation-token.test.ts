import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jiraAppId, startAtlassian, type Atlassian, type InvocationChange } from '../../../test/support/atlassian.js';
import { createKeySets } from '../../lti/key-sets.js';
import { createPlatformFetch } from '../../lti/platform-fetch.js';
import { atlassianKeys } from './jira-config.js';
import { verifyInvocation, type Invocation, type InvocationProblem } from './invocation-token.js';

let atlassian: Atlassian;
beforeAll(async () => {
  atlassian = await startAtlassian();
});
afterAll(() => atlassian.close());

const now = (): number => Date.now();
const fetch = createPlatformFetch({ allowLoopback: true, userAgent: 'Keylift test' });
const keySets = createKeySets({ fetch, now });
const verify = (authorization: string | undefined): Promise<Invocation> =>
  verifyInvocation({ appId: jiraAppId, keysUrl: atlassian.keysUrl, keySets, now }, authorization);
const signed = (change: InvocationChange = {}): Promise<string> => atlassian.authorization({ account: 'maya' }, change);
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

it('names the installation, the site and who is looking', async () => {
  expect(await verify(await signed())).toEqual({
    installationId: 'installation-1',
    cloudId: 'cloud-1',
    accountId: 'maya',
    fromBrowser: false,
  });
});

it('names nobody when a function works on its own, and says when a browser called', async () => {
  expect(await verify(await atlassian.authorization({}))).not.toHaveProperty('accountId');
  const fromPage = await signed({
    claims: { context: { cloudId: 'cloud-1', siteUrl: 'https://meridian.atlassian.net' } },
  });
  expect(await verify(fromPage)).toMatchObject({ fromBrowser: true, cloudId: 'cloud-1' });
});

it('finds the site in the address of its API, where the installation names it by nothing else', async () => {
  const context = { name: 'jira', apiBaseUrl: 'https://api.atlassian.com/ex/jira/cloud-1' };
  const installation = { id: 'installation-1', contexts: [context] };
  expect(await verify(await signed({ app: { installation } }))).toMatchObject({ cloudId: 'cloud-1' });
});

it('needs no "not before", and asks Atlassian for its keys once', async () => {
  await verify(await signed({ claims: { nbf: undefined } }));
  await verify(await signed());
  expect(atlassian.keyRequests()).toBe(1);
});

describe('a token is refused', () => {
  it.each<[string, InvocationProblem, () => Promise<string | undefined>]>([
    ['that is not there', 'no-token', async () => undefined],
    ['that is no token', 'malformed', async () => 'Bearer abc.def'],
    ['of another issuer', 'issuer', () => signed({ claims: { iss: 'forge/context-token' } })],
    ['for another app', 'audience', () => signed({ claims: { aud: `${jiraAppId.slice(0, -1)}2` } })],
    [
      'for our app and another',
      'other-app',
      () => signed({ claims: { aud: [jiraAppId, 'ari:cloud:ecosystem::app/other'] } }),
    ],
    ['whose app is not its audience', 'other-app', () => signed({ app: { id: 'ari:cloud:ecosystem::app/other' } })],
    ['that expired', 'expired', () => signed({ claims: { exp: inSeconds(-60) } })],
    ['that never expires', 'missing-claim', () => signed({ claims: { exp: undefined } })],
    ['that is not valid yet', 'not-yet-valid', () => signed({ claims: { nbf: inSeconds(120) } })],
    ['from the future', 'not-yet-valid', () => signed({ claims: { iat: inSeconds(120) } })],
    ['of another key', 'signature', async () => signed({ key: (await generateKeyPair('RS256')).privateKey })],
    ['of a key nobody published', 'unknown-key', () => signed({ header: { kid: 'forge-2' } })],
    ['that names no key', 'unknown-key', () => signed({ header: { kid: undefined as never } })],
    [
      'signed with a password',
      'algorithm',
      () => signed({ header: { alg: 'HS256' }, key: new TextEncoder().encode('a'.repeat(32)) }),
    ],
    [
      'with another algorithm of the same kind',
      'algorithm',
      async () => signed({ header: { alg: 'PS256' }, key: (await generateKeyPair('PS256')).privateKey }),
    ],
    ['that is not signed', 'algorithm', async () => unsigned(await signed())],
    ['whose claims were changed', 'signature', async () => altered(await signed())],
    ['of Isolated Cloud', 'isolated-cloud', () => signed({ claims: { icLabel: 'somewhere' } })],
    ['without an app', 'missing-claim', () => signed({ claims: { app: undefined } })],
    [
      'without an installation',
      'no-installation',
      () =>
        signed({ app: { installationId: undefined, installation: { contexts: [{ name: 'jira', cloudId: 'c' }] } } }),
    ],
    ['whose installations differ', 'no-installation', () => signed({ app: { installationId: 'installation-2' } })],
    [
      'of a site without Jira',
      'no-site',
      () => signed({ app: { installation: { id: 'installation-1', contexts: [] } } }),
    ],
    ['whose sites differ', 'no-site', () => signed({ claims: { context: { cloudId: 'cloud-2' } } })],
    [
      'whose address is of another site',
      'no-site',
      () =>
        signed({
          app: {
            installation: {
              id: 'installation-1',
              contexts: [{ name: 'jira', cloudId: 'cloud-1', apiBaseUrl: 'https://api.atlassian.com/ex/jira/cloud-2' }],
            },
          },
        }),
    ],
  ])('%s', async (_name, problem, make) => {
    await expect(verify(await make())).rejects.toMatchObject({ code: 'unauthorized', problem });
  });

  it('never with its reason, which only the log gets', async () => {
    await expect(verify('Bearer x.y.z')).rejects.toThrow(/^This is not a call of the connected Jira app\.$/);
  });
});

it('waits when Atlassian’s keys cannot be had, instead of refusing what may be fine', async () => {
  const keysUrl = atlassian.keysUrl.replace(/:\d+/, ':1');
  const authorization = await signed();
  await expect(verifyInvocation({ appId: jiraAppId, keysUrl, keySets, now }, authorization)).rejects.toMatchObject({
    code: 'unavailable',
  });
});

it('takes keys only from a public address over https, and Atlassian’s by default', async () => {
  expect(atlassianKeys).toBe('https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json');
  const guarded = createKeySets({ fetch: createPlatformFetch({ allowLoopback: false, userAgent: 'x' }), now });
  const authorization = await signed();
  await expect(
    verifyInvocation({ appId: jiraAppId, keysUrl: atlassian.keysUrl, keySets: guarded, now }, authorization),
  ).rejects.toMatchObject({ code: 'unavailable' });
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function unsigned(authorization: string): string {
  const [, claims] = authorization.split('.');
  return `Bearer ${part({ alg: 'none', kid: 'forge-1' })}.${claims}.`;
}

function altered(authorization: string): string {
  const [header, claims = '', signature] = authorization.split('.');
  const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
  return `${header}.${part({ ...read, principal: 'dev' })}.${signature}`;
}
