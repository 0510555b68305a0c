/** What an administrator sees of the learning platforms of a tenant. */
import type { Invitation, KnownDeployment, Locale, LtiSession, LtiStore, Registration, Stores } from '@keylift/core';
import type { PlatformRow, PlatformsView, SigningKeysView } from '@keylift/core/api';
import { isCopyOfCanvas } from '../lti/canvas.js';
import { waitsFor } from '../lti/key-rotation.js';
import { presetsIn } from './presets.js';
import { platformTexts } from './texts.js';

export interface PlatformsViewDeps {
  readonly stores: Pick<Stores, 'listTenants'> & { readonly lti: LtiStore };
  readonly publicUrl: string;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

export async function platformsView(
  deps: PlatformsViewDeps,
  here: Pick<LtiSession, 'tenantId' | 'registrationId' | 'deploymentId'>,
  locale: Locale,
): Promise<PlatformsView> {
  const { tenantId } = here;
  const { lti } = deps.stores;
  const { title, lead, words, guides } = platformTexts[locale];
  const registrations = await lti.listRegistrations(tenantId);
  const platforms = await Promise.all(
    registrations.map(async (one) => platformRow(one, await lti.deploymentsOf(one.id), here, locale)),
  );
  const invitations = (await lti.listInvitations(tenantId)).filter(
    ({ expiresAt }) => Date.parse(expiresAt) > deps.now(),
  );
  return {
    title,
    lead,
    words,
    platforms: platforms.toSorted((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1)),
    invitations: invitations
      .toSorted((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1))
      .map((one) => ({ id: one.tokenHash, text: invitationText(one, platforms, locale) })),
    guides,
    ours: ours(deps.publicUrl, locale),
    presets: presetsIn(locale),
    keys: await keysView(deps, locale),
  };
}

function platformRow(
  registration: Registration,
  deployments: readonly KnownDeployment[],
  here: Pick<LtiSession, 'registrationId' | 'deploymentId'>,
  locale: Locale,
): PlatformRow {
  const { states, facts, copyOfCanvas } = platformTexts[locale];
  const { id, issuer, clientId, authEndpoint, tokenEndpoint, jwksUri, tokenAudience, product } = registration;
  const launches = deployments.flatMap(({ lastLaunchAt }) => lastLaunchAt ?? []).toSorted();
  const lastLaunchAt = launches.at(-1);
  const isOwn = id === here.registrationId;
  const state = registration.active ? 'active' : lastLaunchAt === undefined ? 'pending' : 'off';
  return {
    id,
    name: nameOf(registration),
    clientId,
    ...(product !== undefined && { product: productName(product) }),
    state,
    stateText: states[state],
    ...(isCopyOfCanvas(registration) && { note: copyOfCanvas }),
    isOwn,
    facts: [
      { label: facts.issuer, value: issuer },
      { label: facts.clientId, value: clientId },
      { label: facts.authEndpoint, value: authEndpoint },
      { label: facts.tokenEndpoint, value: tokenEndpoint },
      { label: facts.jwksUri, value: jwksUri },
      ...(tokenAudience === undefined ? [] : [{ label: facts.tokenAudience, value: tokenAudience }]),
    ],
    ...(lastLaunchAt !== undefined && { lastLaunchAt }),
    deployments: deployments.map((one) => ({
      id: one.deploymentId,
      state: one.state,
      stateText: states[one.state],
      ...(one.lastLaunchAt !== undefined && { lastLaunchAt: one.lastLaunchAt }),
      isOwn: isOwn && one.deploymentId === here.deploymentId,
    })),
    policy: registration.deploymentPolicy,
    allowAnonymous: registration.allowAnonymous,
    trustedAudiences: registration.trustedAudiences ?? [],
    hosts: registration.hosts ?? [],
    ...(registration.legacyKey && { consumerKey: registration.legacyKey.consumerKey }),
  };
}

/** Institutions that share an issuer differ in the host that gives them tokens. */
export function nameOf({ issuer, tokenEndpoint, product }: Registration): string {
  const address = product === 'canvas' ? tokenEndpoint : issuer;
  return URL.canParse(address) ? new URL(address).host : address;
}

const products: Readonly<Record<string, string>> = {
  moodle: 'Moodle',
  canvas: 'Canvas',
  blackboard: 'Blackboard',
  desire2learn: 'Brightspace',
  sakai: 'Sakai',
};
const productName = (product: string): string => products[product] ?? product;

function invitationText(invitation: Invitation, platforms: readonly PlatformRow[], locale: Locale): string {
  const texts = platformTexts[locale].invitation;
  const until = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(invitation.expiresAt),
  );
  const updates = platforms.find(({ id }) => id === invitation.registrationId);
  if (updates) return texts.update(updates.name, until);
  return invitation.approved ? texts.approved(until) : texts.new(until);
}

function ours(publicUrl: string, locale: Locale): PlatformsView['ours'] {
  const labels = platformTexts[locale].ours;
  const launch = `${publicUrl}/lti/launch`;
  return [
    { label: labels.target, value: launch },
    { label: labels.login, value: `${publicUrl}/lti/login` },
    { label: labels.launch, value: launch },
    { label: labels.deepLinking, value: launch },
    { label: labels.keys, value: `${publicUrl}/lti/jwks` },
    { label: labels.canvas, value: `${publicUrl}/lti/canvas.json` },
  ];
}

async function keysView({ stores, now }: PlatformsViewDeps, locale: Locale): Promise<SigningKeysView> {
  const texts = platformTexts[locale].keys;
  const keys = await stores.lti.listToolKeys();
  const rows = keys.map(({ kid, state, since, createdAt }) => ({
    kid,
    stateText: texts.states[state],
    since: since ?? createdAt,
  }));
  if (!(await isAlone({ stores }))) return { rows, sentence: texts.elsewhere };
  const wait = waitsFor(keys, now());
  if (wait === undefined) return { rows, sentence: texts.calm, action: { name: 'prepare', label: texts.prepare } };
  if (wait > 0) return { rows, sentence: texts.waits(Math.ceil(wait / 3_600_000)) };
  return { rows, sentence: texts.ready, action: { name: 'switch', label: texts.switch } };
}

/** The keys are the server's: where tenants share it, none of them decides for the others. */
export const isAlone = async ({ stores }: Pick<PlatformsViewDeps, 'stores'>): Promise<boolean> =>
  (await stores.listTenants()).length <= 1;
