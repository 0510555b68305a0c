/** Devices that ask to be connected. */
import type { DeviceRequest, DeviceRequestStore } from '../device-ports.js';
import type { Database } from './database.js';
import type { LtiDeviceRequest as RequestRow } from './generated/sqlite/client.js';
import { toMillis } from './instant.js';
import { readJson, toJson } from './rows.js';
import { createRow, type Table } from './write-rows.js';

const table: Table<RequestRow> = { name: 'LtiDeviceRequest', key: ['userCodeHash'] };

/** Before an answer it is nobody's. */
function rowOf(request: DeviceRequest): RequestRow {
  const owner = request.answer && 'owner' in request.answer ? request.answer.owner : undefined;
  return {
    userCodeHash: request.userCodeHash,
    tenantId: owner?.tenantId ?? '',
    personId: owner?.personId ?? '',
    revision: request.revision,
    request: toJson(request),
    expiresAt: toMillis(request.expiresAt),
  };
}

export function prismaLtiDeviceRequests(database: Database): DeviceRequestStore {
  const { db } = database;
  return {
    createDeviceRequest: (request) => createRow(database, table, rowOf(request)),
    getDeviceRequest: async (userCodeHash) => {
      const row = await db.ltiDeviceRequest.findUnique({ where: { userCodeHash } });
      return row ? readJson<DeviceRequest>(row.request) : undefined;
    },
    changeDeviceRequest: async (request) => {
      const { userCodeHash, ...data } = rowOf(request);
      const before = { userCodeHash, revision: request.revision - 1 };
      return (await db.ltiDeviceRequest.updateMany({ where: before, data })).count === 1;
    },
    endDeviceRequest: async ({ userCodeHash, revision }) =>
      (await db.ltiDeviceRequest.deleteMany({ where: { userCodeHash, revision } })).count === 1,
  };
}
