/** Platforms that know us, and their deployments. */
import { KeyliftError } from '../errors.js';
import type { LtiStore, Registration } from '../lti-ports.js';
import type { TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Database } from './database.js';
import { isForeignKeyViolation, isUniqueViolation } from './failures.js';
import type { LtiDeployment as DeploymentRow, LtiRegistration as RegistrationRow } from './generated/sqlite/client.js';
import { present } from './rows.js';
import { addRows, replaceRows, type Table } from './write-rows.js';

const table: Table<RegistrationRow> = { name: 'LtiRegistration', key: ['id'] };
const deployments: Table<DeploymentRow> = { name: 'LtiDeployment', key: ['registrationId', 'deploymentId'] };

const toRow = (registration: Registration): RegistrationRow => ({
  id: registration.id,
  tenantId: registration.tenantId,
  issuer: registration.issuer,
  clientId: registration.clientId,
  authEndpoint: registration.authEndpoint,
  tokenEndpoint: registration.tokenEndpoint,
  jwksUri: registration.jwksUri,
  tokenAudience: registration.tokenAudience ?? null,
  deploymentPolicy: registration.deploymentPolicy,
  allowAnonymous: registration.allowAnonymous,
  active: registration.active,
  product: registration.product ?? null,
});

const fromRow = ({ tenantId, deploymentPolicy, tokenAudience, product, ...row }: RegistrationRow): Registration => ({
  ...row,
  tenantId: tenantId as TenantId,
  deploymentPolicy: deploymentPolicy as Registration['deploymentPolicy'],
  ...present({ tokenAudience, product }),
});

export function prismaLtiRegistrations(
  database: Database,
): Pick<
  LtiStore,
  'findRegistrations' | 'getRegistration' | 'listRegistrations' | 'putRegistration' | 'hasDeployment' | 'addDeployment'
> {
  const { ltiRegistration, ltiDeployment } = database.db;
  const sorted = (rows: readonly RegistrationRow[]): Registration[] => sortedBy(rows.map(fromRow), ({ id }) => [id]);
  return {
    findRegistrations: async (issuer, clientId) =>
      sorted(await ltiRegistration.findMany({ where: { issuer, ...(clientId !== undefined && { clientId }) } })),
    getRegistration: async (id) => {
      const row = await ltiRegistration.findUnique({ where: { id } });
      return row ? fromRow(row) : undefined;
    },
    listRegistrations: async (tenantId) =>
      sorted(await ltiRegistration.findMany({ where: tenantId === undefined ? {} : { tenantId } })),
    putRegistration: async (registration) => {
      try {
        await replaceRows(database, table, [toRow(registration)]);
      } catch (cause) {
        if (!isUniqueViolation(cause)) throw cause;
        throw new KeyliftError('conflict', '[prisma-store] This issuer and client id are registered already.', {
          field: 'registration.clientId',
          cause,
        });
      }
    },
    hasDeployment: async ({ registrationId, deploymentId }) =>
      (await ltiDeployment.count({ where: { registrationId, deploymentId } })) > 0,
    addDeployment: async ({ registrationId, deploymentId }) => {
      try {
        await addRows(database, deployments, [{ registrationId, deploymentId }]);
      } catch (cause) {
        if (!isForeignKeyViolation(cause)) throw cause;
        throw new KeyliftError('not-found', '[prisma-store] There is no such registration.', {
          field: 'deployment.registrationId',
          cause,
        });
      }
    },
  };
}
