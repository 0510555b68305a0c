/** Connected browsers, and the codes that connect them. */
import type { LtiStore } from '../lti-ports.js';
import { sortedBy } from '../order.js';
import type { LtiData } from './data.js';
import { keep } from './keep.js';
import { consume, create } from './once.js';

type Devices = Pick<
  LtiStore,
  'createDeviceCode' | 'consumeDeviceCode' | 'createDevice' | 'getDevice' | 'renewDevice' | 'devicesOf' | 'deleteDevice'
>;

export function memoryDevices({ deviceCodes, devices }: LtiData): Devices {
  return {
    createDeviceCode: async (code) => create(deviceCodes, code.codeHash, code),
    consumeDeviceCode: async (codeHash) => consume(deviceCodes, codeHash),
    createDevice: async (device) => create(devices, device.id, device),
    getDevice: async (id) => devices.get(id),
    renewDevice: async (device, tokenHash) => {
      if (devices.get(device.id)?.tokenHash !== tokenHash) return false;
      devices.set(device.id, keep(device));
      return true;
    },
    devicesOf: async (tenantId, personId) =>
      sortedBy(
        [...devices.values()].filter(({ owner }) => owner.tenantId === tenantId && owner.personId === personId),
        ({ id }) => [id],
      ),
    deleteDevice: async (id) => void devices.delete(id),
  };
}
