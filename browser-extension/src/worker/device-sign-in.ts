/**
 * Sign-in where the browser has no window for it (Firefox for Android): a code is shown here and typed in Keylift, which
 * says what it is for before anybody agrees. https://www.rfc-editor.org/rfc/rfc8628
 */
import * as oauth from 'oauth4webapi';
import { browser } from '../browser.js';
import { connected, type SignInTarget } from './auth.js';
import { checkServer, client, request, serverAt } from './oauth-server.js';

export interface ShownCode {
  readonly origin: string;
  readonly userCode: string;
  readonly deviceCode: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly intervalSeconds: number;
}

export const hasSignInWindow = (): boolean => (browser.identity as unknown) !== undefined;

/** One that is still shown, after the panel was closed and opened again. */
export async function shownCode(origin: string): Promise<ShownCode | undefined> {
  const { shown } = (await browser.storage.session.get('shown')) as { shown?: ShownCode };
  return shown?.origin === origin && shown.expiresAt > Date.now() ? shown : undefined;
}

export async function askForCode({ origin, tenant }: SignInTarget): Promise<ShownCode> {
  await checkServer(origin);
  const server = serverAt(origin);
  const parameters = new URLSearchParams(tenant === undefined ? {} : { tenant });
  const response = await oauth.deviceAuthorizationRequest(server, client, oauth.None(), parameters, request);
  const answer = await oauth.processDeviceAuthorizationResponse(server, client, response);
  const shown: ShownCode = {
    origin,
    userCode: answer.user_code,
    deviceCode: answer.device_code,
    expiresAt: Date.now() + answer.expires_in * 1000,
    intervalSeconds: answer.interval ?? 5,
  };
  await browser.storage.session.set({ shown });
  return shown;
}

export const forgetCode = (): Promise<void> => browser.storage.session.remove('shown');

export type CodeOutcome = 'connected' | 'denied' | 'expired' | 'stopped';

/** Asks until somebody answered. Losing the server for a while is no answer. */
export async function awaitAnswer(shown: ShownCode, signal: AbortSignal): Promise<CodeOutcome> {
  let seconds = shown.intervalSeconds;
  for (;;) {
    await pause(seconds, signal);
    if (signal.aborted) return 'stopped';
    const answer = await poll(shown);
    if (answer === 'slow_down') seconds += 5;
    else if (answer !== 'authorization_pending') {
      await forgetCode();
      return answer;
    }
  }
}

async function poll({
  origin,
  deviceCode,
  expiresAt,
}: ShownCode): Promise<CodeOutcome | 'authorization_pending' | 'slow_down'> {
  const server = serverAt(origin);
  try {
    const response = await oauth.deviceCodeGrantRequest(server, client, oauth.None(), deviceCode, request);
    await connected(origin, await oauth.processDeviceCodeResponse(server, client, response));
    return 'connected';
  } catch (error) {
    const code = error instanceof oauth.ResponseBodyError ? error.error : undefined;
    if (code === 'access_denied') return 'denied';
    if (code === 'expired_token' || code === 'invalid_grant' || Date.now() > expiresAt) return 'expired';
    return code === 'slow_down' ? code : 'authorization_pending';
  }
}

const pause = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
