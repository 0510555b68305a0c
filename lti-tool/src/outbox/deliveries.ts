/** Failed deliveries in the hands of an administrator. */
import { deliveriesView, KeyliftError, type DeliveriesView, type LtiStore, type Stores } from '@keylift/core';
import { localeOf, type Caller } from '../api/caller.js';

export interface DeliveriesDeps {
  readonly lti: Pick<LtiStore, 'listRegistrations'>;
  readonly stores: Pick<Stores, 'jobs'>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

export interface Deliveries {
  readonly show: (caller: Caller) => Promise<DeliveriesView>;
  readonly settle: (caller: Caller, input: { readonly id: string; readonly again: boolean }) => Promise<DeliveriesView>;
}

/** More than anybody reads; the newest come first. */
const MOST_SHOWN = 200;

/** Throws `forbidden` for everybody but administrators, `conflict` when somebody else was faster. */
export function createDeliveries({ lti, stores, now }: DeliveriesDeps): Deliveries {
  async function show({ session }: Caller): Promise<DeliveriesView> {
    onlyAdmins(session.role);
    const { tenantId } = session;
    const registrations = await lti.listRegistrations(tenantId);
    const hosts = new Map(registrations.map(({ id, issuer }) => [id, new URL(issuer).host]));
    const dead = await stores.jobs.listDead(tenantId, MOST_SHOWN);
    return deliveriesView(dead, (id) => hosts.get(id) ?? id, localeOf(session));
  }
  return {
    show,
    async settle(caller, { id, again }) {
      const { role, tenantId } = caller.session;
      onlyAdmins(role);
      const at = new Date(now()).toISOString();
      const settled = await (again ? stores.jobs.requeue(tenantId, id, at) : stores.jobs.discard(tenantId, id, at));
      if (!settled) throw new KeyliftError('conflict', 'This delivery is not among the failed ones any more.');
      return show(caller);
    },
  };
}

function onlyAdmins(role: string): void {
  if (role !== 'admin') throw new KeyliftError('forbidden', 'Only administrators see what could not be delivered.');
}
