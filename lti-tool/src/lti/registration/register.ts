/** Dynamic Registration 1.0, the tool's side: an invitation is spent, the platform asked, the registration kept. */
import { randomUUID } from 'node:crypto';
import { KeyliftError, type Invitation, type LtiStore, type Registration, type TenantId } from '@keylift/core';
import type { PlatformFetch } from '../platform-fetch.js';
import { hashOf, newSecret } from '../secrets.js';
import {
  fetchPlatformConfiguration,
  record,
  readRecord,
  wrong,
  type PlatformConfiguration,
} from './platform-configuration.js';
import { TOOL, toolConfiguration } from './tool-configuration.js';

const INVITATION_DAYS = 7;

/** Returns the address that goes into the platform's form. It works once. */
export async function invite(
  store: Pick<LtiStore, 'createInvitation'>,
  {
    publicUrl,
    tenantId,
    approved,
    registrationId,
    now,
  }: {
    readonly publicUrl: string;
    readonly tenantId: TenantId;
    readonly approved: boolean;
    /** What the platform is to bring up to date; without it a new registration is made. */
    readonly registrationId?: string;
    readonly now: number;
  },
): Promise<string> {
  const token = newSecret();
  const expiresAt = new Date(now + INVITATION_DAYS * 86_400_000).toISOString();
  await store.createInvitation({
    tokenHash: hashOf(token),
    tenantId,
    approved,
    ...(registrationId !== undefined && { registrationId }),
    expiresAt,
  });
  return `${publicUrl}/lti/register?invitation=${token}`;
}

export interface RegisterDeps {
  readonly store: Pick<
    LtiStore,
    | 'peekInvitation'
    | 'consumeInvitation'
    | 'findRegistrations'
    | 'getRegistration'
    | 'putRegistration'
    | 'addDeployment'
  >;
  readonly fetch: PlatformFetch;
  readonly publicUrl: string;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

export interface RegistrationRequest {
  readonly invitation: string;
  /** The address of the platform's configuration. */
  readonly configuration: string;
  /** Opaque; goes back to the platform and nowhere else. */
  readonly token: string | undefined;
}

/** Throws `not-found` when the invitation was never made, was used, or is too old. */
export async function checkInvitation(deps: RegisterDeps, token: string): Promise<void> {
  usable(deps, await deps.store.peekInvitation(hashOf(token)));
}

/**
 * Throws `conflict` when the platform is registered already and says something new of itself: nothing is overwritten, but by
 * an invitation that was made to bring this very registration up to date.
 */
export async function register(
  deps: RegisterDeps,
  request: RegistrationRequest,
): Promise<{ readonly registration: Registration; readonly updated: boolean }> {
  const { tenantId, approved, registrationId } = usable(
    deps,
    await deps.store.consumeInvitation(hashOf(request.invitation)),
  );
  const { configuration: url, token } = request;
  const before = registrationId === undefined ? undefined : await deps.store.getRegistration(registrationId);
  const platform = await fetchPlatformConfiguration(deps.fetch, { url, token });
  if (before && before.issuer !== platform.issuer)
    throw wrong('issuer', `this invitation is for ${before.issuer} only`);
  const answer = await deps.fetch(platform.registrationEndpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(toolConfiguration(deps.publicUrl, platform)),
    timeoutMs: 15_000,
    maxBytes: 256 * 1024,
  });
  if (answer.status !== 200 && answer.status !== 201)
    throw wrong('registration_endpoint', `the platform answered ${answer.status}${reasonsIn(answer.text, token)}`);
  const body = readRecord(answer.text);
  const { client_id: clientId } = body;
  if (typeof clientId !== 'string' || clientId === '' || clientId.length > 255)
    throw wrong('client_id', 'the answer of the platform has none');
  if (body[TOOL] === undefined) throw wrong(TOOL, 'the answer of the platform has none');
  if (before && before.clientId !== clientId)
    throw wrong('client_id', 'the platform made another tool instead of updating the one there was');
  const { deployment_id: given } = record(body[TOOL]);
  const deploymentId = typeof given === 'string' && given !== '' && given.length <= 255 ? given : undefined;

  const { issuer, authEndpoint, tokenEndpoint, jwksUri, tokenAudience, product, messages } = platform;
  const own = [issuer, authEndpoint, tokenEndpoint, jwksUri].map((address) => new URL(address).host);
  const more = platform.hosts.filter((host) => !own.includes(host));
  const hosts = [...new Set([...(before?.hosts ?? []), ...more])];
  // Moodle's "Update" of the tool there is: it now holds what we just sent, and nothing is to be changed here.
  const [known] = before ? [] : await deps.store.findRegistrations(issuer, clientId);
  if (known?.tenantId === tenantId && isSamePlace(known, platform)) return { registration: known, updated: true };
  const registration: Registration = {
    ...(before ?? {
      id: randomUUID(),
      tenantId,
      issuer,
      clientId,
      // Moodle names its one deployment; Canvas makes them later, and each shows itself in a signed launch.
      deploymentPolicy: deploymentId === undefined ? 'learn' : 'known-only',
      allowAnonymous: false,
      active: approved,
    }),
    authEndpoint,
    tokenEndpoint,
    jwksUri,
    ...(tokenAudience !== undefined && { tokenAudience }),
    ...(product !== undefined && { product }),
    ...(hosts.length > 0 && { hosts }),
    ...(messages.length > 0 && { offers: messages }),
  };
  await deps.store.putRegistration(registration);
  if (deploymentId !== undefined) await deps.store.addDeployment({ registrationId: registration.id, deploymentId });
  return { registration, updated: before !== undefined };
}

const isSamePlace = (
  known: Registration,
  { authEndpoint, tokenEndpoint, jwksUri, tokenAudience }: PlatformConfiguration,
) =>
  known.authEndpoint === authEndpoint &&
  known.tokenEndpoint === tokenEndpoint &&
  known.jwksUri === jwksUri &&
  known.tokenAudience === tokenAudience;

/** What the platform found wrong with our request: Canvas answers 422 `{errors}` (canvas-lms 2396), Moodle with bare words. */
function reasonsIn(text: string, token: string | undefined): string {
  const { errors, error, error_description: description, errorMessage } = readRecord(text);
  const said = [...(Array.isArray(errors) ? errors : [errors]), error, description, errorMessage].flatMap((one) =>
    typeof one === 'string' ? [one] : texts(Object.values(record(one))),
  );
  const reasons = (said.join('; ') || (/^[\w .:;,'-]{3,200}$/.exec(text.trim())?.[0] ?? '')).slice(0, 300);
  return reasons === '' || (token !== undefined && text.includes(token)) ? '' : `: ${reasons}`;
}

const texts = (values: readonly unknown[]): readonly string[] =>
  values.flat().filter((value) => typeof value === 'string');

function usable({ now }: RegisterDeps, invitation: Invitation | undefined): Invitation {
  if (invitation && Date.parse(invitation.expiresAt) > now()) return invitation;
  throw new KeyliftError('not-found', 'This invitation was used already or is too old.', { field: 'invitation' });
}
