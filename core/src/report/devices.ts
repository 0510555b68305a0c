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
  /** For a device that shows a code instead of asking for one. */
  readonly shown: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly look: string;
    /** Said when no device shows what was typed. */
    readonly unknown: string;
  };
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

/** What somebody agrees to who types the code of a device. */
export interface DeviceRequestView {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly warning: string;
  readonly approve: string;
  readonly deny: string;
}

export interface DeviceAnswerView {
  readonly message: string;
}

export interface AskingDevice {
  readonly deviceName: string;
  readonly address: string;
  /** "14:05 UTC" */
  readonly time: string;
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
    shown: {
      title: say('devices.shownTitle'),
      lead: say('devices.shownLead'),
      label: say('devices.shownLabel'),
      look: say('devices.look'),
      unknown: say('devices.unknown'),
    },
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

export function deviceRequestView({ deviceName, address, time }: AskingDevice, locale: Locale): DeviceRequestView {
  const { say } = languageOf(locale);
  return {
    title: say('devices.asks'),
    facts: [
      { label: say('devices.device'), value: deviceName },
      { label: say('devices.address'), value: address },
      { label: say('devices.asked'), value: time },
    ],
    warning: say('devices.warning'),
    approve: say('devices.approve'),
    deny: say('devices.deny'),
  };
}

export const deviceAnswerView = (device: string, isApproved: boolean, locale: Locale): DeviceAnswerView => ({
  message: languageOf(locale).say(isApproved ? 'devices.approved' : 'devices.denied', { device }),
});
