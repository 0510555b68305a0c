/** Platforms that know us, and their deployments. */
import { KeyliftError } from '../errors.js';
import type { Deployment, KnownDeployment, Registration, RegistrationStore } from '../lti-ports.js';
import type { TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Database } from './database.js';
import { isForeignKeyViolation, isUniqueViolation } from './failures.js';
import type { LtiDeployment as DeploymentRow, LtiRegistration as RegistrationRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { present, readJson, toJson } from './rows.js';
import { sql, type Sql } from './sql.js';
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
  trustedAudiences: registration.trustedAudiences ? toJson(registration.trustedAudiences) : null,
  legacyKey: registration.legacyKey ? toJson(registration.legacyKey) : null,
  active: registration.active,
  product: registration.product ?? null,
  hosts: registration.hosts ? toJson(registration.hosts) : null,
  offers: registration.offers ? toJson(registration.offers) : null,
});

const fromRow = ({
  tenantId,
  deploymentPolicy,
  tokenAudience,
  product,
  trustedAudiences,
  legacyKey,
  hosts,
  offers,
  ...row
}: RegistrationRow): Registration => ({
  ...row,
  tenantId: tenantId as TenantId,
  deploymentPolicy: deploymentPolicy as Registration['deploymentPolicy'],
  ...present({ tokenAudience, product }),
  ...(trustedAudiences !== null && { trustedAudiences: readJson<readonly string[]>(trustedAudiences) }),
  ...(hosts !== null && { hosts: readJson<readonly string[]>(hosts) }),
  ...(offers !== null && { offers: readJson<NonNullable<Registration['offers']>>(offers) }),
  ...(legacyKey !== null && { legacyKey: readJson<NonNullable<Registration['legacyKey']>>(legacyKey) }),
});

const deploymentOf = ({ registrationId, deploymentId, state, lastLaunchAt }: DeploymentRow): KnownDeployment => ({
  registrationId,
  deploymentId,
  state: state as KnownDeployment['state'],
  ...(lastLaunchAt !== null && { lastLaunchAt: toInstant(lastLaunchAt) }),
});

export function prismaLtiRegistrations(database: Database): RegistrationStore {
  const { db } = database;
  const registrations = (where: Sql) =>
    db.$queryRaw<RegistrationRow[]>(sql`SELECT * FROM "LtiRegistration" WHERE ${where}`);
  const sorted = (rows: readonly RegistrationRow[]): Registration[] => sortedBy(rows.map(fromRow), ({ id }) => [id]);
  return {
    findRegistrations: async (issuer, clientId) =>
      sorted(
        await registrations(
          clientId === undefined ? sql`"issuer" = ${issuer}` : sql`"issuer" = ${issuer} AND "clientId" = ${clientId}`,
        ),
      ),
    getRegistration: async (id) => {
      const [row] = await registrations(sql`"id" = ${id}`);
      return row ? fromRow(row) : undefined;
    },
    listRegistrations: async (tenantId) =>
      sorted(await registrations(tenantId === undefined ? sql`true` : sql`"tenantId" = ${tenantId}`)),
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
    getDeployment: async ({ registrationId, deploymentId }) => {
      const [row] = await db.$queryRaw<DeploymentRow[]>`
        SELECT * FROM "LtiDeployment" WHERE "registrationId" = ${registrationId} AND "deploymentId" = ${deploymentId}`;
      return row ? deploymentOf(row) : undefined;
    },
    deploymentsOf: async (registrationId) => {
      const rows = await db.$queryRaw<DeploymentRow[]>`
        SELECT * FROM "LtiDeployment" WHERE "registrationId" = ${registrationId}`;
      return sortedBy(rows.map(deploymentOf), ({ deploymentId }) => [deploymentId]);
    },
    addDeployment: (deployment, state = 'active') => addDeployment(database, deployment, state),
    setDeployment: async (deployment, state) => {
      await addDeployment(database, deployment, state);
      const { registrationId, deploymentId } = deployment;
      await db.$executeRaw`
        UPDATE "LtiDeployment" SET "state" = ${state}
        WHERE "registrationId" = ${registrationId} AND "deploymentId" = ${deploymentId}`;
    },
    noteLaunch: async ({ registrationId, deploymentId }, at) => {
      await db.$executeRaw`
        UPDATE "LtiDeployment" SET "lastLaunchAt" = ${toMillis(at)}
        WHERE "registrationId" = ${registrationId} AND "deploymentId" = ${deploymentId}`;
    },
  };
}

async function addDeployment(
  database: Database,
  { registrationId, deploymentId }: Deployment,
  state: KnownDeployment['state'],
): Promise<void> {
  try {
    await addRows(database, deployments, [{ registrationId, deploymentId, state, lastLaunchAt: null }]);
  } catch (cause) {
    if (!isForeignKeyViolation(cause)) throw cause;
    throw new KeyliftError('not-found', '[prisma-store] There is no such registration.', {
      field: 'deployment.registrationId',
      cause,
    });
  }
}
