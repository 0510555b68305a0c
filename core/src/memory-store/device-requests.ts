/** Devices that ask to be connected. */
import type { DeviceRequestStore } from '../device-ports.js';
import type { LtiData } from './data.js';
import { keep } from './keep.js';
import { create } from './once.js';

export function memoryDeviceRequests({ deviceRequests: known }: Pick<LtiData, 'deviceRequests'>): DeviceRequestStore {
  return {
    createDeviceRequest: async (request) => create(known, request.userCodeHash, request),
    getDeviceRequest: async (userCodeHash) => known.get(userCodeHash),
    changeDeviceRequest: async (request) => {
      if (known.get(request.userCodeHash)?.revision !== request.revision - 1) return false;
      known.set(request.userCodeHash, keep(request));
      return true;
    },
    endDeviceRequest: async ({ userCodeHash, revision }) =>
      known.get(userCodeHash)?.revision === revision && known.delete(userCodeHash),
  };
}
