/** People of an LTI 1.1 time, known by what is brought in about them before they launch for the first time. */
import type { Evidence, LtiStore, PersonId, Stores, TenantId } from '@keylift/core';
import { legacyPersonId } from './legacy.js';

/** Only for consumer keys that an administrator entered at a platform: other names are left to whoever judges the evidence. */
export async function admitLegacyPeople(
  { forTenant, lti }: Pick<Stores, 'forTenant'> & { readonly lti: Pick<LtiStore, 'listRegistrations'> },
  tenantId: TenantId,
  events: readonly Pick<Evidence, 'personId'>[],
): Promise<void> {
  const named = [...new Set(events.map(({ personId }) => personId))].filter((id) => id.startsWith('lti1p1/'));
  if (named.length === 0) return;
  const keys = (await lti.listRegistrations(tenantId)).flatMap(({ legacyKey }) => legacyKey?.consumerKey ?? []);
  const ofKeys = named.filter((id) =>
    keys.some((key) => id.startsWith(legacyPersonId(key, '')) && id !== legacyPersonId(key, '')),
  );
  const store = forTenant(tenantId);
  const known = new Set((await store.getPeople(ofKeys)).map(({ id }) => id));
  await store.putPeople(ofKeys.filter((id) => !known.has(id)).map((id: PersonId) => ({ id, active: true })));
}
