/** What answers the routes about platforms: for administrators, and only about their own tenant. */
import { KeyliftError, type LtiStore, type Registration, type Stores } from '@keylift/core';
import type { PlatformsView, RouteAnswer, RouteInput, RouteName } from '@keylift/core/api';
import { legacyLabel, prepareNextKey, switchKeys } from '../lti/key-rotation.js';
import { isHost } from '../lti/own-address.js';
import type { PlatformFetch } from '../lti/platform-fetch.js';
import { invite } from '../lti/registration/register.js';
import { seal, type SealingKeys } from '../lti/sealing.js';
import { showAudit } from '../audit/show-audit.js';
import { addPlatform } from '../platforms/add-platform.js';
import { platformTexts } from '../platforms/texts.js';
import { isAlone, platformsView } from '../platforms/view.js';
import type { Caller } from './caller.js';

export interface PlatformHandlerDeps {
  readonly stores: Pick<Stores, 'listTenants' | 'forTenant'> & { readonly lti: LtiStore };
  readonly publicUrl: string;
  readonly platformFetch: PlatformFetch;
  readonly sealingKeys: SealingKeys;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

type PlatformRoute = Extract<
  RouteName,
  | 'platforms'
  | 'addPlatform'
  | 'changePlatform'
  | 'changeDeployment'
  | 'invitePlatform'
  | 'revokeInvitation'
  | 'turnKeys'
  | 'audit'
>;
type PlatformHandlers = {
  readonly [Name in PlatformRoute]: (input: RouteInput<Name>, caller: Caller) => Promise<RouteAnswer<Name>>;
};

export function platformHandlers(deps: PlatformHandlerDeps): PlatformHandlers {
  const { lti } = deps.stores;
  const show = ({ session, principal }: Caller): Promise<PlatformsView> =>
    platformsView(deps, session, principal.locale);

  /** Throws `not-found` for a platform of another tenant, too. */
  async function ownPlatform(id: string, { session, principal }: Caller): Promise<Registration> {
    const registration = await lti.getRegistration(id);
    if (registration?.tenantId !== session.tenantId)
      throw new KeyliftError('not-found', platformTexts[principal.locale].problems.gone, { field: 'platformId' });
    return registration;
  }

  return {
    platforms: (_, caller) => {
      onlyAdmins(caller);
      return show(caller);
    },
    async addPlatform(input, caller) {
      onlyAdmins(caller);
      const where = { tenantId: caller.session.tenantId, locale: caller.principal.locale };
      await addPlatform({ lti, fetch: deps.platformFetch }, input, where);
      return show(caller);
    },
    async changePlatform({ platformId, active, policy, allowAnonymous, trustedAudiences, hosts, legacyKey }, caller) {
      onlyAdmins(caller);
      const registration = await ownPlatform(platformId, caller);
      if (active === false && platformId === caller.session.registrationId) throw lockedOut(caller);
      await lti.putRegistration({
        ...registration,
        ...(active !== undefined && { active }),
        ...(policy !== undefined && { deploymentPolicy: policy }),
        ...(allowAnonymous !== undefined && { allowAnonymous }),
        ...(trustedAudiences !== undefined && { trustedAudiences }),
        ...(hosts !== undefined && { hosts: readHosts(hosts, caller) }),
        ...(legacyKey !== undefined && { legacyKey: keptKey(deps, registration, legacyKey, caller) }),
      } as Registration);
      return show(caller);
    },
    async changeDeployment({ platformId, deploymentId, state }, caller) {
      onlyAdmins(caller);
      const { id: registrationId } = await ownPlatform(platformId, caller);
      const { session } = caller;
      if (state === 'off' && registrationId === session.registrationId && deploymentId === session.deploymentId)
        throw lockedOut(caller);
      await lti.setDeployment({ registrationId, deploymentId }, state);
      return show(caller);
    },
    async invitePlatform({ approved = false, platformId }, caller) {
      onlyAdmins(caller);
      const updated = platformId === undefined ? undefined : await ownPlatform(platformId, caller);
      const address = await invite(lti, {
        publicUrl: deps.publicUrl,
        tenantId: caller.session.tenantId,
        approved,
        ...(updated && { registrationId: updated.id }),
        now: deps.now(),
      });
      return { address, view: await show(caller) };
    },
    async revokeInvitation({ invitationId }, caller) {
      onlyAdmins(caller);
      const own = await lti.listInvitations(caller.session.tenantId);
      if (own.some(({ tokenHash }) => tokenHash === invitationId)) await lti.consumeInvitation(invitationId);
      return show(caller);
    },
    async turnKeys({ action }, caller) {
      onlyAdmins(caller);
      if (!(await isAlone(deps)))
        throw new KeyliftError('forbidden', 'Several tenants share these keys: use `keylift keys` on the server.');
      const rotation = { store: lti, now: deps.now, sealingKeys: deps.sealingKeys };
      await (action === 'prepare' ? prepareNextKey(rotation) : switchKeys(rotation));
      return show(caller);
    },
    async audit({ before }, caller) {
      onlyAdmins(caller);
      const { locale } = caller.principal;
      const page = { locale, ...(before !== undefined && { before }) };
      return showAudit({ ...deps, lti }, caller.session.tenantId, page);
    },
  };
}

/** Nobody shuts the door they came through: behind it only the command line is left. */
const lockedOut = ({ principal }: Caller): KeyliftError =>
  new KeyliftError('conflict', platformTexts[principal.locale].problems.ownDoor, { field: 'active' });

function onlyAdmins({ principal }: Caller): void {
  if (principal.role !== 'admin')
    throw new KeyliftError('forbidden', 'Only administrators of the institution connect platforms.');
}

function readHosts(typed: readonly string[], { principal }: Caller): readonly string[] {
  const hosts = typed.map((host) => host.trim().toLowerCase());
  if (hosts.every(isHost)) return [...new Set(hosts)];
  throw new KeyliftError('invalid', platformTexts[principal.locale].problems.host, { field: 'hosts' });
}

/** Undefined forgets the key; a secret that was not typed again stays. */
function keptKey(
  { sealingKeys }: PlatformHandlerDeps,
  { id, legacyKey }: Registration,
  { consumerKey: typed, secret = '' }: NonNullable<RouteInput<'changePlatform'>['legacyKey']>,
  { principal }: Caller,
): Registration['legacyKey'] {
  const consumerKey = typed.trim();
  if (consumerKey === '') return undefined;
  if (secret !== '') return { consumerKey, sealedSecret: seal(sealingKeys, legacyLabel(id), secret) };
  if (legacyKey?.consumerKey === consumerKey) return legacyKey;
  const { consumerSecret } = platformTexts[principal.locale].problems;
  throw new KeyliftError('invalid', consumerSecret, { field: 'legacyKey.secret' });
}
