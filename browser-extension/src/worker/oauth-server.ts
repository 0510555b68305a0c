/** The server as an authorisation server: where its endpoints are, and whether it is there. */
import { KeyliftError } from '@keylift/core';
import type * as oauth from 'oauth4webapi';
import { allowInsecureRequests } from 'oauth4webapi';

export const client: oauth.Client = { client_id: 'keylift-browser-extension' };
export const request = { [allowInsecureRequests]: __E2E__ }; // http on loopback in tests only

interface Server extends oauth.AuthorizationServer {
  readonly authorization_endpoint: string;
}

/** Endpoints are fixed: an answer of the network never says where a secret goes. */
export const serverAt = (origin: string): Server => ({
  issuer: origin,
  authorization_endpoint: `${origin}/oauth/authorize`,
  token_endpoint: `${origin}/oauth/token`,
  revocation_endpoint: `${origin}/oauth/revoke`,
  device_authorization_endpoint: `${origin}/oauth/device_authorization`,
  authorization_response_iss_parameter_supported: true,
});

/** Before a window opens. Throws `unavailable` when nothing answers, `not-found` when it is not Keylift (RFC 8414 §3.3). */
export async function checkServer(origin: string): Promise<void> {
  const response = await fetch(`${origin}/.well-known/oauth-authorization-server`, {
    credentials: 'omit',
    redirect: 'error',
  }).catch((cause: unknown) => {
    throw new KeyliftError('unavailable', `[extension] ${origin} could not be reached.`, { cause });
  });
  if (response.status >= 500) throw new KeyliftError('unavailable', `[extension] ${origin} is out of order.`);
  const metadata = (await response.json().catch(() => undefined)) as { readonly issuer?: unknown } | undefined;
  if (metadata?.issuer !== origin) throw new KeyliftError('not-found', `[extension] There is no Keylift at ${origin}.`);
}
