/** Policy and own settings as one answer. */
import { browser } from '../browser.js';
import { limitsOf } from './limits.js';
import type { Limits } from './caps.js';
import { read, write } from './storage.js';

/**
 * Chromium takes seconds for the first read of managed storage, and right after a forced installation it answers {} for
 * a while. So the last known policy is used at once and corrected here. True when it changed.
 */
export async function refreshPolicy(): Promise<boolean> {
  const fresh = await browser.storage.managed.get().catch(() => ({})); // Firefox throws when there is no policy
  if (JSON.stringify(fresh) === JSON.stringify(await read('managed'))) return false;
  await write('managed', fresh);
  return true;
}

export async function limits(): Promise<Limits> {
  return limitsOf(await read('managed'), await read('own'));
}

/** Without a slash at the end; undefined until somebody says where the server is. */
export async function serverUrl(): Promise<string | undefined> {
  const address = (await read('managed')).serverUrl ?? (await read('own')).serverUrl;
  return address === undefined ? undefined : serverOrigin(address);
}

/** The origin of an address; undefined when it is none, or not https. Tests use http on loopback. */
export function serverOrigin(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  const isSafe = url.protocol === 'https:' || (__E2E__ && url.hostname === 'localhost');
  return isSafe ? url.origin : undefined;
}
