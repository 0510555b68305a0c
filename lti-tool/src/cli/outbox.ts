/** `keylift outbox`: what could not be delivered, and another try for it. */
import { parseArgs } from 'node:util';
import { deliveriesView, type TenantId } from '@keylift/core';
import { configured, withStores, type OpenStores } from './configured-stores.js';
import { runCommand, terminal, UsageError, type Voice } from './run-command.js';
import { tenantNamed } from './tenant-store.js';

const usage = `Usage: keylift outbox list [--tenant ID]
       keylift outbox retry ID | --all [--tenant ID]
       keylift outbox discard ID [--tenant ID]

  list     what was given up, why, and what helps; the id comes first
  retry    try it again, with all its attempts before it
  discard  set it aside for good

Configured as the server is, by environment variables that start with KEYLIFT_.`;

const options = { tenant: { type: 'string' }, all: { type: 'boolean', default: false } } as const;
const MOST = 10_000;

export async function outbox(args: readonly string[], voice: Voice = terminal): Promise<number> {
  return runCommand(usage, args, voice, async () => {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb = '', id] = positionals;
    const needsId = verb === 'discard' || (verb === 'retry' && !values.all);
    if (!['list', 'retry', 'discard'].includes(verb) || (needsId && id === undefined))
      throw new UsageError('Say what to do: list, retry ID, retry --all or discard ID.');
    return withStores(configured(), async (stores) => {
      const tenantId = await tenantNamed(stores, values.tenant);
      if (verb === 'list') return list(stores, tenantId, voice);
      const chosen = { ids: id === undefined ? undefined : [id], again: verb === 'retry' };
      return settle(stores, tenantId, chosen, voice);
    });
  });
}

async function list(stores: OpenStores, tenantId: TenantId, { say }: Voice): Promise<0> {
  const registrations = await stores.lti.listRegistrations(tenantId);
  const issuers = new Map(registrations.map(({ id, issuer }) => [id, issuer]));
  const dead = await stores.jobs.listDead(tenantId, MOST);
  const { empty, rows } = deliveriesView(dead, (id) => issuers.get(id) ?? id, 'en');
  if (empty !== undefined) say(empty);
  for (const { id, what, where, why, help } of rows)
    say([id, `  ${what} · ${where}`, `  ${why}`, `  ${help}`].join('\n'));
  return 0;
}

/** All that are dead when no id is named. */
async function settle(
  stores: OpenStores,
  tenantId: TenantId,
  { ids, again }: { readonly ids: readonly string[] | undefined; readonly again: boolean },
  { say, complain }: Voice,
): Promise<0 | 1> {
  const now = new Date().toISOString();
  const wanted = ids ?? (await stores.jobs.listDead(tenantId, MOST)).map(({ id }) => id);
  let missed = 0;
  for (const id of wanted) {
    const done = await (again ? stores.jobs.requeue(tenantId, id, now) : stores.jobs.discard(tenantId, id, now));
    if (done) say(`${id}: ${again ? 'on its way again' : 'set aside'}`);
    else complain(`${id}: not among what was given up`);
    if (!done) missed += 1;
  }
  return missed === 0 ? 0 : 1;
}
