/** The web UI's side of connected browsers: a code to type, the list, and the end of one. */
import { deviceOfferView, devicesView, type DeviceOfferView, type DevicesView } from '@keylift/core';
import { localeOf, type Caller } from '../api/caller.js';
import type { Devices } from './devices.js';

export function deviceHandlers(devices: Pick<Devices, 'offer' | 'list' | 'disconnect'>): {
  devices: (input: object, caller: Caller) => Promise<DevicesView>;
  offerDevice: (input: object, caller: Caller) => Promise<DeviceOfferView>;
  disconnectDevice: (input: { readonly deviceId: string }, caller: Caller) => Promise<{ readonly disconnected: true }>;
} {
  return {
    async devices(_, { session }) {
      const rows = (await devices.list(session)).map(({ id, name, createdAt }) => ({
        id,
        name,
        since: createdAt.slice(0, 10),
      }));
      return devicesView(rows, localeOf(session));
    },
    async offerDevice(_, { session }) {
      const { code, expiresAt } = await devices.offer(session);
      return deviceOfferView(code, `${expiresAt.slice(11, 16)} UTC`, localeOf(session));
    },
    async disconnectDevice({ deviceId }, { session }) {
      await devices.disconnect(session, deviceId);
      return { disconnected: true };
    },
  };
}
