/** The web UI's side of connected browsers: codes to type, the list, and the end of one. */
import {
  deviceAnswerView,
  deviceOfferView,
  deviceRequestView,
  devicesView,
  KeyliftError,
  type LtiSession,
} from '@keylift/core';
import type { RouteAnswer, RouteInput } from '@keylift/core/api';
import { localeOf, type Caller } from '../api/caller.js';
import type { DeviceRequests } from './device-requests.js';
import type { Devices } from './devices.js';

export interface DeviceHandlerDeps {
  readonly devices: Pick<Devices, 'offer' | 'list' | 'disconnect'>;
  readonly deviceRequests: Pick<DeviceRequests, 'look' | 'answer'>;
}

type DeviceRoute = 'devices' | 'offerDevice' | 'disconnectDevice' | 'lookAtDevice' | 'answerDevice';
type DeviceHandlers = {
  readonly [Name in DeviceRoute]: (input: RouteInput<Name>, caller: Caller) => Promise<RouteAnswer<Name>>;
};

export function deviceHandlers({ devices, deviceRequests }: DeviceHandlerDeps): DeviceHandlers {
  /** A lost laptop must not connect another. */
  const onlyFromCourse = async (session: LtiSession): Promise<void> => {
    if ((await devices.list(session)).some(({ sessionHash }) => sessionHash === session.tokenHash))
      throw new KeyliftError('forbidden', 'Browsers are connected from your course, not from a connected browser.');
  };
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
      await onlyFromCourse(session);
      const { code, expiresAt } = await devices.offer(session);
      return deviceOfferView(code, timeOf(expiresAt), localeOf(session));
    },
    async lookAtDevice({ code }, { session }) {
      await onlyFromCourse(session);
      const { deviceName, address, createdAt } = await deviceRequests.look(session, code);
      return deviceRequestView({ deviceName, address, time: timeOf(createdAt) }, localeOf(session));
    },
    async answerDevice({ code, approved }, { session }) {
      await onlyFromCourse(session);
      const { deviceName } = await deviceRequests.answer(session, code, approved);
      return deviceAnswerView(deviceName, approved, localeOf(session));
    },
    async disconnectDevice({ deviceId }, { session }) {
      await devices.disconnect(session, deviceId);
      return { disconnected: true };
    },
  };
}

const timeOf = (instant: string): string => `${instant.slice(11, 16)} UTC`;
