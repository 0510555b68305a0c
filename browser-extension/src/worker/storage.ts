/** What the extension remembers on this device, by name and type. The worker is stopped at any time: nothing lasts in variables. */
import { browser } from '../browser.js';
import { noMemory, type TipMemory } from './caps.js';
import type { LimitSettings } from './limits.js';

/** What an administrator set by policy. */
export interface ManagedSettings extends LimitSettings {
  readonly serverUrl?: string;
  readonly allowedSites?: readonly string[];
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

interface Kept {
  readonly memory: TipMemory;
  readonly managed: ManagedSettings;
  readonly own: OwnSettings;
  readonly outbox: readonly QueuedCall[];
  readonly refreshToken: string | null;
  readonly lastSync: { readonly at: number; readonly problem?: string } | null;
}

const empty: Kept = {
  memory: noMemory,
  managed: {},
  own: { pausedSites: [] },
  outbox: [],
  refreshToken: null,
  lastSync: null,
};

export async function read<Name extends keyof Kept>(name: Name): Promise<Kept[Name]> {
  return (await browser.storage.local.get({ [name]: empty[name] }))[name] as Kept[Name];
}

export const write = <Name extends keyof Kept>(name: Name, value: Kept[Name]): Promise<void> =>
  browser.storage.local.set({ [name]: value });

/** Reads and writes as one step, also when a panel and the worker do it at once. */
export const change = <Name extends keyof Kept>(name: Name, by: (value: Kept[Name]) => Kept[Name]): Promise<void> =>
  navigator.locks.request(`keylift-${name}`, async () => write(name, by(await read(name))));
