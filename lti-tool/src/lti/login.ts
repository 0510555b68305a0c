/** Third-party-initiated login: what the platform sends first, and the authentication request we answer with. */
import type { LoginRecord, LtiStore, Registration } from '@keylift/core';
import { optionalText, requiredText, type Parameters } from './parameters.js';
import { LtiRefusal } from './refusal.js';
import { hashOf, threeSecrets } from './secrets.js';

export interface LoginDeps {
  readonly store: Pick<LtiStore, 'findRegistrations' | 'getDeployment' | 'createLogin'>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
  readonly ownsTarget: (target: string) => boolean;
  /** The one address a platform may answer to. */
  readonly redirectUri: string;
}

export interface StartedLogin {
  /** The platform's authentication endpoint with the request as query. */
  readonly url: string;
  readonly state: string;
  /** The secret that must come back from the same browser. */
  readonly binding: string;
  readonly registration: Registration;
  readonly storageTarget?: string;
}

/** How long a person may need for signing in to the platform. */
export const LOGIN_MINUTES = 10;

export async function startLogin(deps: LoginDeps, parameters: Parameters): Promise<StartedLogin> {
  const issuer = requiredText(parameters, 'iss', { refuseAs: 'MISSING_ISS', max: 2048 });
  const loginHint = requiredText(parameters, 'login_hint', { refuseAs: 'MISSING_LOGIN_HINT', max: 2048 });
  const target = requiredText(parameters, 'target_link_uri', { refuseAs: 'MISSING_TARGET_LINK_URI', max: 2048 });
  const clientId = optionalText(parameters, 'client_id', { refuseAs: 'BAD_CLIENT_ID', max: 255 });
  const messageHint = optionalText(parameters, 'lti_message_hint', { refuseAs: 'BAD_MESSAGE_HINT', max: 8192 });
  const storageTarget = optionalText(parameters, 'lti_storage_target', { refuseAs: 'BAD_STORAGE_TARGET', max: 255 });
  const deploymentRules = { refuseAs: 'BAD_DEPLOYMENT_ID', max: 255 } as const;
  const deploymentId =
    optionalText(parameters, 'lti_deployment_id', deploymentRules) ??
    optionalText(parameters, 'deployment_id', deploymentRules); // Canvas

  const registration = onlyRegistration(await deps.store.findRegistrations(issuer, clientId));
  const registrationId = registration.id;
  if (deploymentId !== undefined) {
    const known = await deps.store.getDeployment({ registrationId, deploymentId });
    const isNew = !known && registration.deploymentPolicy !== 'known-only';
    if (!isNew && (!known || known.state === 'off')) throw new LtiRefusal('UNKNOWN_DEPLOYMENT', { registrationId });
  }
  if (!deps.ownsTarget(target)) throw new LtiRefusal('BAD_TARGET_LINK_URI', { registrationId });

  const [state, nonce, binding] = threeSecrets();
  const record: LoginRecord = {
    stateHash: hashOf(state),
    bindingHash: hashOf(binding),
    nonce,
    registrationId,
    targetLinkUri: target,
    loginHint,
    ...(messageHint !== undefined && { messageHint }),
    ...(deploymentId !== undefined && { deploymentId }),
    ...(storageTarget !== undefined && { storageTarget }),
    expiresAt: new Date(deps.now() + LOGIN_MINUTES * 60_000).toISOString(),
  };
  await deps.store.createLogin(record);
  const url = authenticationRequest(deps, registration, record, state);
  return { url, state, binding, registration, ...(storageTarget !== undefined && { storageTarget }) };
}

/** The way to the platform's authentication endpoint, with everything as query. */
export function authenticationRequest(
  { redirectUri }: Pick<LoginDeps, 'redirectUri'>,
  registration: Registration,
  { loginHint, messageHint, nonce }: LoginRecord,
  state: string,
): string {
  const url = new URL(registration.authEndpoint);
  const request = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: registration.clientId,
    redirect_uri: redirectUri,
    login_hint: loginHint,
    state,
    nonce,
    ...(messageHint !== undefined && { lti_message_hint: messageHint }),
  };
  const query = new URLSearchParams(url.search); // on its own: as part of the address, each change writes all of it anew
  for (const [name, value] of Object.entries(request)) query.set(name, value);
  url.search = query.toString();
  return url.href;
}

/** Without client_id an issuer must have one registration only; several Canvas sites share one issuer. */
function onlyRegistration(found: readonly Registration[]): Registration {
  const active = found.filter((registration) => registration.active);
  const [first, second] = active;
  if (second !== undefined) throw new LtiRefusal('CLIENT_ID_NEEDED');
  if (first !== undefined) return first;
  // Named, so that the page that explains it may be shown in the frame of that platform.
  const [waiting] = found;
  if (waiting) throw new LtiRefusal('REGISTRATION_INACTIVE', { registrationId: waiting.id });
  throw new LtiRefusal('UNREGISTERED');
}
