/** Atlassian, as far as a remote sees it: a key set, and tokens that are signed with it or with another key. */
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTHeaderParameters } from 'jose';
import { listen } from './listen.js';

export const jiraAppId = 'ari:cloud:ecosystem::app/5f0c7a4e-7d35-4c52-9a40-0d6b3d8a2f11';

export interface InvocationChange {
  /** Replace what a good token says; `undefined` leaves it out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly app?: Readonly<Record<string, unknown>>;
  readonly header?: Partial<JWTHeaderParameters>;
  readonly key?: CryptoKey | Uint8Array;
}

export interface Atlassian {
  readonly keysUrl: string;
  readonly keyRequests: () => number;
  /** "Bearer …" of a function of the app on a site; `account` is who is looking. */
  readonly authorization: (
    site: { readonly installation?: string; readonly cloudId?: string; readonly account?: string },
    change?: InvocationChange,
  ) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Making RSA keys is slow, so one test file shares its key. */
let keys: Promise<{ readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }> | undefined;

export async function startAtlassian(): Promise<Atlassian> {
  const { privateKey, publicKey } = await (keys ??= generateKeyPair('RS256', { extractable: true }));
  const jwk = { ...(await exportJWK(publicKey)), kid: 'forge-1', alg: 'RS256', use: 'sig' };
  let requests = 0;
  const { origin, close } = await listen(() => (_request, response) => {
    requests += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  return {
    keysUrl: `${origin}/.well-known/jwks.json`,
    keyRequests: () => requests,
    close,
    authorization: async ({ installation = 'installation-1', cloudId = 'cloud-1', account }, change = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: 'forge/invocation-token',
        aud: jiraAppId,
        iat: now,
        nbf: now,
        exp: now + 300,
        app: {
          id: jiraAppId,
          installationId: installation,
          apiBaseUrl: `https://api.atlassian.com/ex/jira/${cloudId}`,
          environment: { type: 'PRODUCTION', id: 'environment-1' },
          module: { type: 'core:function', key: 'panel' },
          installation: { id: installation, contexts: [{ name: 'jira', cloudId }] },
          ...change.app,
        },
        ...(account !== undefined && { principal: account }),
        ...change.claims,
      };
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'forge-1', ...change.header })
        .sign(change.key ?? privateKey);
      return `Bearer ${token}`;
    },
  };
}
