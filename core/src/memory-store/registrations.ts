/** Platforms that know us, and their deployments. */
import { KeyliftError } from '../errors.js';
import type { Deployment, KnownDeployment, RegistrationStore } from '../lti-ports.js';
import { sortedBy } from '../order.js';
import { inner, type LtiData } from './data.js';
import { keep } from './keep.js';

export function memoryRegistrations({ registrations: known, deployments }: LtiData): RegistrationStore {
  const find = ({ registrationId, deploymentId }: Deployment): KnownDeployment | undefined =>
    deployments.get(registrationId)?.get(deploymentId);

  function put({ registrationId, deploymentId }: Deployment, changes: Pick<KnownDeployment, 'state'>): void {
    if (!known.has(registrationId)) {
      throw new KeyliftError('not-found', '[memory-store] There is no such registration.', {
        field: 'deployment.registrationId',
      });
    }
    const before = find({ registrationId, deploymentId });
    inner(deployments, registrationId).set(deploymentId, keep({ ...before, registrationId, deploymentId, ...changes }));
  }

  return {
    findRegistrations: async (issuer, clientId) => {
      const found = [...known.values()].filter(
        (one) => one.issuer === issuer && (clientId ?? one.clientId) === one.clientId,
      );
      return sortedBy(found, ({ id }) => [id]);
    },
    getRegistration: async (id) => known.get(id),
    listRegistrations: async (tenantId) => {
      const found = [...known.values()].filter((one) => (tenantId ?? one.tenantId) === one.tenantId);
      return sortedBy(found, ({ id }) => [id]);
    },
    putRegistration: async (registration) => {
      const { id, issuer, clientId } = registration;
      const owner = [...known.values()].find((one) => one.issuer === issuer && one.clientId === clientId);
      if (owner && owner.id !== id) {
        throw new KeyliftError('conflict', '[memory-store] This issuer and client id are registered already.', {
          field: 'registration.clientId',
        });
      }
      known.set(id, keep(registration));
    },
    getDeployment: async (deployment) => find(deployment),
    deploymentsOf: async (registrationId) =>
      sortedBy(deployments.get(registrationId)?.values() ?? [], ({ deploymentId }) => [deploymentId]),
    addDeployment: async (deployment, state = 'active') => put(deployment, { state: find(deployment)?.state ?? state }),
    setDeployment: async (deployment, state) => put(deployment, { state }),
    noteLaunch: async (deployment, at) => {
      const before = find(deployment);
      if (before)
        inner(deployments, deployment.registrationId).set(
          deployment.deploymentId,
          keep({ ...before, lastLaunchAt: at }),
        );
    },
  };
}
