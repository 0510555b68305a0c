/** Connected browsers, and the codes that connect them. */
import type { Device, DeviceCode, LtiStore } from '../lti-ports.js';
import { sortedBy } from '../order.js';
import type { Database } from './database.js';
import type { LtiDevice as DeviceRow, LtiDeviceCode as CodeRow } from './generated/sqlite/client.js';
import { toMillis } from './instant.js';
import { readJson, toJson } from './rows.js';
import { createRow, type Table } from './write-rows.js';

const codeTable: Table<CodeRow> = { name: 'LtiDeviceCode', key: ['codeHash'] };
const deviceTable: Table<DeviceRow> = { name: 'LtiDevice', key: ['id'] };

const deviceRow = (device: Device): DeviceRow => ({
  id: device.id,
  tenantId: device.owner.tenantId,
  personId: device.owner.personId,
  tokenHash: device.tokenHash,
  device: toJson(device),
  expiresAt: toMillis(device.expiresAt),
});

type Devices = Pick<
  LtiStore,
  'createDeviceCode' | 'consumeDeviceCode' | 'createDevice' | 'getDevice' | 'renewDevice' | 'devicesOf' | 'deleteDevice'
>;

export function prismaLtiDevices(database: Database): Devices {
  const { db } = database;
  return {
    createDeviceCode: (code) =>
      createRow(database, codeTable, {
        codeHash: code.codeHash,
        tenantId: code.owner.tenantId,
        personId: code.owner.personId,
        code: toJson(code),
        expiresAt: toMillis(code.expiresAt),
      }),
    consumeDeviceCode: async (codeHash) => {
      const [row] = await db.$queryRaw<CodeRow[]>`
        DELETE FROM "LtiDeviceCode" WHERE "codeHash" = ${codeHash} RETURNING *`;
      return row ? readJson<DeviceCode>(row.code) : undefined;
    },
    createDevice: (device) => createRow(database, deviceTable, deviceRow(device)),
    getDevice: async (id) => {
      const row = await db.ltiDevice.findUnique({ where: { id } });
      return row ? readJson<Device>(row.device) : undefined;
    },
    renewDevice: async (device, tokenHash) => {
      const { id, ...data } = deviceRow(device);
      const { count } = await db.ltiDevice.updateMany({ where: { id, tokenHash }, data });
      return count === 1;
    },
    devicesOf: async (tenantId, personId) => {
      const rows = await db.ltiDevice.findMany({ where: { tenantId, personId } });
      return sortedBy(
        rows.map((row) => readJson<Device>(row.device)),
        ({ id }) => [id],
      );
    },
    deleteDevice: async (id) => {
      await db.ltiDevice.deleteMany({ where: { id } });
    },
  };
}
