/** Policy and own settings as one answer. */
import { browser } from '../browser.js';
import { limitsOf } from './limits.js';
import type { Limits } from './caps.js';
import { readPolicy } from './policy.js';
import { serverOrigin } from './server-origin.js';
import { read, write } from './storage.js';

/**
 * Chromium takes seconds for the first read of managed storage, and right after a forced installation it answers {} for
 * a while. So the last known policy is used at once and corrected here. True when it changed.
 */
export async function refreshPolicy(): Promise<boolean> {
  const fresh = readPolicy(await browser.storage.managed.get().catch(() => ({}))); // Firefox throws when there is none
  if (JSON.stringify(fresh) === JSON.stringify(await read('managed'))) return false;
  await write('managed', fresh);
  return true;
}

/** A sign-in at another server, from before a policy named this one, is none. */
export async function isConnected(): Promise<boolean> {
  const server = await serverUrl();
  return server !== undefined && (await read('signedIn'))?.origin === server;
}

export async function limits(): Promise<Limits> {
  return limitsOf(await read('managed'), await read('own'));
}

/** Without a slash at the end; undefined until somebody says where the server is. */
export async function serverUrl(): Promise<string | undefined> {
  const address = (await read('managed')).serverUrl ?? (await read('own')).serverUrl;
  return address === undefined ? undefined : serverOrigin(address);
}
