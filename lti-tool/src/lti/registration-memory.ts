/** Remembers registrations and deployments for a few seconds: each launch asks for them four times and they hardly change. */
import type { KnownDeployment, LtiStore, Registration } from '@keylift/core';

type Remembered = Pick<LtiStore, 'findRegistrations' | 'getRegistration' | 'getDeployment' | 'addDeployment'>;

/** Switching a registration off takes effect after this at the latest, in every process. */
const MEMORY = 5_000;
/** More platforms than that and the oldest are looked up again. */
const MOST = 1_000;

export function rememberRegistrations(store: Remembered, now: () => number): Remembered {
  const found = memory<readonly Registration[]>(now);
  const single = memory<Registration | undefined>(now);
  const known = memory<KnownDeployment | undefined>(now);
  const keyOf = (...parts: readonly (string | undefined)[]) => JSON.stringify(parts);

  return {
    findRegistrations: (issuer, clientId) =>
      found(
        keyOf(issuer, clientId),
        () => store.findRegistrations(issuer, clientId),
        (all) => all.length > 0 && all.every(({ active }) => active),
      ),
    getRegistration: (id) =>
      single(
        id,
        () => store.getRegistration(id),
        (registration) => registration?.active === true,
      ),
    getDeployment: (deployment) =>
      known(
        keyOf(deployment.registrationId, deployment.deploymentId),
        () => store.getDeployment(deployment),
        (found) => found?.state === 'active',
      ),
    addDeployment: (deployment, state) => store.addDeployment(deployment, state),
  };
}

/** What was not there or does not work is asked for again: it may just have been registered or approved, and strangers must not fill the memory. */
function memory<T>(now: () => number) {
  const values = new Map<string, { readonly value: T; readonly until: number }>();
  return async (key: string, read: () => Promise<T>, keep: (value: T) => boolean): Promise<T> => {
    const remembered = values.get(key);
    if (remembered && remembered.until > now()) return remembered.value;
    values.delete(key);
    const value = await read();
    if (keep(value)) values.set(key, { value, until: now() + MEMORY });
    const [oldest] = values.keys();
    if (values.size > MOST && oldest !== undefined) values.delete(oldest);
    return value;
  };
}
