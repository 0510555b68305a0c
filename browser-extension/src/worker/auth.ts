/** Sign-in with authorisation code and PKCE (RFC 7636) as a public client (RFC 8252). No token ever reaches a content script. */
import * as oauth from 'oauth4webapi';
import { browser } from '../browser.js';
import { read, write } from './storage.js';

interface Tokens {
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const client: oauth.Client = { client_id: 'keylift-browser-extension' };
const request = { [oauth.allowInsecureRequests]: __E2E__ }; // http on loopback in tests only
const marginMs = 30_000;

interface Server extends oauth.AuthorizationServer {
  readonly authorization_endpoint: string;
}

const serverAt = (origin: string): Server => ({
  issuer: origin,
  authorization_endpoint: `${origin}/oauth/authorize`,
  token_endpoint: `${origin}/oauth/token`,
  revocation_endpoint: `${origin}/oauth/revoke`,
  authorization_response_iss_parameter_supported: true,
});

/** Opens the server's page. Rejects when the person closes it or the server refuses. */
export async function signIn(origin: string): Promise<void> {
  const server = serverAt(origin);
  const redirectUri = browser.identity.getRedirectURL('oauth');
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(server.authorization_endpoint);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: client.client_id,
    redirect_uri: redirectUri,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ui_locales: browser.i18n.getUILanguage(),
  }).toString();
  const answer = await browser.identity.launchWebAuthFlow({ url: url.href, interactive: true });
  const parameters = oauth.validateAuthResponse(server, client, new URL(answer), state); // state and iss (RFC 9207)
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    redirectUri,
    verifier,
    request,
  );
  await keep(await oauth.processAuthorizationCodeResponse(server, client, response));
}

/** The access token lives in memory, the refresh token on disk. */
async function keep(answer: oauth.TokenEndpointResponse): Promise<string> {
  const tokens: Tokens = {
    accessToken: answer.access_token,
    expiresAt: Date.now() + (answer.expires_in ?? 60) * 1000,
  };
  if (answer.refresh_token !== undefined) await write('refreshToken', answer.refresh_token);
  await browser.storage.session.set({ tokens });
  return tokens.accessToken;
}

let running: Promise<string | undefined> | undefined;

/** Undefined means signed out. Panel and worker can both ask, so a lock makes it one refresh at a time. */
export function accessToken(origin: string): Promise<string | undefined> {
  running ??= navigator.locks
    .request('keylift-token', async () => {
      const { tokens } = (await browser.storage.session.get('tokens')) as { tokens?: Tokens };
      if (tokens && tokens.expiresAt - marginMs > Date.now()) return tokens.accessToken;
      const refreshToken = await read('refreshToken');
      return refreshToken === null ? undefined : refresh(origin, refreshToken);
    })
    .finally(() => (running = undefined));
  return running;
}

async function refresh(origin: string, refreshToken: string): Promise<string | undefined> {
  const server = serverAt(origin);
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, request);
  try {
    return await keep(await oauth.processRefreshTokenResponse(server, client, response));
  } catch (error) {
    if (!(error instanceof oauth.ResponseBodyError) || error.error !== 'invalid_grant') throw error; // later again
    await forget();
    return undefined;
  }
}

/** The server forgets this device too, if it can be reached. */
export async function signOut(origin: string): Promise<void> {
  const refreshToken = await read('refreshToken');
  await forget();
  if (refreshToken !== null)
    await oauth.revocationRequest(serverAt(origin), client, oauth.None(), refreshToken, request).catch(() => undefined);
}

async function forget(): Promise<void> {
  await browser.storage.session.remove('tokens');
  await write('refreshToken', null);
}

/** After the server refused it: the next caller asks for a new one. */
export const forgetAccessToken = (): Promise<void> => browser.storage.session.remove('tokens');
