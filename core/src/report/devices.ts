/** Which browsers act for a person, as its owner sees them. */
import type { Day, Locale } from '../model.js';
import { languageOf } from './language.js';

export interface DevicesView {
  readonly title: string;
  readonly lead: string;
  readonly offer: string;
  readonly connected: string;
  /** Said when there is none. */
  readonly empty?: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly since: string;
    readonly disconnect: string;
  }[];
}

export interface DeviceOfferView {
  readonly code: string;
  readonly sentence: string;
}

export interface ConnectedDevice {
  readonly id: string;
  readonly name: string;
  readonly since: Day;
}

export function devicesView(devices: readonly ConnectedDevice[], locale: Locale): DevicesView {
  const { say, day } = languageOf(locale);
  return {
    title: say('devices.title'),
    lead: say('devices.lead'),
    offer: say('devices.offer'),
    connected: say('devices.connected'),
    ...(devices.length === 0 && { empty: say('devices.none') }),
    rows: devices.map(({ id, name, since }) => ({
      id,
      name,
      since: say('devices.since', { day: day(since) }),
      disconnect: say('devices.disconnect'),
    })),
  };
}

/** `time` is the person's own time of day, "14:05". */
export const deviceOfferView = (code: string, time: string, locale: Locale): DeviceOfferView => ({
  code,
  sentence: languageOf(locale).say('devices.code', { time }),
});
