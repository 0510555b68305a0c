/** `keylift platforms`: invites learning platforms, lists them, switches them on and off, and adds one by hand. */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  createKeylift,
  KeyliftError,
  type Change,
  type KeyResultId,
  type LtiStore,
  type Registration,
  type TenantId,
} from '@keylift/core';
import { noteChange, type ChangeAbout } from '../audit/note-change.js';
import type { Config } from '../config.js';
import { legacyContextKey } from '../lti/legacy.js';
import { isHost } from '../lti/own-address.js';
import { invite } from '../lti/registration/register.js';
import { parseHttpUrl } from '../lti/urls.js';
import { stockTenant } from '../stock.js';
import { configured, withStores, type OpenStores } from './configured-stores.js';
import { runCommand, terminal, UsageError, type Voice } from './run-command.js';

const usage = `Usage: keylift platforms invite [--tenant ID] [--approved] [--update ID]
       keylift platforms list
       keylift platforms approve ID | suspend ID
       keylift platforms deployments ID
       keylift platforms allow ID DEPLOYMENT | refuse ID DEPLOYMENT
       keylift platforms policy ID learn|ask|known-only
       keylift platforms hosts ID [HOST …]
       keylift platforms tie ID OLD-ID KEY-RESULT
       keylift platforms add --issuer URL --client-id ID --auth URL --token URL --keys URL
                             [--deployment ID] [--product moodle|canvas] [--tenant ID]

  invite   prints an address for the platform's own registration form; it works once, for seven days.
           With --approved the platform works at once, otherwise after "approve".
           With --update it brings the registration of that ID up to date, and makes no other
  policy   what becomes of a deployment that is first seen in a signed launch: it works ("learn"), waits
           for "allow" ("ask"), or is refused ("known-only")
  hosts    where else the platform answers, such as canvas.school.example; tokens go nowhere beside its
           addresses and these. Without a host none is left
  tie      what an activity or course of the platform's LTI 1.1 time was for; its consumer key must be known
  add      for platforms without such a form; without --deployment the first signed launch of each is learnt

Configured as the server is, by environment variables that start with KEYLIFT_.`;

const options = {
  tenant: { type: 'string' },
  approved: { type: 'boolean', default: false },
  update: { type: 'string' },
  issuer: { type: 'string' },
  'client-id': { type: 'string' },
  auth: { type: 'string' },
  token: { type: 'string' },
  keys: { type: 'string' },
  deployment: { type: 'string' },
  product: { type: 'string' },
} as const;

const POLICIES = ['learn', 'ask', 'known-only'] as const;

type Values = ReturnType<typeof read>['values'];
const read = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });

/** 0 done, 1 could not be done, 2 was called or configured in a way that cannot work. */
export const platforms = (args: readonly string[], voice: Voice = terminal): Promise<number> =>
  runCommand(usage, args, voice, async () => {
    const words = read(args);
    const config = configured();
    return withStores(config, async (stores) => {
      for (const line of await done(stores, config, words)) voice.say(line);
      return 0 as const;
    });
  });

/** What there is to say of it. */
async function done(
  stores: OpenStores,
  config: Config,
  { positionals, values }: ReturnType<typeof read>,
): Promise<readonly string[]> {
  const [verb, id = '', third = '', fourth = ''] = positionals;
  switch (verb) {
    case 'invite':
      return [await makeInvitation(stores, config, values)];
    case 'list':
      return describeAll(stores.lti);
    case 'approve':
    case 'suspend':
      return [await setActive(stores.lti, id, verb === 'approve')];
    case 'deployments':
      return describeDeployments(stores.lti, id);
    case 'allow':
    case 'refuse':
      return [await setDeployment(stores.lti, id, third, verb === 'allow')];
    case 'policy':
      return [await setPolicy(stores.lti, id, third)];
    case 'hosts':
      return [await setHosts(stores.lti, id, positionals.slice(2))];
    case 'tie':
      return [await tieLegacy(stores, id, third, fourth as KeyResultId)];
    case 'add':
      return [await addByHand(stores, values)];
    default:
      throw new UsageError('Say what to do with the platforms.');
  }
}

/** Of a change at the terminal nobody knows who made it. */
const note = (lti: LtiStore, tenantId: TenantId, change: Change, about?: ChangeAbout): Promise<void> =>
  noteChange(lti, Date.now, { tenantId, from: 'terminal' }, change, about);

async function makeInvitation(stores: OpenStores, { publicUrl }: Config, { tenant, approved, update }: Values) {
  const known = update === undefined ? undefined : await platformOf(stores.lti, update);
  const tenantId = known?.tenantId ?? (await tenantOf(stores, tenant));
  const now = Date.now();
  const about = { publicUrl, tenantId, approved, ...(known && { registrationId: known.id }), now };
  const address = await invite(stores.lti, about);
  await note(stores.lti, tenantId, 'platform.invited');
  return address;
}

async function platformOf(lti: LtiStore, id: string): Promise<Registration> {
  const registration = await lti.getRegistration(id);
  if (!registration)
    throw new KeyliftError('not-found', 'There is no such platform; `keylift platforms list` has them.');
  return registration;
}

async function describeDeployments(lti: LtiStore, id: string): Promise<readonly string[]> {
  const all = await lti.deploymentsOf((await platformOf(lti, id)).id);
  if (all.length === 0) return ['No deployment is known yet; the first signed launch brings one.'];
  return all.map(({ deploymentId, state, lastLaunchAt = 'never' }) => [deploymentId, state, lastLaunchAt].join('\t'));
}

async function setDeployment(lti: LtiStore, id: string, deploymentId: string, allowed: boolean): Promise<string> {
  const { id: registrationId, tenantId } = await platformOf(lti, id);
  if (deploymentId === '' || deploymentId.length > 255)
    throw new KeyliftError('invalid', 'Name the deployment, by at most 255 characters.', { field: 'deployment' });
  await lti.setDeployment({ registrationId, deploymentId }, allowed ? 'active' : 'off');
  const about = { subject: registrationId, value: deploymentId };
  await note(lti, tenantId, allowed ? 'deployment.on' : 'deployment.off', about);
  return `Deployment ${deploymentId} ${allowed ? 'may launch' : 'is refused'}.`;
}

/** The first launch that proves it was this activity finds its Key Result here. */
async function tieLegacy(stores: OpenStores, id: string, oldId: string, keyResultId: KeyResultId): Promise<string> {
  const { legacyKey, tenantId } = await platformOf(stores.lti, id);
  const wrong = (field: string, message: string) => new KeyliftError('invalid', message, { field });
  if (!legacyKey) throw wrong('ID', 'Enter the consumer key of this platform first, on the page Platforms.');
  if (oldId === '') throw wrong('OLD-ID', 'Name the resource_link_id or context_id of LTI 1.1.');
  const store = stores.forTenant(tenantId);
  if (!(await store.getKeyResult(keyResultId))) throw wrong('KEY-RESULT', 'There is no such Key Result.');
  const contextKey = legacyContextKey(legacyKey.consumerKey, oldId);
  await createKeylift({ store, clock: () => new Date().toISOString() }).linkCourse({ contextKey, keyResultId });
  await note(stores.lti, tenantId, 'course.tied', { subject: keyResultId });
  return `${contextKey} is tied to ${keyResultId}.`;
}

async function setPolicy(lti: LtiStore, id: string, policy: string): Promise<string> {
  const registration = await platformOf(lti, id);
  const deploymentPolicy = POLICIES.find((one) => one === policy);
  if (!deploymentPolicy)
    throw new KeyliftError('invalid', `The policy must be one of ${POLICIES.join(', ')}.`, { field: 'policy' });
  await lti.putRegistration({ ...registration, deploymentPolicy });
  await note(lti, registration.tenantId, 'platform.policy', { subject: id, value: deploymentPolicy });
  return `${registration.issuer}: ${deploymentPolicy}.`;
}

async function setHosts(lti: LtiStore, id: string, hosts: readonly string[]): Promise<string> {
  const registration = await platformOf(lti, id);
  if (!hosts.every(isHost))
    throw new KeyliftError('invalid', 'Name hosts only, such as canvas.school.example.', { field: 'HOST' });
  await lti.putRegistration({ ...registration, hosts: hosts.map((host) => host.toLowerCase()) });
  await note(lti, registration.tenantId, 'platform.hosts', { subject: id });
  return `${registration.issuer}: ${hosts.length === 0 ? 'no other hosts' : hosts.join(', ')}.`;
}

/** The one there is, unless another is named; the first platform brings the first tenant. */
async function tenantOf(stores: OpenStores, name: string | undefined): Promise<TenantId> {
  const known = await stores.listTenants();
  const id = (name ?? (known.length === 1 ? known[0]?.id : undefined) ?? 'main') as TenantId;
  const store = stores.forTenant(id);
  if (await store.getTenant()) return id;
  await store.putTenant({ id, name: id, euMode: false });
  await stockTenant(store, Date.now);
  return id;
}

async function describeAll(lti: LtiStore): Promise<readonly string[]> {
  const all = await lti.listRegistrations();
  if (all.length === 0) return ['No platform is registered.'];
  return all.map(({ id, issuer, clientId, active, product = 'unknown', tenantId }) =>
    [id, active ? 'active' : 'waiting', product, issuer, clientId, tenantId].join('\t'),
  );
}

async function setActive(lti: LtiStore, id: string, active: boolean): Promise<string> {
  const registration = await platformOf(lti, id);
  await lti.putRegistration({ ...registration, active });
  await note(lti, registration.tenantId, active ? 'platform.on' : 'platform.off', { subject: id });
  return `${registration.issuer} is ${active ? 'active' : 'suspended'}.`;
}

async function addByHand(stores: OpenStores, values: Values): Promise<string> {
  const address = (name: 'issuer' | 'auth' | 'token' | 'keys'): string => {
    const value = values[name];
    if (value === undefined || !parseHttpUrl(value))
      throw new KeyliftError('invalid', `--${name} must be a web address.`, { field: name });
    return value;
  };
  const clientId = values['client-id'];
  if (clientId === undefined || clientId === '')
    throw new KeyliftError('invalid', '--client-id is needed.', { field: 'client-id' });
  const { deployment, product } = values;
  const registration: Registration = {
    id: randomUUID(),
    tenantId: await tenantOf(stores, values.tenant),
    issuer: address('issuer'),
    clientId,
    authEndpoint: address('auth'),
    tokenEndpoint: address('token'),
    jwksUri: address('keys'),
    deploymentPolicy: deployment === undefined ? 'learn' : 'known-only',
    allowAnonymous: false,
    active: true,
    ...(product !== undefined && { product }),
  };
  await stores.lti.putRegistration(registration);
  await note(stores.lti, registration.tenantId, 'platform.added', { subject: registration.id });
  if (deployment !== undefined)
    await stores.lti.addDeployment({ registrationId: registration.id, deploymentId: deployment });
  return registration.id;
}
