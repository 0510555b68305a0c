/** What the extension remembers on this device, by name and type. The worker is stopped at any time: nothing lasts in variables. */
import type { KeyliftError } from '@keylift/core';
import { browser } from '../browser.js';
import { noMemory, type TipMemory } from './caps.js';
import type { LimitSettings } from './limits.js';

/** What an administrator set by policy, as far as it can be used. */
export interface ManagedSettings extends LimitSettings {
  readonly serverUrl?: string;
  /** Whose people may connect with this browser, on a server of several organisations. */
  readonly tenant?: string;
  readonly allowedSites?: readonly string[];
  /** Names of settings that could not be used. */
  readonly problems?: readonly string[];
}

/** What the person set. */
export interface OwnSettings extends LimitSettings {
  readonly serverUrl?: string;
  /** Origins without tips. They stay on this device. */
  readonly pausedSites: readonly string[];
}

export interface QueuedCall {
  /** Chosen once; the server answers a second arrival as the first. */
  readonly id: string;
  readonly route: 'applied' | 'answer' | 'complete';
  readonly input: Readonly<Record<string, unknown>>;
}

/** A refresh token is for the server that gave it, and for no other. */
export interface SignedIn {
  readonly origin: string;
  readonly refreshToken: string;
  /** A name of the person that says nothing; it only shows when somebody else signs in. */
  readonly person?: string;
}

export interface LastSync {
  readonly at: number;
  /** `full`: this device has no room left. */
  readonly problem?: KeyliftError['code'] | 'full';
}

interface Kept {
  readonly memory: TipMemory;
  readonly managed: ManagedSettings;
  readonly own: OwnSettings;
  readonly outbox: readonly QueuedCall[];
  readonly signedIn: SignedIn | null;
  /** The server ended the connection, not the person at this browser; and whose it was. */
  readonly ended: { readonly person?: string } | null;
  readonly lastSync: LastSync | null;
}

const empty: Kept = {
  memory: noMemory,
  managed: {},
  own: { pausedSites: [] },
  outbox: [],
  signedIn: null,
  ended: null,
  lastSync: null,
};

export async function read<Name extends keyof Kept>(name: Name): Promise<Kept[Name]> {
  return (await browser.storage.local.get({ [name]: empty[name] }))[name] as Kept[Name];
}

/** Several in one question to the browser: a page waits for the answer. */
export async function readTogether<Name extends keyof Kept>(...names: readonly Name[]): Promise<Pick<Kept, Name>> {
  const wanted = Object.fromEntries(names.map((name) => [name, empty[name]]));
  return (await browser.storage.local.get(wanted)) as unknown as Pick<Kept, Name>;
}

export const write = <Name extends keyof Kept>(name: Name, value: Kept[Name]): Promise<void> =>
  browser.storage.local.set({ [name]: value });

/** Reads and writes as one step, also when a panel and the worker do it at once. */
export const change = <Name extends keyof Kept>(name: Name, by: (value: Kept[Name]) => Kept[Name]): Promise<void> =>
  navigator.locks.request(`keylift-${name}`, async () => write(name, by(await read(name))));
