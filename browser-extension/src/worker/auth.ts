/** Sign-in as a public client (RFC 8252): code and PKCE (RFC 7636), tokens that rotate. No token ever reaches a content script. */
import * as oauth from 'oauth4webapi';
import { browser } from '../browser.js';
import { forgetContent } from './content-store.js';
import { checkServer, client, request, serverAt } from './oauth-server.js';
import { read, write } from './storage.js';

interface Tokens {
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const marginMs = 30_000;

export interface SignInTarget {
  readonly origin: string;
  /** Whose people may connect; the server refuses others. */
  readonly tenant?: string;
}

/** Opens the server's page. Rejects when the person closes it or the server refuses. */
export async function signIn({ origin, tenant }: SignInTarget): Promise<void> {
  await checkServer(origin);
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
    ...(tenant !== undefined && { tenant }),
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
  await connected(origin, await oauth.processAuthorizationCodeResponse(server, client, response));
}

/** After any sign-in. What is left of somebody else goes before anything is sent as this person. */
export function connected(origin: string, answer: oauth.TokenEndpointResponse): Promise<void> {
  return locked(async () => {
    const before = (await read('signedIn')) ?? (await read('ended'));
    if (before && before.person !== personOf(answer)) await forgetEverything();
    await keep(origin, answer);
    await write('ended', null);
  });
}

const personOf = ({ person }: oauth.TokenEndpointResponse): string | undefined =>
  typeof person === 'string' ? person : undefined;

/** The access token lives in memory, the refresh token on disk. */
async function keep(origin: string, answer: oauth.TokenEndpointResponse): Promise<string> {
  const tokens: Tokens = {
    accessToken: answer.access_token,
    expiresAt: Date.now() + (answer.expires_in ?? 60) * 1000,
  };
  const person = personOf(answer);
  const { refresh_token: refreshToken } = answer;
  if (refreshToken !== undefined)
    await write('signedIn', { origin, refreshToken, ...(person !== undefined && { person }) });
  await browser.storage.session.set({ tokens });
  return tokens.accessToken;
}

/** Panel and worker can both ask, and somebody may sign out meanwhile: one after the other. */
const locked = <T>(job: () => Promise<T>): Promise<T> => navigator.locks.request('keylift-token', job) as Promise<T>;

/** Undefined means signed out. A sign-in at another server, before a policy named this one, counts for nothing here. */
export const accessToken = (origin: string): Promise<string | undefined> =>
  locked(async () => {
    const signedIn = await read('signedIn');
    if (signedIn?.origin !== origin) {
      if (signedIn) await Promise.all([forget(), forgetEverything()]);
      return undefined;
    }
    const { tokens } = (await browser.storage.session.get('tokens')) as { tokens?: Tokens };
    // A clock that was set back must not keep a token longer than the server does.
    const left = (tokens?.expiresAt ?? 0) - Date.now();
    if (tokens && left > marginMs && left < longestMs) return tokens.accessToken;
    return refresh(origin, signedIn.refreshToken);
  });

const longestMs = 3_600_000;

async function refresh(origin: string, refreshToken: string): Promise<string | undefined> {
  const server = serverAt(origin);
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, request);
  try {
    return await keep(origin, await oauth.processRefreshTokenResponse(server, client, response));
  } catch (error) {
    if (!(error instanceof oauth.ResponseBodyError) || error.error !== 'invalid_grant') throw error; // later again
    const person = (await read('signedIn'))?.person;
    await forget();
    await write('ended', { ...(person !== undefined && { person }) });
    return undefined;
  }
}

/** The server forgets this device too, if it can be reached. */
export const signOut = (): Promise<void> =>
  locked(async () => {
    const signedIn = await read('signedIn');
    await forget();
    await forgetEverything();
    if (!signedIn) return;
    const { origin, refreshToken } = signedIn;
    await oauth.revocationRequest(serverAt(origin), client, oauth.None(), refreshToken, request).catch(() => undefined);
  });

/** Without a person there is nothing to show; what waits to be sent may still be theirs when they come back. */
async function forget(): Promise<void> {
  await browser.storage.session.remove('tokens');
  await write('signedIn', null);
  await forgetContent();
}

async function forgetEverything(): Promise<void> {
  await forgetContent();
  await write('outbox', []);
  await write('ended', null);
}

/** After the server refused it: the next caller asks for a new one. */
export const forgetAccessToken = (): Promise<void> => browser.storage.session.remove('tokens');
