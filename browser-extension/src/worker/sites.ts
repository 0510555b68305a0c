/** Where the content script runs: on sites the policy or the person allows AND the browser granted. Nothing runs anywhere else. */
import { browser, type Scripting } from '../browser.js';
import { read } from './storage.js';

const scriptId = 'page';
const everywhere = 'https://*/*';

/** All of one host: patterns of Firefox know no port. */
export const patternOf = ({ protocol, hostname }: URL): string => `${protocol}//${hostname}/*`;

/** Whether a pattern means this page's host. https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns */
export function covers(pattern: string, { protocol, hostname }: URL): boolean {
  const [, scheme, host = ''] = /^(https?|\*):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (host.startsWith('*.')) return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
  return host === '*' || host === hostname;
}

/** The test's build is granted loopback, where no certificate is. */
export const mayBeSite = ({ protocol }: URL): boolean => protocol === 'https:' || (__E2E__ && protocol === 'http:');

/** What a person granted one by one. What an enterprise's variant holds from the start is no choice of anybody. */
export async function grantedSites(): Promise<readonly string[]> {
  const { host_permissions: held = [] } = browser.runtime.getManifest() as { readonly host_permissions?: string[] };
  const origins = (await browser.permissions.getAll()).origins ?? [];
  return held.includes(everywhere) ? origins.filter((site) => site !== everywhere) : origins;
}

async function register(): Promise<void> {
  const { allowedSites } = await read('managed');
  const { pausedSites } = await read('own');
  const wanted = allowedSites ?? (await grantedSites());
  const granted = await Promise.all(
    wanted.map((site) => browser.permissions.contains({ origins: [site] }).catch(() => false)),
  );
  const matches = wanted.filter((_, i) => granted[i]);
  const excludeMatches = pausedSites.flatMap((origin) => {
    const url = URL.parse(origin);
    return url ? [patternOf(url)] : [];
  });
  const { scripting } = browser;
  const isKnown = (await scripting.getRegisteredContentScripts({ ids: [scriptId] })).length > 0;
  if (matches.length === 0) return isKnown ? scripting.unregisterContentScripts({ ids: [scriptId] }) : undefined;
  const script: Scripting.RegisteredContentScript = {
    id: scriptId,
    js: ['content.js'],
    matches,
    excludeMatches,
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
  // Changed in place: a page that opens meanwhile is read as well.
  await (isKnown ? scripting.updateContentScripts([script]) : scripting.registerContentScripts([script]));
}

/** Patterns of the sites that are read now. */
export async function readSites(): Promise<readonly string[]> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  return script?.matches ?? [];
}

let queue = Promise.resolve();
/** One after the other: install, start and a change of policy can arrive together. */
export const syncSites = (): Promise<void> => (queue = queue.then(register, register));
